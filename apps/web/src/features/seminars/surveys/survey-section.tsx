import { Text } from '@mantine/core';
import { fiscalYearOf } from '@banso/japan';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import type { SurveyRoundView, SurveyYearView } from '../../../api/types';
import { EmptyState } from '../../../components/empty-state';
import { formatFiscalYear } from '../../../i18n/format';
import { VoidRecordDialog } from '../yearly-records/void-record-dialog';
import { type SectionOfYear, YearlySection } from '../yearly-records/yearly-section';
import { SHOWS_SURVEYS, surveyYearQuery } from './survey-queries';
import { SurveyRoundDialog } from './survey-round-dialog';
import { SurveyTable } from './survey-table';

/** 調査: the rounds of a 年度, how many forms went out and how many came back. */
export function SurveySection({ fiscalYear, onYear, yearSwitch }: SectionOfYear) {
  const { t } = useTranslation();
  const query = useQuery(surveyYearQuery(fiscalYear));
  return (
    <YearlySection<SurveyYearView, SurveyRoundView>
      query={query}
      yearSwitch={yearSwitch}
      addLabel={t('surveys.add')}
      write={(round, close) => (
        <SurveyRoundDialog
          round={round}
          onSaved={({ surveyedOn }) => {
            close();
            onYear(fiscalYearOf(surveyedOn));
          }}
          onClose={close}
        />
      )}
      voiding={({ id, version, title }, close) => (
        <VoidRecordDialog
          title={t('surveys.void')}
          name={title}
          send={(reason) =>
            answer(
              api.POST('/api/v1/survey-rounds/{id}/void', {
                params: { path: { id } },
                body: { version, reason },
              }),
            )
          }
          readAgain={SHOWS_SURVEYS}
          onClose={close}
        />
      )}
    >
      {(year, acts) => (
        <section
          className="panel"
          aria-label={t('surveys.list', { year: formatFiscalYear(year.fiscalYear) })}
          aria-busy={query.isPlaceholderData}
        >
          {year.items.length === 0 ? (
            <EmptyState
              title={t('surveys.empty', { year: formatFiscalYear(year.fiscalYear) })}
              hint={t('surveys.emptyHint')}
            />
          ) : (
            <>
              <SurveyTable year={year} {...acts} />
              <Text c="dimmed" mt="xs">
                {t('surveys.rateRule')}
              </Text>
            </>
          )}
        </section>
      )}
    </YearlySection>
  );
}
