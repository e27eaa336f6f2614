import { LineChart } from '@mantine/charts';
import '@mantine/charts/styles.css';
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { IndicatorView } from '../../../api/types';
import { formatMonth, formatNumber, formatQuantity } from '../../../i18n/format';

/** What has been reached against the pace line, month by month. The table beside it says the same in figures. */
export default function BurnUp({ indicator }: { indicator: IndicatorView }) {
  const { t } = useTranslation();
  const { months, unit, title, figures, periodKind } = indicator;
  const isLevel = periodKind === 'as-of-date';
  const paced = months.some(({ pace }) => pace !== null);
  const goal = figures.length === 1 ? (figures[0]?.goal ?? null) : null;
  const last = months.filter(({ cumulative }) => cumulative !== null).at(-1);
  return (
    // The chart takes the room there is, and never holds it open: a screen that turns leaves less.
    <figure style={{ margin: 0, contain: 'inline-size' }}>
      <LineChart
        h={300}
        aria-hidden
        lineChartProps={{ accessibilityLayer: false }}
        data={months.map(({ month, cumulative, pace }) => ({ month, actual: cumulative, pace }))}
        dataKey="month"
        series={[
          { name: 'actual', label: t(isLevel ? 'indicator.level' : 'indicator.actual'), color: 'ai.8' },
          ...(paced
            ? [{ name: 'pace', label: t('indicator.pace'), color: 'gray.7', strokeDasharray: '6 4' }]
            : []),
        ]}
        curveType="linear"
        connectNulls={false}
        withDots={false}
        strokeWidth={2.5}
        withLegend
        unit=""
        valueFormatter={(value) => formatNumber(value)}
        tooltipProps={{ labelFormatter: (label) => (typeof label === 'string' ? formatMonth(label) : '') }}
        xAxisProps={{ tickFormatter: (month: string) => axisMonth(month), minTickGap: 24 }}
        yAxisProps={{ width: 64 }}
        referenceLines={
          goal === null ? [] : [{ y: goal, label: formatQuantity(goal, unit), color: 'gray.8' }]
        }
      />
      <Text component="figcaption" size="xs" c="dimmed">
        {last
          ? t(isLevel ? 'indicator.chartLevelCaption' : 'indicator.chartCaption', {
              title,
              month: formatMonth(last.month),
              value: formatQuantity(last.cumulative, unit),
            })
          : t('indicator.chartEmpty')}
      </Text>
    </figure>
  );
}

/** `2019-04` as `2019/4` at the turn of the 年度, else the month alone. */
function axisMonth(month: string): string {
  const [year, number] = month.split('-').map(Number);
  return number === 4 ? `${year}/4` : String(number);
}
