import { Table, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { YearlyTotalView } from '../../../api/types';
import { formatNumber, formatShortDay } from '../../../i18n/format';
import { useSession } from '../../session/session';
import { RowActions } from '../yearly-records/row-actions';
import { RowName, WideTable } from '../yearly-records/wide-table';
import type { EntryActs } from '../yearly-records/yearly-section';

interface YearlyTotalTableProps extends EntryActs<YearlyTotalView> {
  totals: readonly YearlyTotalView[];
  /** The series in words. */
  nameOf: (total: YearlyTotalView) => string;
}

/** The numbers of a year, latest first. What they add up to stands above, series by series. */
export function YearlyTotalTable({ totals, nameOf, onEdit, onVoid }: YearlyTotalTableProps) {
  const { t } = useTranslation();
  const { today } = useSession();
  return (
    <section className="panel" aria-labelledby="yearly-totals">
      <Title order={2} id="yearly-totals" mb="xs">
        {t('yearlyTotals.entries')}
      </Title>
      <WideTable label={t('yearlyTotals.entries')} minWidth={480}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('yearlyTotals.series')}</Table.Th>
            <Table.Th scope="col" ta="end">
              {t('yearlyTotals.amount')}
            </Table.Th>
            <Table.Th scope="col">{t('yearlyRecords.note')}</Table.Th>
            {onEdit && <Table.Th scope="col">{t('common.actions')}</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {totals.map((total) => (
            <Table.Tr key={total.id} className={total.voidedAt ? 'voided' : undefined}>
              <RowName above={formatShortDay(total.recordedOn, today)}>{nameOf(total)}</RowName>
              <Table.Td ta="end">{formatNumber(total.amount)}</Table.Td>
              <Table.Td className="written">
                {total.voidReason === null
                  ? total.note
                  : t('yearlyRecords.voided', { reason: total.voidReason })}
              </Table.Td>
              {onEdit && (
                <Table.Td>
                  {!total.voidedAt && (
                    <RowActions
                      name={`${nameOf(total)} ${formatShortDay(total.recordedOn, today)}`}
                      onEdit={() => onEdit(total)}
                      onVoid={() => onVoid(total)}
                    />
                  )}
                </Table.Td>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </WideTable>
    </section>
  );
}
