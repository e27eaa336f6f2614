import { Stack } from '@mantine/core';
import { fiscalYearOf } from '@banso/japan';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import type { YearlyTotalView, YearlyTotalYearView } from '../../../api/types';
import { EmptyState } from '../../../components/empty-state';
import { formatFiscalYear } from '../../../i18n/format';
import { useCodeList } from '../../settings/code-lists';
import { VoidRecordDialog } from '../yearly-records/void-record-dialog';
import { type SectionOfYear, YearlySection } from '../yearly-records/yearly-section';
import { SeriesTable } from './series-table';
import { YearlyTotalDialog } from './yearly-total-dialog';
import { SHOWS_YEARLY_TOTALS, yearlyTotalYearQuery } from './yearly-total-queries';
import { YearlyTotalTable } from './yearly-total-table';

/** 年次の実績: what each series (共済 …) adds up to in a 年度, beside the year before, and the numbers behind it. */
export function YearlyTotalSection({ fiscalYear, onYear, yearSwitch }: SectionOfYear) {
  const { t } = useTranslation();
  const series = useCodeList('yearly-total-series');
  const query = useQuery(yearlyTotalYearQuery(fiscalYear));
  const nameOf = (total: YearlyTotalView) => series.labelOf(total.series);
  return (
    <YearlySection<YearlyTotalYearView, YearlyTotalView>
      query={query}
      yearSwitch={yearSwitch}
      addLabel={t('yearlyTotals.add')}
      write={(total, close) => (
        <YearlyTotalDialog
          total={total}
          onSaved={({ recordedOn }) => {
            close();
            onYear(fiscalYearOf(recordedOn));
          }}
          onClose={close}
        />
      )}
      voiding={(total, close) => (
        <VoidRecordDialog
          title={t('yearlyTotals.void')}
          name={nameOf(total)}
          send={(reason) =>
            answer(
              api.POST('/api/v1/yearly-totals/{id}/void', {
                params: { path: { id: total.id } },
                body: { version: total.version, reason },
              }),
            )
          }
          readAgain={SHOWS_YEARLY_TOTALS}
          onClose={close}
        />
      )}
    >
      {(year, acts) => (
        <Stack aria-busy={query.isPlaceholderData}>
          {year.bySeries.length > 0 && <SeriesTable year={year} />}
          {year.items.length === 0 ? (
            <div className="panel">
              <EmptyState
                title={t('yearlyTotals.empty', { year: formatFiscalYear(year.fiscalYear) })}
                hint={t('yearlyTotals.emptyHint')}
              />
            </div>
          ) : (
            <YearlyTotalTable totals={year.items} nameOf={nameOf} {...acts} />
          )}
        </Stack>
      )}
    </YearlySection>
  );
}
