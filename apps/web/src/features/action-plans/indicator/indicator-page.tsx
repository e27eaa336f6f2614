import { Alert, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IndicatorView } from '../../../api/types';
import { Loading } from '../../../components/loading';
import { PageHeader } from '../../../components/page-header';
import { QueryView } from '../../../components/query-view';
import { AppLink } from '../../../components/router-link';
import { formatInstant, formatNumber, formatQuantity } from '../../../i18n/format';
import { useSession } from '../../session/session';
import { IndicatorFigures } from '../board/indicator-figures';
import { indicatorQuery } from '../plan-queries';
import { Breakdown } from './breakdown';
import classes from './indicator.module.css';
import { ManualEntries } from './manual-entries';
import { MonthTable } from './month-table';
import { RecordList } from './record-list';

const BurnUp = lazy(() => import('./burn-up'));

/** 指標: why a number is what it is: its rule, its course, who contributed, and every record in it. */
export function IndicatorPage() {
  const { id } = useParams({ from: '/frame/indicators/$id' });
  const query = useQuery(indicatorQuery(id));
  return <QueryView query={query}>{(indicator) => <Indicator key={id} indicator={indicator} />}</QueryView>;
}

function Indicator({ indicator }: { indicator: IndicatorView }) {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader title={indicator.title} description={<Where indicator={indicator} />} />
      <Stack>
        <section className={`panel ${classes.figures}`} aria-labelledby="figures">
          <Title order={2} id="figures">
            {t('indicator.figures')}
          </Title>
          <IndicatorFigures indicator={indicator} />
          <Remaining indicator={indicator} />
        </section>
        <Alert icon={<IconInfoCircle aria-hidden />} color="ai" role="note" title={t('indicator.rule')}>
          <Text className="written">{indicator.description}</Text>
          <PolicyName policy={indicator.policy} />
          <Text c="dimmed" mt={4} className="written">
            {t('indicator.source', { sentence: indicator.source })}
          </Text>
        </Alert>
        {indicator.months.length > 0 && <Course indicator={indicator} />}
        {(indicator.departments.length > 0 || indicator.advisors.length > 0) && (
          <div className={classes.columns}>
            <Breakdown kind="department" parts={indicator.departments} unit={indicator.unit} />
            <Breakdown kind="advisor" parts={indicator.advisors} unit={indicator.unit} />
          </div>
        )}
        <ManualEntries indicator={indicator} />
        <RecordList indicator={indicator} />
      </Stack>
    </>
  );
}

/** Where the page leads back to, and when the figures were last added up. */
function Where({ indicator }: { indicator: IndicatorView }) {
  const { t } = useTranslation();
  const { today } = useSession();
  return (
    <>
      <AppLink to="/plans/$code" params={{ code: indicator.planCode }}>
        {t('indicator.toBoard')}
      </AppLink>
      {indicator.computedAt && (
        <Text c="dimmed">{t('board.asOf', { time: formatInstant(indicator.computedAt, today) })}</Text>
      )}
    </>
  );
}

/** What it still takes: "to reach it 42 more, 3 per advisor and week". */
function Remaining({ indicator: { remaining, unit } }: { indicator: IndicatorView }) {
  const { t } = useTranslation();
  if (!remaining) return null;
  return (
    <Text>
      {t('indicator.remaining', {
        more: formatQuantity(Math.ceil(remaining.more), unit),
        weeks: formatNumber(remaining.weeks),
        advisors: formatNumber(remaining.advisors),
        each: formatQuantity(Math.ceil(remaining.perAdvisorAndWeek * 10) / 10, unit),
      })}
    </Text>
  );
}

function PolicyName({ policy }: { policy: IndicatorView['policy'] }) {
  const { t } = useTranslation();
  if (!policy) return null;
  return <Text>{t('indicator.policy', { name: policy.name })}</Text>;
}

/** The course over the months, as a chart or as the table it is drawn from. */
function Course({ indicator }: { indicator: IndicatorView }) {
  const { t } = useTranslation();
  const [form, setForm] = useState<'chart' | 'table'>('chart');
  return (
    <section className="panel" aria-labelledby="course">
      <div className={classes.heading}>
        <Title order={2} id="course">
          {t('indicator.course')}
        </Title>
        <SegmentedControl
          className="no-print"
          aria-label={t('indicator.courseForm')}
          size="xs"
          value={form}
          onChange={(value) => setForm(value === 'table' ? 'table' : 'chart')}
          data={[
            { value: 'chart', label: t('indicator.chart') },
            { value: 'table', label: t('indicator.table') },
          ]}
        />
      </div>
      {form === 'chart' ? (
        <Suspense fallback={<Loading />}>
          <BurnUp indicator={indicator} />
        </Suspense>
      ) : (
        <MonthTable indicator={indicator} />
      )}
    </section>
  );
}
