import { Button, Group, SegmentedControl, Select, Text, Title } from '@mantine/core';
import { IconCircleCheck, IconCircleMinus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { IndicatorRecord, IndicatorView } from '../../../api/types';
import { EmptyState } from '../../../components/empty-state';
import { LoadMore } from '../../../components/load-more';
import { QueryView } from '../../../components/query-view';
import { AppLink } from '../../../components/router-link';
import { formatMonth, formatNumber, formatQuantity, formatShortDay } from '../../../i18n/format';
import { useSession } from '../../session/session';
import { indicatorRecordsQuery, type RecordFilter } from '../plan-queries';
import classes from './indicator.module.css';

/** Every record behind the number, and those it left out with the reason. */
export function RecordList({ indicator }: { indicator: IndicatorView }) {
  const { t } = useTranslation();
  const filter = useSearch({ from: '/frame/indicators/$id' });
  const query = useInfiniteQuery({
    ...indicatorRecordsQuery(indicator.id, filter),
    refetchInterval: 10_000,
  });
  return (
    <section className="panel" aria-labelledby="records">
      <Title order={2} id="records" mb="xs">
        {t('indicator.records')}
      </Title>
      <RecordFilters indicator={indicator} filter={filter} />
      <QueryView query={query}>
        {(data) => {
          const items = data.pages.flatMap((page) => page.items);
          const value = data.pages[0]?.value ?? null;
          return (
            <div aria-busy={query.isPlaceholderData}>
              {!filter.show && value !== null && (
                <Text mb="xs" aria-live="polite">
                  {t('indicator.recordsMakeUp', { value: formatQuantity(value, indicator.unit) })}
                </Text>
              )}
              {items.length === 0 ? (
                <EmptyState title={t('indicator.noRecords')} hint={t('indicator.noRecordsHint')} />
              ) : (
                <ul className="plain-list">
                  {items.map((record) => (
                    <li
                      key={`${record.activity} ${record.recordId} ${record.businessId ?? ''} ${record.date}`}
                    >
                      <RecordRow record={record} />
                    </li>
                  ))}
                </ul>
              )}
              <LoadMore query={query} />
            </div>
          );
        }}
      </QueryView>
    </section>
  );
}

function RecordFilters({ indicator, filter }: { indicator: IndicatorView; filter: RecordFilter }) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: '/indicators/$id' });
  const narrow = (change: Partial<RecordFilter>) =>
    void navigate({ search: (previous) => ({ ...previous, ...change }), replace: true, resetScroll: false });
  const periods = [
    ...indicator.figures.map(({ period, label }) => ({ value: period, label })),
    ...indicator.figures.flatMap(({ spans }) =>
      (spans ?? []).map(({ period, label }) => ({ value: period, label })),
    ),
    ...indicator.months
      .filter(({ value }) => value !== null)
      .map(({ month }) => ({ value: month, label: formatMonth(month) })),
  ];
  const who = (parts: IndicatorView['advisors']) =>
    parts.flatMap(({ id, name }) => (id ? [{ value: id, label: name }] : []));
  return (
    <Group mb="sm" gap="sm" align="flex-end" className="no-print">
      <SegmentedControl
        aria-label={t('indicator.show')}
        className={classes.shown}
        value={filter.show ?? 'counted'}
        onChange={(show) => narrow({ show: show === 'not-counted' || show === 'all' ? show : undefined })}
        data={(['counted', 'not-counted', 'all'] as const).map((value) => ({
          value,
          label: t(`indicator.shown.${value}`),
        }))}
      />
      <Select
        aria-label={t('indicator.period')}
        placeholder={t('indicator.period')}
        data={[...new Map(periods.map((period) => [period.value, period])).values()]}
        value={filter.period ?? null}
        onChange={(period) => narrow({ period: period ?? undefined })}
        clearable
        searchable
        w={190}
      />
      {indicator.departments.length > 0 && (
        <Select
          aria-label={t('indicator.by.department')}
          placeholder={t('indicator.by.department')}
          data={who(indicator.departments)}
          value={filter.departmentId ?? null}
          onChange={(departmentId) => narrow({ departmentId: departmentId ?? undefined })}
          clearable
          w={180}
        />
      )}
      {indicator.advisors.length > 0 && (
        <Select
          aria-label={t('indicator.by.advisor')}
          placeholder={t('indicator.by.advisor')}
          data={who(indicator.advisors)}
          value={filter.advisorId ?? null}
          onChange={(advisorId) => narrow({ advisorId: advisorId ?? undefined })}
          clearable
          searchable
          w={180}
        />
      )}
      {Object.values(filter).some(Boolean) && (
        <Button
          variant="subtle"
          onClick={() => void navigate({ search: {}, replace: true, resetScroll: false })}
        >
          {t('common.clearFilters')}
        </Button>
      )}
    </Group>
  );
}

function RecordRow({ record }: { record: IndicatorRecord }) {
  const { t } = useTranslation();
  const { today } = useSession();
  // A membership has no title of its own but its member's name, which stands beside it.
  const title =
    record.title && record.title !== record.businessName
      ? record.title
      : t(`indicator.activities.${record.activity}`);
  return (
    <div className={`row-link ${classes.record}`}>
      <span>{formatShortDay(record.date, today)}</span>
      <span>
        {record.businessId && record.businessName && (
          <AppLink to="/businesses/$id" params={{ id: record.businessId }}>
            {record.businessName}
          </AppLink>
        )}
      </span>
      <span className="written">
        {record.activity === 'consultation' ? (
          <AppLink to="/consultations/$id" params={{ id: record.recordId }}>
            {title}
          </AppLink>
        ) : record.activity === 'questionnaire-answer' && record.eventId !== null ? (
          <AppLink to="/events/$id" params={{ id: record.eventId }} search={{ part: 'questionnaire' }}>
            {title}
          </AppLink>
        ) : record.activity === 'event' ? (
          <AppLink to="/events/$id" params={{ id: record.recordId }}>
            {title}
          </AppLink>
        ) : record.activity === 'case-milestone' && record.caseId !== null ? (
          <AppLink to="/cases/$id" params={{ id: record.caseId }}>
            {title}
          </AppLink>
        ) : record.activity === 'feedback' ? (
          <AppLink to="/feedback/$id" params={{ id: record.recordId }}>
            {title}
          </AppLink>
        ) : record.activity === 'petition' ? (
          <AppLink to="/petitions/$id" params={{ id: record.recordId }}>
            {title}
          </AppLink>
        ) : record.activity === 'event-outcome' && record.eventId !== null ? (
          <AppLink to="/events/$id" params={{ id: record.eventId }} search={{ part: 'outcomes' }}>
            {title}
          </AppLink>
        ) : (
          title
        )}
      </span>
      <span>{[record.staffName, record.departmentName].filter(Boolean).join('・')}</span>
      <span>
        {record.counted ? (
          <Group gap={4} wrap="nowrap">
            <IconCircleCheck size={16} color="var(--banso-good)" aria-hidden />
            {record.quantity < 0
              ? t('indicator.countedLess', { quantity: formatNumber(-record.quantity) })
              : t('indicator.countedAs', { quantity: formatNumber(record.quantity) })}
          </Group>
        ) : (
          <Group gap={4} wrap="nowrap" align="flex-start">
            <IconCircleMinus
              size={16}
              color="var(--banso-quiet)"
              aria-hidden
              style={{ flexShrink: 0, marginTop: 4 }}
            />
            <span>{record.reason ?? t('counting.no')}</span>
          </Group>
        )}
      </span>
    </div>
  );
}
