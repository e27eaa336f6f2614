import { Alert, Box, Button, Collapse, Group, Kbd, Stack, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsultationView } from '../../api/types';
import { EmptyState } from '../../components/empty-state';
import { Loading } from '../../components/loading';
import { PageHeader } from '../../components/page-header';
import { ProblemNotice } from '../../components/problem-notice';
import { AppLink } from '../../components/router-link';
import { businessQuery } from '../members/business-queries';
import { useCan, useSession } from '../session/session';
import { ConsultationDetailFields } from './consultation-detail-fields';
import { ConsultationFields } from './consultation-fields';
import { CountingExplanation } from './counting-explanation';
import { emptyConsultation } from './consultation-form';
import { consultationQuery } from './consultation-queries';
import { readDraft, type Draft } from './draft';
import { useQuickLog } from './use-quick-log';
import { useRecentBusinesses } from './use-recent-businesses';
import { WaitingList } from './waiting-list';
import { waitingRecords } from './waiting-records';

/** 記録する: a contact in five fields and under thirty seconds; the rest is behind 詳しく書く. */
export function QuickLogPage() {
  const { t } = useTranslation();
  const can = useCan();
  const { staff, today } = useSession();
  const { businessId } = useSearch({ from: '/frame/log' });
  const given = useQuery({ ...businessQuery(businessId ?? ''), enabled: businessId !== undefined });
  const [draft] = useState(() => {
    const kept = readDraft(staff.id, emptyConsultation(today, staff.id));
    const onItsWay = waitingRecords(staff.id).some(({ key }) => key === kept?.key);
    return onItsWay ? null : kept;
  });
  if (!can('consultation:write')) return <EmptyState title={t('errors.notAllowed')} />;
  if (businessId !== undefined && given.isPending) return <Loading />;
  return (
    <Box maw={720}>
      <PageHeader title={t('log.title')} />
      <QuickLog
        key={businessId}
        draft={draft}
        business={given.data ? { id: given.data.id, name: given.data.name } : undefined}
      />
    </Box>
  );
}

function QuickLog({ draft, business }: { draft: Draft | null; business?: { id: string; name: string } }) {
  const { t } = useTranslation();
  const log = useQuickLog(draft, business);
  const recent = useRecentBusinesses();
  const [detailed, setDetailed] = useState(false);
  const open = detailed || log.errorsInDetails;
  return (
    <>
      <WaitingList onCorrect={log.correct} />
      <div aria-live="polite">{log.saved && <Saved record={log.saved} />}</div>
      <form
        className="panel"
        noValidate
        aria-label={t('log.title')}
        onSubmit={(event) => {
          event.preventDefault();
          void log.save();
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          if (event.ctrlKey || event.metaKey) {
            event.preventDefault();
            void log.save();
          } else if (event.target instanceof HTMLInputElement) {
            // Enter chooses in a list; it must not save a record that is half written.
            event.preventDefault();
          }
        }}
      >
        <Stack>
          <ProblemNotice error={log.problem} />
          <ConsultationFields key={log.key} form={log.form} recent={recent} autoFocus />
          <Button
            variant="subtle"
            onClick={() => setDetailed(!open)}
            aria-expanded={open}
            aria-controls="details"
            px={0}
            style={{ alignSelf: 'flex-start' }}
          >
            {open ? t('log.lessDetail') : t('log.moreDetail')}
          </Button>
          <Collapse expanded={open} id="details">
            {open && <ConsultationDetailFields form={log.form} />}
          </Collapse>
          <Group>
            <Button type="submit" loading={log.saving} size="md">
              {t('common.save')}
            </Button>
            <Text c="dimmed" visibleFrom="sm">
              <Kbd>Ctrl</Kbd> + <Kbd>Enter</Kbd>
            </Text>
            {log.dirty && (
              <Button variant="subtle" color="gray.8" onClick={log.startAfresh}>
                {t('log.clear')}
              </Button>
            )}
          </Group>
          {log.dirty && (
            <Text c="dimmed" size="xs">
              {t('log.draftKept')}
            </Text>
          )}
        </Stack>
      </form>
    </>
  );
}

function Saved({ record }: { record: ConsultationView }) {
  const { t } = useTranslation();
  const read = useQuery({ ...consultationQuery(record.id), enabled: record.counting === null });
  const counting = record.counting ?? read.data?.counting;
  return (
    <Alert color="green" icon={<IconCircleCheck aria-hidden />} mb="sm" title={t('log.saved')}>
      <Text className="written">
        {record.businesses.map(({ name }) => name).join('・')} {record.summary}
      </Text>
      {counting && <CountingExplanation counting={counting} />}
      <AppLink to="/consultations/$id" params={{ id: record.id }}>
        {t('log.openSaved')}
      </AppLink>
      <Text c="dimmed">{t('log.next')}</Text>
    </Alert>
  );
}
