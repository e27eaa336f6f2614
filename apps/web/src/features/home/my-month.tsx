import { Progress, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MyMonthView } from '../../api/types';
import { QueryView } from '../../components/query-view';
import { AppLink } from '../../components/router-link';
import { formatMonth, formatNumber } from '../../i18n/format';
import { myMonthQuery } from '../consultations/consultation-queries';
import classes from './home-page.module.css';

/** The person's month: 延べ and 実数 side by side, and what counted against the share of the plan. */
export function MyMonth() {
  const query = useQuery(myMonthQuery);
  return <QueryView query={query}>{(month) => <Figures month={month} />}</QueryView>;
}

function Figures({ month }: { month: MyMonthView }) {
  const { t } = useTranslation();
  const highest = Math.max(1, ...month.byChannel.map(({ contacts }) => contacts));
  return (
    <>
      <Title order={2} id="month" mb="xs">
        {t('home.myMonth', { month: formatMonth(month.month) })}
      </Title>
      <dl className={classes.figures}>
        {(['contacts', 'businesses', 'counted'] as const).map((key) => (
          <div key={key}>
            <dt>{t(`home.${key}`)}</dt>
            <dd className="figures">{formatNumber(month[key])}</dd>
          </div>
        ))}
      </dl>
      <Share month={month} />
      <Stack gap={6}>
        {month.byChannel.map(({ channel, label, contacts }) => (
          <div key={channel}>
            <Text size="xs" component="div" style={{ display: 'flex', justifyContent: 'space-between' }}>
              <span>{label}</span>
              <span className="figures">{formatNumber(contacts)}</span>
            </Text>
            <Progress value={(contacts / highest) * 100} size={6} aria-hidden color="ai.5" />
          </div>
        ))}
      </Stack>
    </>
  );
}

function Share({ month: { share, counted } }: { month: MyMonthView }) {
  const { t } = useTranslation();
  if (!share?.myMonthlyPace) return null;
  const { myMonthlyPace, indicatorId, title } = share;
  const pace = Math.round(myMonthlyPace);
  const left = Math.max(0, pace - counted);
  return (
    <div style={{ marginBottom: 16 }}>
      <Progress
        value={Math.min(100, (counted / myMonthlyPace) * 100)}
        size={12}
        aria-label={t('home.shareLabel', { counted: formatNumber(counted), pace: formatNumber(pace) })}
      />
      <Text mt={4}>
        {left > 0
          ? t('home.shareLeft', { pace: formatNumber(pace), left: formatNumber(left) })
          : t('home.shareDone', { pace: formatNumber(pace) })}
      </Text>
      <AppLink to="/indicators/$id" params={{ id: indicatorId }} size="xs">
        {title}
      </AppLink>
    </div>
  );
}
