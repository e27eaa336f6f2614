import { Stack } from '@mantine/core';
import { fiscalYearOf } from '@banso/japan';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import type { ExaminationSittingView, ExaminationYearView } from '../../../api/types';
import { EmptyState } from '../../../components/empty-state';
import { formatFiscalYear } from '../../../i18n/format';
import { useCodeList } from '../../settings/code-lists';
import { VoidRecordDialog } from '../yearly-records/void-record-dialog';
import { type SectionOfYear, YearlySection } from '../yearly-records/yearly-section';
import { ExaminationSittingDialog } from './examination-sitting-dialog';
import { examinationYearQuery, SHOWS_EXAMINATIONS } from './examination-queries';
import { GradeTable } from './grade-table';
import { SittingTable } from './sitting-table';

/** 検定: how many sat each grade in a 年度, beside the year before, and the sittings behind it. */
export function ExaminationSection({ fiscalYear, onYear, yearSwitch }: SectionOfYear) {
  const { t } = useTranslation();
  const examinations = useCodeList('examination');
  const query = useQuery(examinationYearQuery(fiscalYear));
  const nameOf = ({ examination, grade }: ExaminationSittingView) =>
    [examinations.labelOf(examination), grade].filter(Boolean).join(' ');
  return (
    <YearlySection<ExaminationYearView, ExaminationSittingView>
      query={query}
      yearSwitch={yearSwitch}
      addLabel={t('examinations.add')}
      write={(sitting, close) => (
        <ExaminationSittingDialog
          sitting={sitting}
          grades={query.data?.byGrade ?? []}
          onSaved={({ examinedOn }) => {
            close();
            onYear(fiscalYearOf(examinedOn));
          }}
          onClose={close}
        />
      )}
      voiding={(sitting, close) => (
        <VoidRecordDialog
          title={t('examinations.void')}
          name={nameOf(sitting)}
          send={(reason) =>
            answer(
              api.POST('/api/v1/examination-sittings/{id}/void', {
                params: { path: { id: sitting.id } },
                body: { version: sitting.version, reason },
              }),
            )
          }
          readAgain={SHOWS_EXAMINATIONS}
          onClose={close}
        />
      )}
    >
      {(year, acts) => (
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
            <SittingTable sittings={year.items} nameOf={nameOf} {...acts} />
          )}
        </Stack>
      )}
    </YearlySection>
  );
}
