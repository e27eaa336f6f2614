import type { IsoDate } from '@banso/japan';
import type { TenantTransaction } from '@banso/platform';
import { CODE_LABEL } from '../events/chamber-event-details';
import type { EventState } from '../events/chamber-event.types';
import { registrationCloses } from '../events/registration-window';
import type { PublicEvent, PublicSession } from './public-event.types';
import { mostRoom, roomOf } from './room';
import { dayTakesSignUps, signUpState } from './sign-up-state';

/** A day as {@link SESSIONS} reads it. */
export type SessionRow = Omit<PublicSession, 'room' | 'open'> & { confirmed: number; waiting: number };

interface EventRow extends Omit<
  PublicEvent,
  'sessions' | 'signUp' | 'room' | 'registrationOpensAt' | 'registrationClosesAt'
> {
  state: EventState;
  registrationOpensAt: Date | null;
  registrationClosesAt: Date | null;
  sessions: SessionRow[];
}

/** The days of the event `e` in their order, each with the seats that are taken and the people who wait. */
export const SESSIONS = `
  SELECT json_agg(json_build_object(
           'id', s.id, 'heldOn', s.held_on, 'startsAt', to_char(s.starts_at, 'HH24:MI'),
           'endsAt', to_char(s.ends_at, 'HH24:MI'), 'title', s.title, 'venue', s.venue, 'capacity', s.capacity,
           'confirmed', (SELECT count(*) FROM event_seats t WHERE t.session_id = s.id AND t.state = 'confirmed'),
           'waiting', (SELECT count(*) FROM event_seats t WHERE t.session_id = s.id AND t.state = 'waiting'))
         ORDER BY s.held_on, s.starts_at NULLS FIRST, s.id)
    FROM event_sessions s WHERE s.event_id = e.id`;

const EVENTS = `
  SELECT e.id, e.title, ${CODE_LABEL('event-kind', 'e.kind')} AS "kindLabel", e.summary, e.venue,
         e.online_url IS NOT NULL AS online, e.fee_yen AS "feeYen", e.member_fee_yen AS "memberFeeYen",
         e.starts_on AS "startsOn", e.ends_on AS "endsOn", e.state,
         e.registration_opens_at AS "registrationOpensAt", e.registration_closes_at AS "registrationClosesAt",
         e.consent, (${SESSIONS}) AS sessions
    FROM chamber_events e WHERE e.published`;

/** A month of a busy chamber has forty. */
const MOST_EVENTS = 200;

/** An event that is published, whatever has become of it; undefined for any other. */
export async function publishedEvent(
  tx: TenantTransaction,
  id: string,
  now: Date,
): Promise<PublicEvent | undefined> {
  const [row] = await tx.prepared<EventRow>(`${EVENTS} AND e.id = $1`, [id]);
  return row && publicEvent(row, now);
}

/** What is published and not over, the soonest first: the next {@link MOST_EVENTS}. What was called off is left out. */
export async function comingEvents(tx: TenantTransaction, today: IsoDate, now: Date): Promise<PublicEvent[]> {
  const rows = await tx.prepared<EventRow>(
    `${EVENTS} AND e.state <> 'cancelled' AND e.ends_on >= $1 ORDER BY e.starts_on, e.id LIMIT ${MOST_EVENTS}`,
    [today],
  );
  return rows.map((row) => publicEvent(row, now));
}

function publicEvent({ state, ...row }: EventRow, now: Date): PublicEvent {
  const window = { ...row, state, published: true };
  const signUp = signUpState(window, row.sessions, now);
  const sessions = row.sessions.map((session) =>
    publicSession(session, signUp === 'open' && dayTakesSignUps(window, session, now)),
  );
  const open = sessions.filter((session) => session.open);
  return {
    ...row,
    registrationOpensAt: row.registrationOpensAt?.toISOString() ?? null,
    registrationClosesAt: registrationCloses(window, row.sessions).toISOString(),
    signUp,
    room: mostRoom((open.length > 0 ? open : sessions).map(({ room }) => room)),
    sessions,
  };
}

/** A day as a stranger sees it: how full it is, not how many there are. */
export function publicSession({ confirmed, waiting, ...session }: SessionRow, open: boolean): PublicSession {
  return { ...session, room: roomOf({ capacity: session.capacity, confirmed, waiting }), open };
}
