import { Table, Title } from '@mantine/core';
import { fiscalYearOf } from '@banso/japan';
import { useTranslation } from 'react-i18next';
import type { ExaminationYearView, ExamineeTotals } from '../../../api/types';
import { formatChange, formatNumber, formatQuantity } from '../../../i18n/format';
import { useSession } from '../../session/session';
import { useCodeList } from '../../settings/code-lists';
import { RowName, WideTable } from '../yearly-records/wide-table';

const COLUMNS = ['examineesYearBefore', 'examinees', 'growth', 'passed', 'passRate'] as const;

/** Each grade's examinees beside those of the year before, and all of them added up. */
export function GradeTable({ year }: { year: ExaminationYearView }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const examinations = useCodeList('examination');
  const running = year.fiscalYear === fiscalYearOf(today);
  return (
    <section className="panel" aria-labelledby="grades">
      <Title order={2} id="grades" mb="xs">
        {t(running ? 'examinations.byGradeSoFar' : 'examinations.byGrade')}
      </Title>
      <WideTable label={t('examinations.byGrade')} minWidth={520}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('examinations.examination')}</Table.Th>
            {COLUMNS.map((column) => (
              <Table.Th key={column} scope="col" ta="end">
                {t(`examinations.${column}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {year.byGrade.map((row) => (
            <Table.Tr key={`${row.examination} ${row.grade ?? ''}`}>
              <RowName>
                {[examinations.labelOf(row.examination), row.grade].filter(Boolean).join(' ')}
              </RowName>
              <Figures totals={row} />
            </Table.Tr>
          ))}
        </Table.Tbody>
        <Table.Tfoot>
          <Table.Tr>
            <Table.Th scope="row">
              {t('examinations.totalOf', { sittings: formatNumber(year.total.sittings) })}
            </Table.Th>
            <Figures totals={year.total} bold />
          </Table.Tr>
        </Table.Tfoot>
      </WideTable>
    </section>
  );
}

function Figures({ totals, bold = false }: { totals: ExamineeTotals; bold?: boolean }) {
  const texts: Record<(typeof COLUMNS)[number], string> = {
    examineesYearBefore: formatNumber(totals.examineesYearBefore),
    examinees: formatNumber(totals.examinees),
    growth: totals.growth === null ? formatNumber(null) : formatChange(totals.growth, '%'),
    passed: totals.judged === 0 ? formatNumber(null) : formatNumber(totals.passed),
    passRate: formatQuantity(totals.passRate, '%'),
  };
  return COLUMNS.map((column) => (
    <Table.Td key={column} ta="end" fw={bold ? 700 : undefined}>
      {texts[column]}
    </Table.Td>
  ));
}
