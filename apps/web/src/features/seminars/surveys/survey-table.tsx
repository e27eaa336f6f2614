import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SurveyRoundView, SurveyTotals, SurveyYearView } from '../../../api/types';
import { formatNumber, formatQuantity, formatShortDay } from '../../../i18n/format';
import { useSession } from '../../session/session';
import { useCodeList } from '../../settings/code-lists';
import { RowActions } from '../yearly-records/row-actions';
import { RowName, WideTable } from '../yearly-records/wide-table';

interface SurveyTableProps {
  year: SurveyYearView;
  /** Left out for who only reads. */
  onEdit?: (round: SurveyRoundView) => void;
  onVoid: (round: SurveyRoundView) => void;
}

/** The rounds, and under them what each survey and all of them add up to. */
export function SurveyTable({ year, onEdit, onVoid }: SurveyTableProps) {
  const { t } = useTranslation();
  const { today } = useSession();
  const surveys = useCodeList('survey');
  const numbers = (['distributed', 'returned', 'responseRate'] as const).map((key) => (
    <Table.Th key={key} scope="col" ta="end">
      {t(`surveys.${key}`)}
    </Table.Th>
  ));
  return (
    <WideTable label={t('surveys.rounds')} minWidth={640}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('surveys.round')}</Table.Th>
          {numbers}
          <Table.Th scope="col">{t('surveys.inCharge')}</Table.Th>
          <Table.Th scope="col">{t('yearlyRecords.note')}</Table.Th>
          {onEdit && <Table.Th scope="col">{t('common.actions')}</Table.Th>}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {year.items.map((round) => (
          <Table.Tr key={round.id} className={round.voidedAt ? 'voided' : undefined}>
            <RowName above={`${formatShortDay(round.surveyedOn, today)} ${surveys.labelOf(round.survey)}`}>
              {round.title}
            </RowName>
            <Table.Td ta="end">{formatNumber(round.distributed)}</Table.Td>
            <Table.Td ta="end">{formatNumber(round.returned)}</Table.Td>
            <Table.Td ta="end">{formatQuantity(round.responseRate, '%')}</Table.Td>
            <Table.Td>{[round.departmentName, round.staffName].filter(Boolean).join('・')}</Table.Td>
            <Table.Td className="written">
              {round.voidReason === null
                ? round.note
                : t('yearlyRecords.voided', { reason: round.voidReason })}
            </Table.Td>
            {onEdit && (
              <Table.Td>
                {!round.voidedAt && (
                  <RowActions name={round.title} onEdit={() => onEdit(round)} onVoid={() => onVoid(round)} />
                )}
              </Table.Td>
            )}
          </Table.Tr>
        ))}
      </Table.Tbody>
      <Table.Tfoot>
        {year.bySurvey.length > 1 &&
          year.bySurvey.map((totals) => (
            <TotalRow
              key={totals.survey}
              name={surveys.labelOf(totals.survey)}
              totals={totals}
              rest={onEdit ? 3 : 2}
            />
          ))}
        <TotalRow name={t('yearlyRecords.total')} totals={year.total} rest={onEdit ? 3 : 2} />
      </Table.Tfoot>
    </WideTable>
  );
}

function TotalRow({ name, totals, rest }: { name: string; totals: SurveyTotals; rest: number }) {
  const { t } = useTranslation();
  return (
    <Table.Tr>
      <Table.Th scope="row">{t('surveys.totalOf', { name, rounds: formatNumber(totals.rounds) })}</Table.Th>
      <Table.Td ta="end" fw={700}>
        {formatNumber(totals.distributed)}
      </Table.Td>
      <Table.Td ta="end" fw={700}>
        {formatNumber(totals.returned)}
      </Table.Td>
      <Table.Td ta="end" fw={700}>
        {formatQuantity(totals.responseRate, '%')}
      </Table.Td>
      <Table.Td colSpan={rest} />
    </Table.Tr>
  );
}
