import { Tabs } from '@mantine/core';
import { fiscalYearOf } from '@banso/japan';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../components/empty-state';
import { PageHeader } from '../../../components/page-header';
import { useCan, useSession } from '../../session/session';
import { ExaminationSection } from '../examinations/examination-section';
import { SurveySection } from '../surveys/survey-section';
import { YearlyTotalSection } from '../yearly-totals/yearly-total-section';
import { FiscalYearSwitch } from './fiscal-year-switch';

const NOT_FIRST = ['examinations', 'totals'] as const;
const KINDS = ['surveys', ...NOT_FIRST] as const;

/** 調査・検定・年次の実績: what happens a few times a year and is kept as counts, one 年度 at a time. */
export function YearlyRecordsPage() {
  const { t } = useTranslation();
  const can = useCan();
  const { today } = useSession();
  const { kind = 'surveys', year } = useSearch({ from: '/frame/surveys-and-examinations' });
  const navigate = useNavigate({ from: '/surveys-and-examinations' });
  const thisYear = fiscalYearOf(today);
  const fiscalYear = year ?? thisYear;
  const show = (change: { kind?: string | null; year?: number }) =>
    void navigate({
      search: {
        kind: NOT_FIRST.find((one) => one === (change.kind ?? kind)),
        year: change.year ?? fiscalYear,
      },
      replace: true,
    });
  if (!can('event:read')) return <EmptyState title={t('errors.notAllowed')} />;
  const section = {
    fiscalYear,
    onYear: (other: number) => show({ year: other }),
    yearSwitch: (years: readonly number[]) => (
      <FiscalYearSwitch
        value={fiscalYear}
        thisYear={thisYear}
        years={years}
        onChange={(other) => show({ year: other })}
      />
    ),
  };
  return (
    <>
      <PageHeader title={t('yearlyRecords.title')} />
      <Tabs value={kind} onChange={(chosen) => show({ kind: chosen })} keepMounted={false}>
        <Tabs.List aria-label={t('yearlyRecords.title')} mb="md">
          {KINDS.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(`yearlyRecords.kinds.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="surveys">
          <SurveySection {...section} />
        </Tabs.Panel>
        <Tabs.Panel value="examinations">
          <ExaminationSection {...section} />
        </Tabs.Panel>
        <Tabs.Panel value="totals">
          <YearlyTotalSection {...section} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
