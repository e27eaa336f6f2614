import { Button, Stack } from '@mantine/core';
import { IconSettings } from '@tabler/icons-react';
import { fiscalYearOf } from '@banso/japan';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DuesYearView } from '../../../api/types';
import { EmptyState } from '../../../components/empty-state';
import { PageHeader } from '../../../components/page-header';
import { QueryView } from '../../../components/query-view';
import { formatFiscalYear } from '../../../i18n/format';
import { FiscalYearSwitch } from '../../seminars/yearly-records/fiscal-year-switch';
import { useCan, useSession } from '../../session/session';
import { MembersNav } from '../members-nav';
import { DuesList } from './dues-list';
import { duesYearQuery } from './dues-queries';
import { DuesTotals } from './dues-totals';
import { PendingDues } from './pending-dues';
import { TariffDialog } from './tariff-dialog';

/** 会費: what the members owe in a 年度 and who has paid. A record for the people at work, no accounting. */
export function DuesPage() {
  const { t } = useTranslation();
  const can = useCan();
  const { today } = useSession();
  const navigate = useNavigate();
  const thisYear = fiscalYearOf(today);
  const { year: fiscalYear = thisYear, state } = useSearch({ from: '/frame/members/dues' });
  const query = useQuery(duesYearQuery(fiscalYear));
  const [setting, setSetting] = useState(false);
  if (!can('dues:read')) return <EmptyState title={t('errors.notAllowed')} />;
  return (
    <>
      <MembersNav />
      <PageHeader
        title={t('dues.title')}
        description={t('dues.description')}
        actions={
          can('settings:write') && (
            <Button
              variant="default"
              leftSection={<IconSettings size={18} aria-hidden />}
              onClick={() => setSetting(true)}
            >
              {t('dues.setTariff')}
            </Button>
          )
        }
      />
      <Stack>
        <FiscalYearSwitch
          value={fiscalYear}
          thisYear={thisYear + 1}
          years={query.data?.years ?? []}
          onChange={(year) => void navigate({ to: '/members/dues', search: { year, state }, replace: true })}
        />
        <QueryView query={query}>
          {(year) => (
            <>
              <Year year={year} />
              {setting && !query.isPlaceholderData && (
                <TariffDialog key={year.fiscalYear} year={year} onClose={() => setSetting(false)} />
              )}
            </>
          )}
        </QueryView>
      </Stack>
    </>
  );
}

function Year({ year }: { year: DuesYearView }) {
  const { t } = useTranslation();
  const can = useCan();
  if (!year.tariff) {
    return (
      <div className="panel">
        <EmptyState
          title={t('dues.noTariff', { year: formatFiscalYear(year.fiscalYear) })}
          hint={can('settings:write') ? t('dues.noTariffHint') : t('dues.askForTariff')}
        />
      </div>
    );
  }
  return (
    <>
      <PendingDues year={year} />
      {year.totals.length > 0 && (
        <>
          <DuesTotals year={year} />
          <DuesList fiscalYear={year.fiscalYear} />
        </>
      )}
    </>
  );
}
