import { Table, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DuesYearView } from '../../../api/types';
import { AppLink } from '../../../components/router-link';
import { formatFiscalYear, formatNumber } from '../../../i18n/format';
import { RowName, WideTable } from '../../seminars/yearly-records/wide-table';
import { DuesStateBadge } from './dues-state-badge';
import { formatYen } from './yen';

const STATES = ['due', 'partly', 'paid', 'exempt'] as const;

/**
 * How many have paid, and how much; a number opens its list. Exempt dues are owed by nobody and not in the sum; what was
 * paid of them before has been paid all the same.
 */
export function DuesTotals({ year }: { year: DuesYearView }) {
  const { t } = useTranslation();
  const { fiscalYear } = year;
  const rows = STATES.flatMap((state) => year.totals.filter((total) => total.state === state));
  const owed = rows.filter(({ state }) => state !== 'exempt');
  const sum = (of: 'dues' | 'amountYen') => owed.reduce((all, row) => all + row[of], 0);
  const paid = rows.reduce((all, { paidYen }) => all + paidYen, 0);
  return (
    <section className="panel" aria-labelledby="dues-totals">
      <Title order={2} id="dues-totals" mb="xs">
        {t('dues.totals', { year: formatFiscalYear(fiscalYear) })}
      </Title>
      <WideTable label={t('dues.totals', { year: formatFiscalYear(fiscalYear) })} minWidth={440}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('dues.state')}</Table.Th>
            <Table.Th scope="col" ta="end">
              {t('dues.number')}
            </Table.Th>
            <Table.Th scope="col" ta="end">
              {t('dues.amount')}
            </Table.Th>
            <Table.Th scope="col" ta="end">
              {t('dues.paid')}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ state, dues, amountYen, paidYen }) => (
            <Table.Tr key={state}>
              <RowName>
                <DuesStateBadge state={state} />
              </RowName>
              <Table.Td ta="end">
                <AppLink
                  to="/members/dues"
                  search={{ year: fiscalYear, state }}
                  aria-label={t('dues.openState', {
                    state: t(`dues.states.${state}`),
                    number: formatNumber(dues),
                  })}
                >
                  {formatNumber(dues)}
                </AppLink>
              </Table.Td>
              <Table.Td ta="end">{formatYen(amountYen)}</Table.Td>
              <Table.Td ta="end">{formatYen(paidYen)}</Table.Td>
            </Table.Tr>
          ))}
          <Table.Tr fw={700}>
            <RowName>{t('dues.sumWithoutExempt')}</RowName>
            <Table.Td ta="end">{formatNumber(sum('dues'))}</Table.Td>
            <Table.Td ta="end">{formatYen(sum('amountYen'))}</Table.Td>
            <Table.Td ta="end">{formatYen(paid)}</Table.Td>
          </Table.Tr>
        </Table.Tbody>
      </WideTable>
    </section>
  );
}
