import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/empty-state';
import { PageHeader } from '../../components/page-header';
import { QueryView } from '../../components/query-view';
import { AppLink, ButtonLink } from '../../components/router-link';
import { formatDayWithEra } from '../../i18n/format';
import { myRecordsQuery } from '../consultations/consultation-queries';
import { ConsultationRows } from '../consultations/consultation-rows';
import { useCan, useSession } from '../session/session';
import { FollowUps } from './follow-ups';
import classes from './home-page.module.css';
import { MyMonth } from './my-month';
import { Promises } from './promises';
import { StartRecord } from './start-record';

/** 今日: what was promised, how the month stands, the latest records, and the box to start one. */
export function HomePage() {
  const { t } = useTranslation();
  const can = useCan();
  const { today } = useSession();
  return (
    <>
      <PageHeader title={t('home.title')} description={formatDayWithEra(today)} />
      {can('consultation:write') ? <AdvisorsDay /> : <OthersDay />}
    </>
  );
}

function AdvisorsDay() {
  const { t } = useTranslation();
  const { staff } = useSession();
  const records = useQuery(myRecordsQuery);
  return (
    <div className={classes.columns}>
      <section className={`panel ${classes.start}`} aria-labelledby="start">
        <Title order={2} id="start" mb="xs">
          {t('log.title')}
        </Title>
        <StartRecord />
      </section>
      <section className={`panel ${classes.month}`} aria-labelledby="month">
        <MyMonth />
      </section>
      <Stack className={classes.rest}>
        <section className="panel" aria-labelledby="promises">
          <Title order={2} id="promises" mb="xs">
            {t('home.promises')}
          </Title>
          <Promises />
        </section>
        <FollowUps />
        <section className="panel" aria-labelledby="recent" style={{ padding: 0 }}>
          <Title order={2} id="recent" p="md" pb={4}>
            {t('home.recent')}
          </Title>
          <QueryView query={records}>
            {(items) =>
              items.length === 0 ? (
                <EmptyState title={t('home.noRecords')} hint={t('home.noRecordsHint')} />
              ) : (
                <>
                  <ConsultationRows items={items} />
                  <Text p="sm">
                    <AppLink to="/consultations" search={{ advisorId: staff.id }}>
                      {t('home.allMine')}
                    </AppLink>
                  </Text>
                </>
              )
            }
          </QueryView>
        </section>
      </Stack>
    </div>
  );
}

/** People who make no records themselves begin with the figures or the businesses. */
function OthersDay() {
  const { t } = useTranslation();
  const can = useCan();
  return (
    <section className="panel" aria-labelledby="begin" style={{ maxWidth: 640 }}>
      <Title order={2} id="begin" mb="sm">
        {t('home.begin')}
      </Title>
      <Stack gap="xs" align="flex-start">
        {can('plan:read') && <ButtonLink to="/plans">{t('home.toPlans')}</ButtonLink>}
        {can('business:read') && (
          <ButtonLink to="/businesses" variant="default">
            {t('home.toBusinesses')}
          </ButtonLink>
        )}
        {can('consultation:read') && (
          <ButtonLink to="/consultations" variant="default">
            {t('home.toRecords')}
          </ButtonLink>
        )}
      </Stack>
    </section>
  );
}
