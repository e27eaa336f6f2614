import { Anchor, Badge, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answer, api, fileUpload } from '../../api/client';
import type { ImportView } from '../../api/types';
import { EmptyState } from '../../components/empty-state';
import { PageHeader } from '../../components/page-header';
import { ProblemNotice } from '../../components/problem-notice';
import { QueryView } from '../../components/query-view';
import { formatInstant, formatNumber } from '../../i18n/format';
import { useCan, useSession } from '../session/session';
import { FileDrop } from './file-drop';
import { importsQuery } from './import-queries';

/** 取込: drop a list of businesses; it is only checked at first. */
export function ImportsPage() {
  const { t } = useTranslation();
  const can = useCan();
  const navigate = useNavigate();
  const client = useQueryClient();
  const query = useQuery(importsQuery);
  const check = useMutation({
    mutationFn: (file: File) => answer(api.POST('/api/v1/business-imports', fileUpload(file))),
    onSuccess: (checked) => {
      void client.invalidateQueries({ queryKey: importsQuery.queryKey });
      void navigate({ to: '/imports/$id', params: { id: checked.id } });
    },
  });
  if (!can('import:run')) return <EmptyState title={t('errors.notAllowed')} />;
  return (
    <>
      <PageHeader title={t('imports.title')} description={t('imports.explanation')} />
      <section className="panel" aria-labelledby="drop">
        <Title order={2} id="drop" mb="xs">
          {t('imports.check')}
        </Title>
        <ProblemNotice error={check.error} />
        <FileDrop
          label={t('imports.drop')}
          accept=".csv,text/csv"
          busy={check.isPending}
          onFile={(file) => check.mutate(file)}
        />
        <Text mt="xs">
          <Anchor href="/api/v1/business-imports/template" download>
            {t('imports.template')}
          </Anchor>
        </Text>
      </section>
      <section className="panel" aria-labelledby="latest" style={{ padding: 0, marginTop: 16 }}>
        <Title order={2} id="latest" p="md" pb={4}>
          {t('imports.latest')}
        </Title>
        <QueryView query={query}>
          {(imports) =>
            imports.length === 0 ? (
              <EmptyState title={t('imports.empty')} hint={t('imports.emptyHint')} />
            ) : (
              <ul className="plain-list">
                {imports.map((one) => (
                  <li key={one.id}>
                    <ImportRow one={one} />
                  </li>
                ))}
              </ul>
            )
          }
        </QueryView>
      </section>
    </>
  );
}

function ImportRow({ one }: { one: ImportView }) {
  const { t } = useTranslation();
  const { today } = useSession();
  return (
    <Link to="/imports/$id" params={{ id: one.id }} className="row-link">
      <Text span fw={700} mr="sm" className="written">
        {one.fileName}
      </Text>
      <Badge color="gray.7" mr="sm">
        {t(`imports.states.${one.state}`)}
      </Badge>
      <Text span c="dimmed">
        {t('imports.rows', { count: one.rowCount, rows: formatNumber(one.rowCount) })}・
        {formatInstant(one.createdAt, today)}
      </Text>
    </Link>
  );
}
