import { Table, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ExaminationSittingView } from '../../../api/types';
import { formatNumber, formatQuantity, formatShortDay } from '../../../i18n/format';
import { useSession } from '../../session/session';
import { RowActions } from '../yearly-records/row-actions';
import { RowName, WideTable } from '../yearly-records/wide-table';

interface SittingTableProps {
  sittings: readonly ExaminationSittingView[];
  /** Examination and grade in words. */
  nameOf: (sitting: ExaminationSittingView) => string;
  /** Left out for who only reads. */
  onEdit?: (sitting: ExaminationSittingView) => void;
  onVoid: (sitting: ExaminationSittingView) => void;
}

/** The sittings of a year, latest first. What they add up to stands above, grade by grade. */
export function SittingTable({ sittings, nameOf, onEdit, onVoid }: SittingTableProps) {
  const { t } = useTranslation();
  const { today } = useSession();
  return (
    <section className="panel" aria-labelledby="sittings">
      <Title order={2} id="sittings" mb="xs">
        {t('examinations.sittings')}
      </Title>
      <WideTable label={t('examinations.sittings')} minWidth={560}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('examinations.examination')}</Table.Th>
            <Table.Th scope="col" ta="end">
              {t('examinations.examinees')}
            </Table.Th>
            <Table.Th scope="col" ta="end">
              {t('examinations.passed')}
            </Table.Th>
            <Table.Th scope="col" ta="end">
              {t('examinations.passRate')}
            </Table.Th>
            <Table.Th scope="col">{t('yearlyRecords.note')}</Table.Th>
            {onEdit && <Table.Th scope="col">{t('common.actions')}</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sittings.map((sitting) => (
            <Table.Tr key={sitting.id} className={sitting.voidedAt ? 'voided' : undefined}>
              <RowName above={formatShortDay(sitting.examinedOn, today)}>{nameOf(sitting)}</RowName>
              <Table.Td ta="end">{formatNumber(sitting.examinees)}</Table.Td>
              <Table.Td ta="end">
                {sitting.passed === null ? t('examinations.resultsAwaited') : formatNumber(sitting.passed)}
              </Table.Td>
              <Table.Td ta="end">{formatQuantity(sitting.passRate, '%')}</Table.Td>
              <Table.Td className="written">
                {sitting.voidReason === null
                  ? sitting.note
                  : t('yearlyRecords.voided', { reason: sitting.voidReason })}
              </Table.Td>
              {onEdit && (
                <Table.Td>
                  {!sitting.voidedAt && (
                    <RowActions
                      name={`${nameOf(sitting)} ${formatShortDay(sitting.examinedOn, today)}`}
                      onEdit={() => onEdit(sitting)}
                      onVoid={() => onVoid(sitting)}
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
