import { Button, Group, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseSummary } from '../../api/types';
import { QueryView } from '../../components/query-view';
import { AppLink } from '../../components/router-link';
import { formatDate } from '../../i18n/format';
import { useCan } from '../session/session';
import { EVERYBODY } from './case-filters';
import { casesOfBusiness } from './case-queries';
import { Deadline } from './deadline';
import { NewCaseDialog } from './form/new-case-dialog';

/** How many are shown of those that have ended; the others are behind the list. */
const ENDED_SHOWN = 3;

/** 支援案件 of one business: what goes on first, then what has ended. */
export function BusinessCasesPanel({ business }: { business: { id: string; name: string } }) {
  const { t } = useTranslation();
  const can = useCan();
  const { id, name } = business;
  const query = useQuery({ ...casesOfBusiness(id), enabled: can('support-case:read') });
  const [adding, setAdding] = useState(false);
  if (!can('support-case:read')) return null;
  return (
    <section className="panel" aria-labelledby="cases">
      <Group justify="space-between" mb="xs">
        <Title order={2} id="cases">
          {t('cases.title')}
        </Title>
        {can('support-case:write') && (
          <Button variant="default" size="compact-sm" onClick={() => setAdding(true)}>
            {t('cases.add')}
          </Button>
        )}
      </Group>
      <QueryView query={query}>
        {(cases) => {
          const open = cases.filter(({ closedOn }) => closedOn === null);
          const ended = cases
            .filter(({ closedOn }) => closedOn !== null)
            .sort((a, b) => (b.closedOn ?? '').localeCompare(a.closedOn ?? ''));
          return (
            <>
              {cases.length === 0 && <Text c="dimmed">{t('cases.noneOfBusiness')}</Text>}
              <ul className="plain-list">
                {[...open, ...ended.slice(0, ENDED_SHOWN)].map((supportCase) => (
                  <li key={supportCase.id}>
                    <CaseLine supportCase={supportCase} />
                  </li>
                ))}
              </ul>
              {ended.length > ENDED_SHOWN && (
                <AppLink to="/cases" search={{ businessId: id, state: 'all', advisorId: EVERYBODY }}>
                  {t('cases.allOfBusiness', { count: cases.length })}
                </AppLink>
              )}
            </>
          );
        }}
      </QueryView>
      {adding && <NewCaseDialog business={{ id, name }} onClose={() => setAdding(false)} />}
    </section>
  );
}

function CaseLine({ supportCase }: { supportCase: CaseSummary }) {
  const { t } = useTranslation();
  const { id, title, kindLabel, stageLabel, deadline, closedOn, result, openedOn } = supportCase;
  const standing =
    closedOn !== null && result !== null
      ? `${t(`cases.results.${result}`)}（${formatDate(openedOn)}〜${formatDate(closedOn)}）`
      : stageLabel;
  return (
    <div style={{ padding: '4px 0' }}>
      <AppLink to="/cases/$id" params={{ id }} className="written" fw={closedOn === null ? 700 : undefined}>
        {title}
      </AppLink>
      <Group gap="2px 12px">
        <Text size="sm" c="dimmed">
          {title === kindLabel ? standing : t('cases.kindAndStanding', { kind: kindLabel, standing })}
        </Text>
        {closedOn === null && deadline !== null && <Deadline day={deadline} />}
      </Group>
    </div>
  );
}
