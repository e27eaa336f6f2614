import { Stack } from '@mantine/core';
import { fiscalYearOf } from '@banso/japan';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../components/empty-state';
import { PageHeader } from '../../../components/page-header';
import { QueryView } from '../../../components/query-view';
import { FiscalYearSwitch } from '../../seminars/yearly-records/fiscal-year-switch';
import { useCan, useSession } from '../../session/session';
import { MembersNav } from '../members-nav';
import { DesignationList } from './designation-list';
import { designationYearQuery, underWay } from './designation-queries';
import { DesignationStanding } from './designation-standing';

/** 特定商工業者: who is one in a 年度 and why, determined by the workers, confirmed by a person. */
export function DesignationsPage() {
  const { t } = useTranslation();
  const can = useCan();
  const { today } = useSession();
  const navigate = useNavigate();
  const thisYear = fiscalYearOf(today);
  const { year: fiscalYear = thisYear } = useSearch({ from: '/frame/members/designations' });
  const query = useQuery(designationYearQuery(fiscalYear));
  if (!can('business:read')) return <EmptyState title={t('errors.notAllowed')} />;
  return (
    <>
      <MembersNav />
      <PageHeader title={t('designations.title')} description={t('designations.description')} />
      <Stack>
        <FiscalYearSwitch
          value={fiscalYear}
          thisYear={thisYear}
          years={query.data?.years ?? []}
          onChange={(year) => void navigate({ to: '/members/designations', search: { year }, replace: true })}
        />
        <QueryView query={query}>
          {(year) => (
            <>
              <DesignationStanding year={year} />
              {year.round && year.counts.length > 0 && !underWay(year) && (
                <DesignationList fiscalYear={fiscalYear} version={year.round.version} />
              )}
            </>
          )}
        </QueryView>
      </Stack>
    </>
  );
}
