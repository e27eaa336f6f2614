import { Alert, Badge, Group, Stack, Tabs, Text, Title } from '@mantine/core';
import { IconDoorEnter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ChamberEventView } from '../../../api/types';
import { EmptyState } from '../../../components/empty-state';
import { PageHeader } from '../../../components/page-header';
import { QueryView } from '../../../components/query-view';
import { ButtonLink } from '../../../components/router-link';
import { useCan, useSession } from '../../session/session';
import { OutcomesPanel } from '../outcomes/outcomes-panel';
import { QuestionnairePanel } from '../questionnaire/questionnaire-panel';
import { RegistrationsPanel } from '../registrations/registrations-panel';
import { EligiblesPanel } from './eligibles-panel';
import { EventActions } from './event-actions';
import { EventDays } from './event-days';
import { EventFacts } from './event-facts';
import { eventQuery } from './event-queries';
import { EventStateBadge } from './event-state-badge';
import { daysInWords } from './event-words';
import { PublicAddress } from './public-address';

/** The first part needs no word in the address. */
const OTHER_PARTS = ['outcomes', 'questionnaire', 'eligibles', 'facts'] as const;
const PARTS = ['registrations', ...OTHER_PARTS] as const;

/** One event: how full its days are, who signed up, what came of it, who could come, and what was said of it. */
export function EventPage() {
  const { t } = useTranslation();
  const can = useCan();
  const { id } = useParams({ from: '/frame/events/$id' });
  const query = useQuery(eventQuery(id));
  if (!can('event:read')) return <EmptyState title={t('errors.notAllowed')} />;
  return <QueryView query={query}>{(event) => <Event event={event} />}</QueryView>;
}

function Event({ event }: { event: ChamberEventView }) {
  const { t } = useTranslation();
  const can = useCan();
  const { today } = useSession();
  const { part = 'registrations' } = useSearch({ from: '/frame/events/$id' });
  const navigate = useNavigate({ from: '/events/$id' });
  const show = (chosen: string | null) =>
    void navigate({
      search: { part: OTHER_PARTS.find((one) => one === chosen) },
      replace: true,
      resetScroll: false,
    });
  return (
    <>
      <PageHeader
        title={event.title}
        description={
          <Group gap={8}>
            <Text c="dimmed">{daysInWords(event, today, t)}</Text>
            <EventStateBadge state={event.state} />
            <Badge color="gray.7">{event.kindLabel}</Badge>
            {event.seriesLabel && <Badge color="gray.7">{event.seriesLabel}</Badge>}
            {event.published && <Badge color="ai.8">{t('events.isPublished')}</Badge>}
          </Group>
        }
        actions={
          <>
            {can('reception:run') && event.state !== 'cancelled' && (
              <ButtonLink
                to="/events/$id/reception"
                params={{ id: event.id }}
                leftSection={<IconDoorEnter size={18} aria-hidden />}
                variant="default"
              >
                {t('reception.open')}
              </ButtonLink>
            )}
            <EventActions event={event} />
          </>
        }
      />
      <Stack>
        {event.cancelReason !== null && (
          <Alert color="gray" role="note">
            <Text className="written">{t('events.cancelledBecause', { reason: event.cancelReason })}</Text>
          </Alert>
        )}
        <section className="panel" aria-labelledby="days">
          <Title order={2} id="days" mb="xs">
            {t('events.daysAndSeats')}
          </Title>
          <EventDays event={event} />
          {event.published && <PublicAddress event={event} />}
        </section>
        <Tabs value={part} onChange={show} keepMounted={false}>
          <Tabs.List aria-label={t('events.parts')} mb="md">
            {PARTS.map((one) => (
              <Tabs.Tab key={one} value={one}>
                {t(`events.part.${one}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value="registrations">
            <RegistrationsPanel event={event} />
          </Tabs.Panel>
          <Tabs.Panel value="outcomes">
            <OutcomesPanel event={event} />
          </Tabs.Panel>
          <Tabs.Panel value="questionnaire">
            <QuestionnairePanel event={event} />
          </Tabs.Panel>
          <Tabs.Panel value="eligibles">
            <EligiblesPanel event={event} />
          </Tabs.Panel>
          <Tabs.Panel value="facts">
            <div className="panel">
              <EventFacts event={event} />
            </div>
          </Tabs.Panel>
        </Tabs>
      </Stack>
    </>
  );
}
