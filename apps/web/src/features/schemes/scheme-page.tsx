import { Anchor, Stack, Tabs, Text, Title } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { DiagnosisOverview, SchemeView } from '../../api/types';
import { EmptyState } from '../../components/empty-state';
import { Facts } from '../../components/facts';
import { PageHeader } from '../../components/page-header';
import { QueryView } from '../../components/query-view';
import { AppLink, ButtonLink } from '../../components/router-link';
import { formatDate, formatNumber } from '../../i18n/format';
import { useCan } from '../session/session';
import { CallListPanel } from './call-list';
import { DiagnosisPanel } from './diagnosis-panel';
import { ResultListPanel } from './result-list';
import { CallDates, SchemeStanding } from './scheme-badges';
import { diagnosisQuery, schemeQuery } from './scheme-queries';

const TABS = ['eligible', 'unknown', 'not-eligible', 'calls'] as const;

/** One scheme: its rules in words, which businesses they fit, and who is told of it. */
export function SchemePage() {
  const { t } = useTranslation();
  const can = useCan();
  const { id } = useParams({ from: '/frame/schemes/$id' });
  const query = useQuery({ ...schemeQuery(id), enabled: can('scheme:read') });
  if (!can('scheme:read')) return <EmptyState title={t('errors.notAllowed')} />;
  return <QueryView query={query}>{(scheme) => <Scheme scheme={scheme} />}</QueryView>;
}

function Scheme({ scheme }: { scheme: SchemeView }) {
  const { t } = useTranslation();
  const can = useCan();
  const diagnosis = useQuery(diagnosisQuery(scheme.id));
  return (
    <Stack>
      <PageHeader
        title={scheme.title}
        description={
          <Stack gap={4}>
            <AppLink to="/schemes">{t('schemes.backToList')}</AppLink>
            <SchemeStanding scheme={scheme} />
          </Stack>
        }
        actions={
          can('settings:write') && (
            <ButtonLink
              to="/settings/$section"
              params={{ section: 'schemes' }}
              search={{ scheme: scheme.id }}
              variant="default"
              leftSection={<IconPencil size={18} aria-hidden />}
            >
              {t('common.edit')}
            </ButtonLink>
          )
        }
      />
      {scheme.example && <Text>{t('schemes.exampleHint')}</Text>}
      <SchemeFacts scheme={scheme} />
      <section className="panel" aria-labelledby="rules">
        <Title order={2} id="rules" mb="xs">
          {t('schemes.rules')}
        </Title>
        <ol style={{ margin: 0, paddingInlineStart: 24 }}>
          {scheme.rules.map(({ key, title, words, note }) => (
            <li key={key} style={{ marginBlockEnd: 8 }}>
              <Text fw={600} className="written">
                {title}
              </Text>
              <Text size="sm" className="written">
                {words}
              </Text>
              {note && (
                <Text size="sm" c="dimmed" className="written">
                  {note}
                </Text>
              )}
            </li>
          ))}
        </ol>
      </section>
      <QueryView query={diagnosis}>
        {(overview) => (
          <>
            <DiagnosisPanel scheme={scheme} overview={overview} />
            <Lists scheme={scheme} overview={overview} />
          </>
        )}
      </QueryView>
    </Stack>
  );
}

function SchemeFacts({ scheme }: { scheme: SchemeView }) {
  const { t } = useTranslation();
  const { validFrom, validTo } = scheme;
  const validity =
    validFrom === null && validTo === null
      ? null
      : t('board.period', { from: formatDate(validFrom), to: formatDate(validTo) });
  return (
    <section className="panel" aria-label={t('schemes.facts')}>
      <Facts
        facts={[
          { term: t('schemes.operator'), value: scheme.operator },
          { term: t('schemes.summary'), value: scheme.summary },
          { term: t('schemes.benefit'), value: scheme.benefit },
          { term: t('schemes.call'), value: scheme.window.call && <CallDates window={scheme.window} /> },
          { term: t('settings.validity'), value: validity },
          {
            term: t('schemes.website'),
            value: scheme.website && (
              <Anchor href={scheme.website} target="_blank" rel="noreferrer">
                {scheme.website}
              </Anchor>
            ),
          },
          { term: t('schemes.checkedOn'), value: scheme.checkedOn && formatDate(scheme.checkedOn) },
        ]}
      />
    </section>
  );
}

function Lists({ scheme, overview }: { scheme: SchemeView; overview: DiagnosisOverview }) {
  const { t } = useTranslation();
  const { list = 'eligible' } = useSearch({ from: '/frame/schemes/$id' });
  const navigate = useNavigate({ from: '/schemes/$id' });
  const { latest } = overview;
  return (
    <Tabs
      value={list}
      onChange={(chosen) =>
        void navigate({ search: { list: TABS.find((one) => one === chosen) }, replace: true })
      }
      keepMounted={false}
    >
      <Tabs.List aria-label={t('schemes.lists')} mb="md">
        {TABS.map((one) => (
          <Tabs.Tab key={one} value={one}>
            {one === 'calls' ? t('schemes.callList') : t(`schemes.verdicts.${one}`)}
            {one !== 'calls' && latest && (
              <Text span c="dimmed" ml={6} className="figures">
                {formatNumber(latest.counts[one])}
              </Text>
            )}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={list}>
        {list === 'calls' ? (
          <CallListPanel schemeId={scheme.id} />
        ) : latest === null ? (
          <div className="panel">
            <EmptyState title={t('schemes.notYetRun')} hint={t('schemes.notYetRunHint')} />
          </div>
        ) : (
          <ResultListPanel key={list} scheme={scheme} run={latest.id} verdict={list} />
        )}
      </Tabs.Panel>
    </Tabs>
  );
}
