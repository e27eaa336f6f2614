import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { IndicatorView } from '../../../api/types';
import { formatMonth, formatNumber } from '../../../i18n/format';

/** The months in figures. 実数 of the months must not be added up, so the table has no total line. */
export function MonthTable({ indicator }: { indicator: IndicatorView }) {
  const { t } = useTranslation();
  const { months, title } = indicator;
  const both = months.some(({ contacts, businesses }) => contacts !== null && businesses !== null);
  return (
    <Table.ScrollContainer
      minWidth={480}
      scrollAreaProps={{ viewportProps: { tabIndex: 0, role: 'group', 'aria-label': title } }}
    >
      <Table striped stickyHeader>
        <Table.Caption>{t('indicator.tableCaption', { title })}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('indicator.month')}</Table.Th>
            <Table.Th scope="col" ta="end">
              {t('indicator.value')}
            </Table.Th>
            <Table.Th scope="col" ta="end">
              {t('indicator.cumulative')}
            </Table.Th>
            <Table.Th scope="col" ta="end">
              {t('indicator.pace')}
            </Table.Th>
            {both && (
              <>
                <Table.Th scope="col" ta="end">
                  {t('home.contacts')}
                </Table.Th>
                <Table.Th scope="col" ta="end">
                  {t('home.businesses')}
                </Table.Th>
              </>
            )}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {months.map((month) => (
            <Table.Tr key={month.month}>
              <Table.Th scope="row">{formatMonth(month.month)}</Table.Th>
              <Table.Td ta="end">{formatNumber(month.value)}</Table.Td>
              <Table.Td ta="end">{formatNumber(month.cumulative)}</Table.Td>
              <Table.Td ta="end">{formatNumber(month.pace)}</Table.Td>
              {both && (
                <>
                  <Table.Td ta="end">{formatNumber(month.contacts)}</Table.Td>
                  <Table.Td ta="end">{formatNumber(month.businesses)}</Table.Td>
                </>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
