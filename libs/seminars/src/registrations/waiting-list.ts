import type { TenantTransaction } from '@banso/platform';

/** A seat that was waited for and is given now: who is to be told. */
export interface MovedUp {
  registrationId: string;
  sessionId: string;
}

// Whoever comes now comes after those who wait, also when a seat has become free a moment ago.
const STATE_OF_NEW_SEAT = `
  CASE WHEN NOT EXISTS (SELECT FROM event_seats w WHERE w.session_id = s.id AND w.state = 'waiting')
        AND (s.capacity IS NULL OR
             (SELECT count(*) FROM event_seats c WHERE c.session_id = s.id AND c.state = 'confirmed') < s.capacity)
       THEN 'confirmed' ELSE 'waiting' END`;

// An identity that is set to its default anew is the last in line.
const GIVE = `
  INSERT INTO event_seats (registration_id, session_id, event_id, state)
  SELECT $1::uuid, s.id, s.event_id, ${STATE_OF_NEW_SEAT}
    FROM event_sessions s WHERE s.id = ANY ($2::uuid[]) ORDER BY s.id
  ON CONFLICT (chamber_id, registration_id, session_id) DO UPDATE
    SET state = excluded.state, place = DEFAULT, given_at = DEFAULT, moved_up_at = NULL, cancelled_at = NULL`;

/** The instant at which the day `session` begins; one without a time of its own leaves the whole of its day. */
const BEGINNING = (session: string): string => `
  coalesce(${session}.held_on + ${session}.starts_at, (${session}.held_on + 1)::timestamp) AT TIME ZONE 'Asia/Tokyo'`;

// No capacity is no limit; `greatest` alone would make 0 of it.
const MOVE_UP = `
  UPDATE event_seats seat SET state = 'confirmed', moved_up_at = clock_timestamp()
    FROM (SELECT first.registration_id, first.session_id
            FROM event_sessions s
            JOIN chamber_events e ON e.id = s.event_id AND e.state <> 'cancelled'
            CROSS JOIN LATERAL (
              SELECT count(*) AS confirmed FROM event_seats c WHERE c.session_id = s.id AND c.state = 'confirmed') taken
            CROSS JOIN LATERAL (
              SELECT w.registration_id, w.session_id FROM event_seats w
               WHERE w.session_id = s.id AND w.state = 'waiting'
               ORDER BY w.place
               LIMIT CASE WHEN s.capacity IS NOT NULL THEN greatest(s.capacity - taken.confirmed, 0) END) first
           WHERE s.id = ANY ($1::uuid[]) AND ${BEGINNING('s')} > $2) next
   WHERE seat.registration_id = next.registration_id AND seat.session_id = next.session_id
  RETURNING seat.registration_id AS "registrationId", seat.session_id AS "sessionId"`;

/**
 * Locks days of an event, always in the order of their ids, so that no two wait for each other. Seats are given, taken
 * back and moved up only under this lock, until the transaction ends. Answers the days that are still there.
 */
export function lockSessions(
  tx: TenantTransaction,
  sessionIds: readonly string[],
): Promise<{ id: string }[]> {
  return tx.query('SELECT id FROM event_sessions WHERE id = ANY ($1::uuid[]) ORDER BY id FOR UPDATE', [
    sessionIds,
  ]);
}

/** As {@link lockSessions} for all days of an event. */
export async function lockSessionsOf(tx: TenantTransaction, eventId: string): Promise<void> {
  await tx.query('SELECT FROM event_sessions WHERE event_id = $1 ORDER BY id FOR UPDATE', [eventId]);
}

/**
 * Gives a seat on each of the days: confirmed while there is room and nobody waits, else the last place in line. A seat
 * that was cancelled begins anew, at the end too. The caller holds the days' lock.
 */
export async function giveSeats(
  tx: TenantTransaction,
  registrationId: string,
  sessionIds: readonly string[],
): Promise<void> {
  await tx.query(GIVE, [registrationId, sessionIds]);
}

/**
 * Gives free seats to those who have waited longest, as many as there are: all of them where the limit is gone. A day
 * that has begun at `now`, or whose event is cancelled, has none to give: nobody could come to it any more. The caller
 * holds the days' lock. Returns who moved up, so that they can be told.
 */
export function moveUp(tx: TenantTransaction, sessionIds: readonly string[], now: Date): Promise<MovedUp[]> {
  return tx.query<MovedUp>(MOVE_UP, [sessionIds, now]);
}
