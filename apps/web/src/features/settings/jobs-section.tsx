import { Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { queryOptions, useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import type { JobsView } from '../../api/types';
import { EmptyState } from '../../components/empty-state';
import { ProblemNotice } from '../../components/problem-notice';
import { QueryView } from '../../components/query-view';
import { formatInstant, formatNumber } from '../../i18n/format';
import { useCan, useSession } from '../session/session';
import { MailsPart } from './mails-part';
import { Section, SettingsTable } from './section';

const jobsQuery = queryOptions({
  queryKey: ['jobs'],
  queryFn: () => answer(api.GET('/api/v1/jobs')),
  refetchInterval: 3_000,
});

/** 処理状況: what waits to be added up, the queues, and the last nightly recomputations. */
export default function JobsSection() {
  const query = useQuery(jobsQuery);
  return <QueryView query={query}>{(jobs) => <Jobs jobs={jobs} />}</QueryView>;
}

function Jobs({ jobs }: { jobs: JobsView }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const { waiting, oldestAt } = jobs.outbox;
  return (
    <Stack>
      <Section title={t('settings.sections.jobs')} actions={<Recompute />}>
        <Text>
          {waiting === 0
            ? t('jobs.nothingWaits')
            : t('jobs.waits', { count: waiting, since: formatInstant(oldestAt, today) })}
        </Text>
      </Section>
      <Section title={t('jobs.queues')}>
        <SettingsTable
          label={t('jobs.queues')}
          rows={jobs.queues}
          rowKey={({ name }) => name}
          columns={[
            { key: 'name', title: t('jobs.queue'), cell: ({ name }) => name },
            ...(['waiting', 'active', 'delayed', 'failed'] as const).map((key) => ({
              key,
              title: t(`jobs.${key}`),
              end: true,
              cell: (queue: JobsView['queues'][number]) => formatNumber(queue[key]),
            })),
          ]}
        />
      </Section>
      <MailsPart />
      <Section title={t('jobs.runs')}>
        {jobs.runs.length === 0 ? (
          <EmptyState title={t('jobs.noRuns')} hint={t('jobs.noRunsHint')} />
        ) : (
          <SettingsTable
            label={t('jobs.runs')}
            rows={jobs.runs}
            rowKey={({ id }) => id}
            columns={[
              { key: 'job', title: t('jobs.job'), cell: ({ job }) => job },
              {
                key: 'started',
                title: t('jobs.startedAt'),
                cell: ({ startedAt }) => formatInstant(startedAt, today),
              },
              {
                key: 'finished',
                title: t('jobs.finishedAt'),
                cell: ({ finishedAt }) => formatInstant(finishedAt, today),
              },
              { key: 'outcome', title: t('jobs.outcome'), cell: ({ outcome }) => outcome },
              { key: 'detail', title: t('jobs.detail'), cell: ({ detail }) => detailText(detail) },
            ]}
          />
        )}
      </Section>
    </Stack>
  );
}

function detailText(detail: unknown): string {
  if (detail === null || detail === undefined) return '';
  return typeof detail === 'string' ? detail : JSON.stringify(detail);
}

function Recompute() {
  const { t } = useTranslation();
  const can = useCan();
  const recompute = useMutation({
    mutationFn: () => answer(api.POST('/api/v1/jobs/recompute')),
    onSuccess: () => notifications.show({ message: t('jobs.recomputeStarted') }),
  });
  if (!can('jobs:run')) return null;
  return (
    <Group>
      <ProblemNotice error={recompute.error} />
      <Button variant="default" loading={recompute.isPending} onClick={() => recompute.mutate()}>
        {t('jobs.recompute')}
      </Button>
    </Group>
  );
}
