import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconCircleCheck, IconCircleMinus, IconHourglass } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PublicRegistrationView, PublicSeatView } from '../../api/types';
import { Facts } from '../../components/facts';
import { PageHeader } from '../../components/page-header';
import { AppLink } from '../../components/router-link';
import { GiveUpDialog } from './give-up-dialog';
import { OwnChangesPanel } from './own-changes-panel';
import { PublicFrame } from './public-frame';
import { ownRegistration } from './public-queries';
import { PublicView } from './public-view';
import { dayInWords } from './public-words';
import { Ticket } from './ticket';

const SIGNS = {
  confirmed: { icon: IconCircleCheck, color: 'var(--banso-good)' },
  waiting: { icon: IconHourglass, color: 'var(--banso-watch)' },
  cancelled: { icon: IconCircleMinus, color: 'var(--banso-quiet)' },
} as const;

/** One's own sign-up: what came of it, the ticket, and the ways to change it and take it back. Also where the form leads to. */
export function OwnRegistrationPage() {
  const { code, manageCode } = useParams({ from: '/s/$code/registration/$manageCode' });
  const query = useQuery(ownRegistration(code, manageCode));
  return (
    <PublicFrame chamberCode={code}>
      <PublicView query={query}>
        {(registration) => <Registration code={code} registration={registration} />}
      </PublicView>
    </PublicFrame>
  );
}

function Registration({ code, registration }: { code: string; registration: PublicRegistrationView }) {
  const { t } = useTranslation();
  const { made } = useSearch({ from: '/s/$code/registration/$manageCode' });
  const [givingUp, setGivingUp] = useState(false);
  const [changing, setChanging] = useState<'open' | 'done' | null>(null);
  const { eventTitle, familyName, givenName, ticketCode } = registration;
  return (
    <Stack>
      <PageHeader title={t(`signUp.result.${resultOf(registration)}`)} description={eventTitle} />
      {changing === 'done' && <Changed mailed={registration.mailed} />}
      <Notice registration={registration} made={made !== undefined} />
      {ticketCode !== null && (
        <Ticket code={ticketCode} name={t('signUp.nameOf', { familyName, givenName })} />
      )}
      <section className="panel">
        <Said registration={registration} />
      </section>
      {changing === 'open' && (
        <OwnChangesPanel
          code={code}
          registration={registration}
          onChanged={() => setChanging('done')}
          onClose={() => setChanging(null)}
        />
      )}
      <Group>
        {registration.changeable && changing !== 'open' && (
          <Button onClick={() => setChanging('open')}>{t('signUp.change')}</Button>
        )}
        {registration.cancellable && (
          <Button variant="default" onClick={() => setGivingUp(true)}>
            {t('signUp.giveUp')}
          </Button>
        )}
        <AppLink to="/s/$code/$eventId" params={{ code, eventId: registration.eventId }}>
          {t('signUp.toEvent')}
        </AppLink>
      </Group>
      {givingUp && (
        <GiveUpDialog code={code} registration={registration} onClose={() => setGivingUp(false)} />
      )}
    </Stack>
  );
}

/** Says that it is changed, at the top of the page: the form was at its end. */
function Changed({ mailed }: { mailed: boolean }) {
  const { t } = useTranslation();
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => notice.current?.focus(), []);
  return (
    <Alert ref={notice} tabIndex={-1} color="green" role="status">
      {t(mailed ? 'signUp.changedMailComes' : 'signUp.changed')}
    </Alert>
  );
}

/** What the person said, and what came of each day. */
function Said({ registration }: { registration: PublicRegistrationView }) {
  const { t } = useTranslation();
  const { familyName, givenName, familyKana, givenKana, company, phone, note, venue, seats } = registration;
  return (
    <Facts
      facts={[
        { term: t('registrations.name'), value: t('signUp.nameOf', { familyName, givenName }) },
        { term: t('signUp.kana'), value: [familyKana, givenKana].filter(Boolean).join(' ') },
        {
          term: t('events.sessions'),
          value: (
            <ul className="plain-list">
              {seats.map((seat) => (
                <li key={seat.sessionId}>
                  <Seat seat={seat} />
                </li>
              ))}
            </ul>
          ),
        },
        { term: t('events.venue'), value: venue },
        { term: t('signUp.company'), value: company },
        { term: t('business.phone'), value: phone },
        { term: t('signUp.note'), value: note },
      ]}
    />
  );
}

type Result = 'cancelled' | 'waiting' | 'confirmed';

function resultOf({ cancelled, seats }: PublicRegistrationView): Result {
  if (cancelled) return 'cancelled';
  return seats.some(({ state }) => state === 'confirmed') ? 'confirmed' : 'waiting';
}

/** What happens next; nothing that the page says anyway. */
function Notice({ registration, made }: { registration: PublicRegistrationView; made: boolean }) {
  const { t } = useTranslation();
  const { eventCancelled, cancelled, cancellable, changeable, mailed, seats } = registration;
  if (eventCancelled) return <Alert color="red">{t('signUp.eventCancelled')}</Alert>;
  if (cancelled) return <Text>{t('signUp.givenUp')}</Text>;
  const waits = seats.some(({ state }) => state === 'waiting');
  return (
    <>
      {waits && <Text>{t(mailed ? 'signUp.waitsForMail' : 'signUp.waitsForCall')}</Text>}
      {made && <Text>{t(mailed ? 'signUp.mailComes' : 'signUp.keepThisPage')}</Text>}
      {!cancellable && <Text>{t('signUp.tooLateToGiveUp')}</Text>}
      {cancellable && !changeable && <Text>{t('signUp.tooLateToChange')}</Text>}
    </>
  );
}

function Seat({ seat }: { seat: PublicSeatView }) {
  const { t } = useTranslation();
  const { icon: Icon, color } = SIGNS[seat.state];
  return (
    <Group gap="xs" mb={4}>
      <span>{[dayInWords(seat, t), seat.venue].filter(Boolean).join('・')}</span>
      <Group component="span" gap={4} wrap="nowrap" display="inline-flex">
        <Icon size={18} color={color} aria-hidden />
        <Text span fw={600}>
          {t(`signUp.seat.${seat.state}`)}
        </Text>
      </Group>
    </Group>
  );
}
