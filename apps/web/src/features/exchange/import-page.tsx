import { Alert, Button, Group, Progress, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import type { ImportView } from '../../api/types';
import { Facts } from '../../components/facts';
import { PageHeader } from '../../components/page-header';
import { ProblemNotice } from '../../components/problem-notice';
import { QueryView } from '../../components/query-view';
import { ButtonLink } from '../../components/router-link';
import { formatInstant, formatNumber } from '../../i18n/format';
import { importQuery, isUnderWay } from './import-queries';
import { ImportTables } from './import-tables';

/** One import: what the check found, the way to run it, how far it is, what came of it. */
export function ImportPage() {
  const { id } = useParams({ from: '/frame/imports/$id' });
  const query = useQuery(importQuery(id));
  return <QueryView query={query}>{(one) => <Import one={one} />}</QueryView>;
}

function Import({ one }: { one: ImportView }) {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader
        title={one.fileName}
        description={t('imports.checkedAt', { at: formatInstant(one.createdAt) })}
      />
      <Stack>
        <div aria-live="polite">
          <Outcome one={one} />
        </div>
        <section className="panel" aria-labelledby="summary">
          <Title order={2} id="summary" mb="xs">
            {t('imports.summary')}
          </Title>
          <Facts
            facts={[
              { term: t('imports.rowCount'), value: formatNumber(one.rowCount) },
              { term: t('imports.encoding'), value: t(`imports.encodings.${one.encoding}`) },
              { term: t('imports.toCreate'), value: formatNumber(one.toCreate) },
              { term: t('imports.toUpdate'), value: formatNumber(one.toUpdate) },
              { term: t('imports.problems'), value: formatNumber(one.problemCount) },
            ]}
          />
        </section>
        <ImportTables one={one} />
      </Stack>
    </>
  );
}

function Outcome({ one }: { one: ImportView }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const run = useMutation({
    mutationFn: () =>
      answer(api.POST('/api/v1/business-imports/{id}/run', { params: { path: { id: one.id } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['imports'] }),
  });
  if (isUnderWay(one)) return <UnderWay one={one} />;
  if (one.state === 'done') {
    return (
      <Alert color="green" icon={<IconCircleCheck aria-hidden />} title={t('imports.done')}>
        <Text mb="xs">
          {t('imports.doneText', {
            created: formatNumber(one.toCreate),
            updated: formatNumber(one.toUpdate),
          })}
        </Text>
        <ButtonLink to="/businesses" variant="default">
          {t('imports.toBusinesses')}
        </ButtonLink>
      </Alert>
    );
  }
  if (one.state === 'checked' && one.problemCount === 0) {
    return (
      <Alert color="ai" title={t('imports.ready')}>
        <Text mb="xs">
          {t('imports.readyText', {
            created: formatNumber(one.toCreate),
            updated: formatNumber(one.toUpdate),
          })}
        </Text>
        <ProblemNotice error={run.error} />
        <Group>
          <Button loading={run.isPending} onClick={() => run.mutate()}>
            {t('imports.run')}
          </Button>
          <ButtonLink to="/imports" variant="default">
            {t('imports.another')}
          </ButtonLink>
        </Group>
      </Alert>
    );
  }
  return (
    <Alert color="red" icon={<IconAlertTriangle aria-hidden />} title={t(`imports.states.${one.state}`)}>
      <Text mb="xs">{one.state === 'failed' ? t('imports.failedText') : t('imports.refusedText')}</Text>
      <ButtonLink to="/imports" variant="default">
        {t('imports.another')}
      </ButtonLink>
    </Alert>
  );
}

function UnderWay({ one }: { one: ImportView }) {
  const { t } = useTranslation();
  const percent = one.rowCount === 0 ? 0 : Math.round((one.progress / one.rowCount) * 100);
  return (
    <Alert color="ai" title={t(`imports.states.${one.state}`)}>
      <Progress value={percent} size="lg" aria-label={t('imports.progress')} animated />
      <Text mt="xs">
        {t('imports.progressText', { done: formatNumber(one.progress), rows: formatNumber(one.rowCount) })}
      </Text>
      <Text c="dimmed">{t('imports.mayLeave')}</Text>
    </Alert>
  );
}
