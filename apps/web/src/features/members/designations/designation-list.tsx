import { Badge, Group, SegmentedControl, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { DesignationResult, DesignationView } from '../../../api/types';
import { EmptyState } from '../../../components/empty-state';
import { LoadMore } from '../../../components/load-more';
import { QueryView } from '../../../components/query-view';
import { AppLink, ButtonLink } from '../../../components/router-link';
import { designationListQuery } from './designation-queries';
import { RESULTS } from './designation-words';

const COLOURS: Record<DesignationResult, string> = {
  designated: 'ai.8',
  unknown: 'var(--banso-watch)',
  'not-designated': 'gray.7',
};

/** Business by business: what was said, why, and what would be said today. */
export function DesignationList({ fiscalYear, version }: { fiscalYear: number; version: number }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { result = 'designated', ground } = useSearch({ from: '/frame/members/designations' });
  const query = useInfiniteQuery(designationListQuery(fiscalYear, version, { result, ground }));
  return (
    <section className="panel" aria-labelledby="judged">
      <Title order={2} id="judged" mb="xs">
        {t('designations.list')}
      </Title>
      <Group mb="sm" gap="sm">
        <SegmentedControl
          aria-label={t('designations.result')}
          value={result}
          onChange={(value) =>
            void navigate({
              to: '/members/designations',
              search: { year: fiscalYear, result: RESULTS.find((one) => one === value) },
              replace: true,
            })
          }
          data={RESULTS.map((value) => ({ value, label: t(`designations.shortResults.${value}`) }))}
        />
        {ground && (
          <ButtonLink to="/members/designations" search={{ year: fiscalYear, result }} variant="default">
            {t('designations.allGrounds', { ground: t(`designations.grounds.${ground}`) })}
          </ButtonLink>
        )}
      </Group>
      <QueryView query={query}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0) return <EmptyState title={t('businesses.notFound')} />;
          return (
            <div aria-busy={query.isPlaceholderData}>
              <ul className="plain-list">
                {items.map((item) => (
                  <li key={item.businessId}>
                    <Judged item={item} />
                  </li>
                ))}
              </ul>
              <LoadMore query={query} />
            </div>
          );
        }}
      </QueryView>
    </section>
  );
}

function Judged({ item }: { item: DesignationView }) {
  const { t } = useTranslation();
  const { businessId, name, result, reason, missing, now } = item;
  return (
    <div style={{ padding: '8px 0', borderBottom: '1px solid var(--banso-line)' }}>
      <Group gap="xs">
        <AppLink to="/businesses/$id" params={{ id: businessId }} fw={700} className="written">
          {name}
        </AppLink>
        <Badge color={COLOURS[result]}>{t(`designations.shortResults.${result}`)}</Badge>
      </Group>
      <Text size="sm">{reason}</Text>
      {missing.length > 0 && (
        <Text size="sm" fw={700}>
          {t('designations.ask', {
            facts: missing.map((fact) => t(`designations.facts.${fact}`)).join('・'),
          })}
        </Text>
      )}
      {now && (
        <Text size="sm" c="var(--banso-watch)">
          {t('designations.now', { result: t(`designations.results.${now.result}`), reason: now.reason })}
        </Text>
      )}
    </div>
  );
}
