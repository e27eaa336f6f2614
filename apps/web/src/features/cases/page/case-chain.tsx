import { Badge, Group, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../api/types';
import { AppLink } from '../../../components/router-link';
import { formatDate } from '../../../i18n/format';
import classes from './case-page.module.css';

/** 一続きの支援: the cases that this one goes on from, and those that go on from it. */
export function CaseChain({ supportCase: { id: here, chain } }: { supportCase: CaseView }) {
  const { t } = useTranslation();
  return (
    <section className="panel" aria-labelledby="chain">
      <Title order={2} id="chain" mb="xs">
        {t('cases.chain')}
      </Title>
      <ol className="plain-list">
        {chain.map(({ id, title, kindLabel, openedOn, closedOn, result }) => (
          <li key={id} aria-current={id === here ? 'true' : undefined}>
            <div className={classes.task}>
              <div style={{ minWidth: 0 }}>
                {id === here ? (
                  <Text fw={700} className="written">
                    {title}
                  </Text>
                ) : (
                  <AppLink to="/cases/$id" params={{ id }} className="written">
                    {title}
                  </AppLink>
                )}
                <Text size="sm" c="dimmed">
                  {kindLabel}・{formatDate(openedOn)}〜{closedOn && formatDate(closedOn)}
                </Text>
              </div>
              <Group gap={4} wrap="nowrap">
                {result && (
                  <Badge color="gray.7" miw="max-content">
                    {t(`cases.results.${result}`)}
                  </Badge>
                )}
                {id === here && <Badge miw="max-content">{t('cases.thisCase')}</Badge>}
              </Group>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
