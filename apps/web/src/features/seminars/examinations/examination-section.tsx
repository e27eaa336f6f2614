import { Button, Group, Stack } from '@mantine/core';
import { fiscalYearOf } from '@banso/japan';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import type { ExaminationSittingView } from '../../../api/types';
import { EmptyState } from '../../../components/empty-state';
import { QueryView } from '../../../components/query-view';
import { formatFiscalYear } from '../../../i18n/format';
import { useCan } from '../../session/session';
import { useCodeList } from '../../settings/code-lists';
import { VoidRecordDialog } from '../yearly-records/void-record-dialog';
import { ExaminationSittingDialog } from './examination-sitting-dialog';
import { examinationYearQuery, SHOWS_EXAMINATIONS } from './examination-queries';
import { GradeTable } from './grade-table';
import { SittingTable } from './sitting-table';

type Open =
  | { dialog: 'write'; sitting: ExaminationSittingView | null }
  | { dialog: 'void'; sitting: ExaminationSittingView };

interface ExaminationSectionProps {
  fiscalYear: number;
  onYear: (fiscalYear: number) => void;
  yearSwitch: (years: readonly number[]) => ReactNode;
}

/** 検定: how many sat each grade in a 年度, beside the year before, and the sittings behind it. */
export function ExaminationSection({ fiscalYear, onYear, yearSwitch }: ExaminationSectionProps) {
  const { t } = useTranslation();
  const writable = useCan()('event:write');
  const examinations = useCodeList('examination');
  const query = useQuery(examinationYearQuery(fiscalYear));
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const nameOf = ({ examination, grade }: ExaminationSittingView) =>
    [examinations.labelOf(examination), grade].filter(Boolean).join(' ');
  return (
    <>
      <Group justify="space-between" mb="sm" gap="sm" className="no-print">
        {yearSwitch(query.data?.years ?? [])}
        {writable && (
          <Button
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => setOpen({ dialog: 'write', sitting: null })}
          >
            {t('examinations.add')}
          </Button>
        )}
      </Group>
      <QueryView query={query}>
        {(year) => (
          <Stack aria-busy={query.isPlaceholderData}>
            {year.byGrade.length > 0 && <GradeTable year={year} />}
            {year.items.length === 0 ? (
              <div className="panel">
                <EmptyState
                  title={t('examinations.empty', { year: formatFiscalYear(year.fiscalYear) })}
                  hint={t('examinations.emptyHint')}
                />
              </div>
            ) : (
              <SittingTable
                sittings={year.items}
                nameOf={nameOf}
                onEdit={writable ? (sitting) => setOpen({ dialog: 'write', sitting }) : undefined}
                onVoid={(sitting) => setOpen({ dialog: 'void', sitting })}
              />
            )}
          </Stack>
        )}
      </QueryView>
      {open?.dialog === 'write' && (
        <ExaminationSittingDialog
          sitting={open.sitting}
          grades={query.data?.byGrade ?? []}
          onSaved={({ examinedOn }) => {
            close();
            onYear(fiscalYearOf(examinedOn));
          }}
          onClose={close}
        />
      )}
      {open?.dialog === 'void' && (
        <VoidRecordDialog
          title={t('examinations.void')}
          name={nameOf(open.sitting)}
          send={(reason) =>
            answer(
              api.POST('/api/v1/examination-sittings/{id}/void', {
                params: { path: { id: open.sitting.id } },
                body: { version: open.sitting.version, reason },
              }),
            )
          }
          readAgain={SHOWS_EXAMINATIONS}
          onClose={close}
        />
      )}
    </>
  );
}
