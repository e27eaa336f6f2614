import { Table, Title } from '@mantine/core';
import { fiscalYearOf } from '@banso/japan';
import { useTranslation } from 'react-i18next';
import type { YearlyTotalYearView } from '../../../api/types';
import { formatChange, formatNumber } from '../../../i18n/format';
import { useSession } from '../../session/session';
import { useCodeList } from '../../settings/code-lists';
import { RowName, WideTable } from '../yearly-records/wide-table';

const COLUMNS = ['amountYearBefore', 'amount', 'growth'] as const;

/** What each series adds up to, beside the year before. Their units differ, so nothing is added up over them. */
export function SeriesTable({ year }: { year: YearlyTotalYearView }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const series = useCodeList('yearly-total-series');
  const running = year.fiscalYear === fiscalYearOf(today);
  return (
    <section className="panel" aria-labelledby="series">
      <Title order={2} id="series" mb="xs">
        {t(running ? 'yearlyTotals.bySeriesSoFar' : 'yearlyTotals.bySeries')}
      </Title>
      <WideTable label={t('yearlyTotals.bySeries')} minWidth={480}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('yearlyTotals.series')}</Table.Th>
            {COLUMNS.map((column) => (
              <Table.Th key={column} scope="col" ta="end">
                {t(`yearlyTotals.columns.${column}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {year.bySeries.map((row) => (
            <Table.Tr key={row.series}>
              <RowName>{series.labelOf(row.series)}</RowName>
              <Table.Td ta="end">{formatNumber(row.amountYearBefore)}</Table.Td>
              <Table.Td ta="end" fw={700}>
                {formatNumber(row.amount)}
              </Table.Td>
              <Table.Td ta="end">
                {row.growth === null ? formatNumber(null) : formatChange(row.growth, '%')}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </WideTable>
    </section>
  );
}
