import { Alert, Button, Group, Progress, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconPlayerPlay } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import type { DiagnosisOverview, DiagnosisRun, SchemeView } from '../../api/types';
import { ProblemNotice } from '../../components/problem-notice';
import { formatDate, formatInstant, formatNumber } from '../../i18n/format';
import { useCan } from '../session/session';
import { diagnosisQuery } from './scheme-queries';

const MOST_COUNTED = 1_000;

/** Which businesses a scheme fits: has all of them looked at, tells how far that is and how old what stands below is. */
export function DiagnosisPanel({ scheme, overview }: { scheme: SchemeView; overview: DiagnosisOverview }) {
  const { t } = useTranslation();
  const can = useCan();
  const client = useQueryClient();
  const start = useMutation({
    mutationFn: () =>
      answer(api.POST('/api/v1/schemes/{id}/diagnosis', { params: { path: { id: scheme.id } } })),
    onSuccess: (now) => client.setQueryData(diagnosisQuery(scheme.id).queryKey, now),
  });
  const { latest, underWay } = overview;
  const working = underWay !== null && underWay.state !== 'failed';
  return (
    <section className="panel" aria-labelledby="diagnosis">
      <Group justify="space-between" align="flex-start">
        <div style={{ flex: '1 1 240px' }}>
          <Title order={2} id="diagnosis">
            {t('schemes.diagnosis')}
          </Title>
          <Text c="dimmed">
            {latest === null
              ? t('schemes.diagnosisExplanation')
              : t('schemes.diagnosedAt', {
                  at: formatInstant(latest.finishedAt),
                  day: formatDate(latest.day),
                  count: formatNumber(latest.businessCount),
                })}
          </Text>
          <Staleness overview={overview} />
        </div>
        {can('scheme:write') && (
          <Button
            leftSection={<IconPlayerPlay size={18} aria-hidden />}
            loading={start.isPending || working}
            disabled={!scheme.enabled}
            variant={latest === null ? 'filled' : 'default'}
            onClick={() => start.mutate()}
          >
            {t(latest === null ? 'schemes.run' : 'schemes.runAgain')}
          </Button>
        )}
      </Group>
      <ProblemNotice error={start.error} />
      <div aria-live="polite">
        {working && <UnderWay run={underWay} />}
        {underWay?.state === 'failed' && (
          <Alert color="red" mt="sm" icon={<IconAlertTriangle aria-hidden />} title={t('schemes.failed')}>
            {t('schemes.failedHint')}
          </Alert>
        )}
      </div>
    </section>
  );
}

function UnderWay({ run }: { run: DiagnosisRun }) {
  const { t } = useTranslation();
  const percent = run.businessCount === 0 ? 0 : Math.round((run.progress / run.businessCount) * 100);
  return (
    <Alert color="ai" mt="sm" title={t('schemes.working')}>
      <Progress value={percent} size="lg" aria-label={t('imports.progress')} animated />
      <Text mt="xs">
        {t('schemes.progress', { done: formatNumber(run.progress), all: formatNumber(run.businessCount) })}
      </Text>
      <Text c="dimmed">{t('imports.mayLeave')}</Text>
    </Alert>
  );
}

/** What has changed since the results were made; the lines that it changes are marked in the list. */
function Staleness({ overview }: { overview: DiagnosisOverview }) {
  const { t } = useTranslation();
  const { latest, rulesChanged, businessesChanged } = overview;
  if (latest === null || (!rulesChanged && businessesChanged === 0)) return null;
  const count = formatNumber(businessesChanged);
  return (
    <Text size="sm" c="var(--banso-watch)" mt={4}>
      {rulesChanged && t('schemes.rulesChanged')}
      {businessesChanged > 0 &&
        t(businessesChanged >= MOST_COUNTED ? 'schemes.manyChanged' : 'schemes.someChanged', { count })}
    </Text>
  );
}
