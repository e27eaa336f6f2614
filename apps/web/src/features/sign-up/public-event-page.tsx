import { Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { PublicEventView, PublicSessionView } from '../../api/types';
import { Facts } from '../../components/facts';
import { PageHeader } from '../../components/page-header';
import { formatInstant } from '../../i18n/format';
import { PublicFrame } from './public-frame';
import { publicEvent } from './public-queries';
import { PublicView } from './public-view';
import { dayInWords, feesInWords, placeInWords } from './public-words';
import { RoomMark } from './room-mark';
import { SignUpPanel } from './sign-up-panel';

/** An event for everybody, and the form to sign up for it while one can. */
export function PublicEventPage() {
  const { code, eventId } = useParams({ from: '/s/$code/$eventId' });
  const query = useQuery(publicEvent(code, eventId));
  return (
    <PublicFrame chamberCode={code}>
      <PublicView query={query}>
        {(event) => (
          <Stack>
            <PageHeader title={event.title} description={`${event.chamberName}・${event.kindLabel}`} />
            <section className="panel">
              {event.summary && (
                <Text className="written" mb="md">
                  {event.summary}
                </Text>
              )}
              <EventFacts event={event} />
            </section>
            <SignUp code={code} event={event} />
          </Stack>
        )}
      </PublicView>
    </PublicFrame>
  );
}

function EventFacts({ event }: { event: PublicEventView }) {
  const { t } = useTranslation();
  return (
    <Facts
      facts={[
        {
          term: t('events.sessions'),
          value: (
            <ul className="plain-list">
              {event.sessions.map((session) => (
                <li key={session.id}>
                  <Day event={event} session={session} />
                </li>
              ))}
            </ul>
          ),
        },
        { term: t('events.venue'), value: placeInWords(event, t) },
        { term: t('events.feeYen'), value: feesInWords(event, t) },
        { term: t('signUp.closes'), value: formatInstant(event.registrationClosesAt) },
      ]}
    />
  );
}

function Day({ event, session }: { event: PublicEventView; session: PublicSessionView }) {
  const { t } = useTranslation();
  const signUp = event.signUp === 'open' && !session.open ? 'closed' : event.signUp;
  return (
    <Group gap="xs" mb={4}>
      <span>{[dayInWords(session, t), session.venue].filter(Boolean).join('・')}</span>
      {session.capacity !== null && <span>{t('events.capacityIs', { capacity: session.capacity })}</span>}
      <RoomMark signUp={signUp} room={session.room} />
    </Group>
  );
}

function SignUp({ code, event }: { code: string; event: PublicEventView }) {
  const { t } = useTranslation();
  if (event.signUp === 'open') return <SignUpPanel chamberCode={code} event={event} />;
  const opens = formatInstant(event.registrationOpensAt);
  return (
    <section className="panel">
      <Text fw={600}>{t(`signUp.why.${event.signUp}`, { opens })}</Text>
    </section>
  );
}
