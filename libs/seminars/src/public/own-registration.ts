import { DomainError, type TenantTransaction } from '@banso/platform';
import type { RegistrationWindow } from '../events/registration-window';
import type { PublicRegistration, PublicSeat } from './public-event.types';
import { publicSession, type SessionRow, SESSIONS } from './public-events';
import { hasBegun, takesOwnChanges } from './sign-up-state';

type Derived = 'cancellable' | 'changeable' | 'noteChangeable' | 'eventCancelled' | 'seats' | 'choices';

interface OwnRow extends Omit<PublicRegistration, Derived | 'ticketCode'> {
  id: string;
  email: string | null;
  ticketCode: string;
  noteIsOwn: boolean;
  state: RegistrationWindow['state'];
  registrationOpensAt: Date | null;
  registrationClosesAt: Date | null;
  seats: (PublicSeat & { attended: boolean })[];
  sessions: SessionRow[];
}

const OWN = `
  SELECT r.id, r.manage_code AS "manageCode", r.ticket_code AS "ticketCode", r.email, r.version,
         r.family_name AS "familyName", r.given_name AS "givenName", r.family_kana AS "familyKana",
         r.given_kana AS "givenKana", r.company, r.phone, r.note, r.note_is_own AS "noteIsOwn",
         e.id AS "eventId", e.title AS "eventTitle", e.venue, e.state,
         e.registration_opens_at AS "registrationOpensAt", e.registration_closes_at AS "registrationClosesAt",
         r.email IS NOT NULL AS mailed, r.cancelled_at IS NOT NULL AS cancelled,
         (SELECT json_agg(json_build_object(
                   'sessionId', s.id, 'heldOn', s.held_on, 'startsAt', to_char(s.starts_at, 'HH24:MI'),
                   'endsAt', to_char(s.ends_at, 'HH24:MI'), 'title', s.title, 'venue', s.venue, 'state', t.state,
                   'attended', t.attended_at IS NOT NULL) ORDER BY s.held_on, s.starts_at NULLS FIRST, s.id)
            FROM event_seats t JOIN event_sessions s ON s.id = t.session_id
           WHERE t.registration_id = r.id) AS seats,
         (${SESSIONS}) AS sessions
    FROM event_registrations r JOIN chamber_events e ON e.id = r.event_id`;

/** A sign-up for the one who made it, and what the program has to know beside that. */
export interface OwnRegistration {
  id: string;
  /** Where mails go. */
  email: string | null;
  view: PublicRegistration;
}

/** By the code that its link holds, or by its id. Throws `not-found`. */
export async function requireOwn(
  tx: TenantTransaction,
  by: { manageCode: string } | { id: string },
  now: Date,
): Promise<OwnRegistration> {
  const [row] = await ('id' in by
    ? tx.prepared<OwnRow>(`${OWN} WHERE r.id = $1`, [by.id])
    : tx.prepared<OwnRow>(`${OWN} WHERE r.manage_code = $1`, [by.manageCode]));
  if (row === undefined) throw DomainError.notFound('申込');
  return { id: row.id, email: row.email, view: viewOf(row, now) };
}

function viewOf(row: OwnRow, now: Date): PublicRegistration {
  const { manageCode, familyName, givenName, familyKana, givenKana, company, phone } = row;
  const { eventId, eventTitle, venue, mailed, cancelled, version } = row;
  const eventCancelled = row.state === 'cancelled';
  const taken = row.seats.filter(({ state }) => state !== 'cancelled');
  const attended = taken.some((seat) => seat.attended);
  const changeable = !cancelled && !attended && takesOwnChanges(row, row.sessions, now);
  const admitted = !eventCancelled && taken.some(({ state }) => state === 'confirmed');
  const noteChangeable = row.note === null || row.noteIsOwn;
  return {
    manageCode,
    ticketCode: admitted ? row.ticketCode : null,
    ...{ familyName, givenName, familyKana, givenKana, company, phone },
    note: noteChangeable ? row.note : null,
    ...{ eventId, eventTitle, venue, eventCancelled, mailed, cancelled },
    cancellable: !cancelled && !attended && !taken.some((seat) => hasBegun(seat, now)),
    ...{ changeable, noteChangeable },
    seats: row.seats.map(seatOf),
    choices: changeable ? row.sessions.map((session) => publicSession(session, true)) : [],
    version,
  };
}

function seatOf({ sessionId, heldOn, startsAt, endsAt, title, venue, state }: PublicSeat): PublicSeat {
  return { sessionId, heldOn, startsAt, endsAt, title, venue, state };
}
