import type { TenantTransaction } from '@banso/platform';
import type { RegistrationWindow } from '../events/registration-window';
import type { PublicRegistration, PublicSeat } from './public-event.types';
import { hasBegun } from './sign-up-state';

interface OwnRow extends Omit<PublicRegistration, 'cancellable' | 'eventCancelled' | 'seats'> {
  id: string;
  state: RegistrationWindow['state'];
  seats: (PublicSeat & { attended: boolean })[];
}

const OWN = `
  SELECT r.id, r.manage_code AS "manageCode", r.family_name AS "familyName", r.given_name AS "givenName",
         e.id AS "eventId", e.title AS "eventTitle", e.venue, e.state, r.email IS NOT NULL AS mailed,
         r.cancelled_at IS NOT NULL AS cancelled,
         (SELECT json_agg(json_build_object(
                   'sessionId', s.id, 'heldOn', s.held_on, 'startsAt', to_char(s.starts_at, 'HH24:MI'),
                   'endsAt', to_char(s.ends_at, 'HH24:MI'), 'title', s.title, 'venue', s.venue, 'state', t.state,
                   'attended', t.attended_at IS NOT NULL) ORDER BY s.held_on, s.starts_at NULLS FIRST, s.id)
            FROM event_seats t JOIN event_sessions s ON s.id = t.session_id
           WHERE t.registration_id = r.id) AS seats
    FROM event_registrations r JOIN chamber_events e ON e.id = r.event_id`;

/** A sign-up for the one who made it, and the id under which the program knows it. */
export interface OwnRegistration {
  id: string;
  view: PublicRegistration;
}

/** By the code that its link holds, or by its id; undefined for one that this chamber does not have. */
export async function ownRegistration(
  tx: TenantTransaction,
  by: { manageCode: string } | { id: string },
  now: Date,
): Promise<OwnRegistration | undefined> {
  const [row] = await ('id' in by
    ? tx.prepared<OwnRow>(`${OWN} WHERE r.id = $1`, [by.id])
    : tx.prepared<OwnRow>(`${OWN} WHERE r.manage_code = $1`, [by.manageCode]));
  if (row === undefined) return undefined;
  const { id, manageCode, familyName, givenName, eventId, eventTitle, venue, mailed, cancelled } = row;
  const taken = row.seats.filter(({ state }) => state !== 'cancelled');
  return {
    id,
    view: {
      ...{ manageCode, familyName, givenName, eventId, eventTitle, venue },
      eventCancelled: row.state === 'cancelled',
      ...{ mailed, cancelled },
      cancellable: !cancelled && !taken.some((seat) => seat.attended || hasBegun(seat, now)),
      seats: row.seats.map(seatOf),
    },
  };
}

function seatOf({ sessionId, heldOn, startsAt, endsAt, title, venue, state }: PublicSeat): PublicSeat {
  return { sessionId, heldOn, startsAt, endsAt, title, venue, state };
}
