import type { TenantTransaction } from '@banso/platform';
import type { SeatState } from '../registrations/event-registration.types';
import type { CheckIn, CheckInAction } from './attendance.types';

/** What a door said at some time. */
export interface LoggedCheckIn {
  id: string;
  action: CheckInAction;
  happenedAt: Date;
  device: string | null;
}

/** What is known of one check-in that a door sends, by its place in the request. */
export interface CheckInRow {
  /** As the tables write them. */
  id: string;
  sessionId: string;
  registrationId: string | null;
  ofThisEvent: boolean | null;
  cancelled: boolean | null;
  heldOn: string | null;
  seat: SeatState | null;
  /** The seat's latest by the time that it happened. */
  latest: LoggedCheckIn | null;
  /** What was kept under the same id before. */
  kept: KeptCheckIn | null;
}

export interface KeptCheckIn {
  registrationId: string;
  sessionId: string;
  action: CheckInAction;
  repeats: { at: Date; device: string | null } | null;
}

/** A check-in to be kept. `repeats`: the arrival that stood there already. */
export interface NewCheckIn extends LoggedCheckIn {
  registrationId: string;
  sessionId: string;
  repeats: string | null;
}

const ROWS = `
  SELECT i.id, i.session_id AS "sessionId", r.id AS "registrationId", r.event_id = $1 AS "ofThisEvent",
         r.cancelled_at IS NOT NULL AS cancelled, d.held_on AS "heldOn", t.state AS seat,
         last.id AS "latestId", last.action AS "latestAction", last.happened_at AS "latestAt",
         last.device AS "latestDevice", k.registration_id AS "keptRegistrationId", k.session_id AS "keptSessionId",
         k.action AS "keptAction", k.repeats AS "keptRepeats", e.happened_at AS "repeatsAt",
         e.device AS "repeatsDevice"
    FROM json_to_recordset($2) AS i (place integer, id uuid, registration_id uuid, ticket_code text, session_id uuid)
    LEFT JOIN LATERAL (
      SELECT id, event_id, cancelled_at FROM event_registrations WHERE id = i.registration_id
      UNION ALL
      SELECT id, event_id, cancelled_at FROM event_registrations WHERE ticket_code = i.ticket_code) r ON true
    LEFT JOIN event_sessions d ON d.event_id = $1 AND d.id = i.session_id
    LEFT JOIN event_seats t ON t.event_id = $1 AND t.registration_id = r.id AND t.session_id = i.session_id
    LEFT JOIN LATERAL (
      SELECT id, action, happened_at, device FROM event_check_ins
       WHERE registration_id = r.id AND session_id = i.session_id
       ORDER BY happened_at DESC, id DESC LIMIT 1) last ON true
    LEFT JOIN event_check_ins k ON k.id = i.id
    LEFT JOIN event_check_ins e ON e.id = k.repeats
   ORDER BY i.place`;

const KEEP = `
  INSERT INTO event_check_ins (id, event_id, registration_id, session_id, action, happened_at, device, repeats)
  SELECT id, $1, registration_id, session_id, action, happened_at, device, repeats
    FROM json_to_recordset($2) AS i (id uuid, registration_id uuid, session_id uuid, action text,
                                     happened_at timestamptz, device text, repeats uuid)`;

const FOLLOW = `
  UPDATE event_seats seat
     SET attended_at = CASE last.action WHEN 'arrived' THEN last.happened_at END,
         moved_up_at = CASE WHEN seat.state = 'waiting' AND last.admitted THEN clock_timestamp() ELSE seat.moved_up_at END,
         state = CASE WHEN last.admitted THEN 'confirmed' ELSE seat.state END
    FROM (SELECT i.registration_id, i.session_id, i.admitted, c.action, c.happened_at
            FROM json_to_recordset($1) AS i (registration_id uuid, session_id uuid, admitted boolean)
            CROSS JOIN LATERAL (
              SELECT action, happened_at FROM event_check_ins
               WHERE registration_id = i.registration_id AND session_id = i.session_id
               ORDER BY happened_at DESC, id DESC LIMIT 1) c) last
   WHERE seat.registration_id = last.registration_id AND seat.session_id = last.session_id`;

type FlatRow = Omit<CheckInRow, 'latest' | 'kept'> & {
  latestId: string | null;
  latestAction: CheckInAction;
  latestAt: Date;
  latestDevice: string | null;
  keptRegistrationId: string | null;
  keptSessionId: string;
  keptAction: CheckInAction;
  keptRepeats: string | null;
  repeatsAt: Date;
  repeatsDevice: string | null;
};

/** Reads in one statement what {@link CheckInRow} says, in the order of `items`. */
export async function checkInRows(
  tx: TenantTransaction,
  eventId: string,
  items: readonly CheckIn[],
): Promise<CheckInRow[]> {
  const asked = items.map(({ id, registrationId, ticketCode, sessionId }, place) => ({
    ...{ place, id, registration_id: registrationId, ticket_code: ticketCode, session_id: sessionId },
  }));
  const rows = await tx.prepared<FlatRow>(ROWS, [eventId, JSON.stringify(asked)]);
  return rows.map(checkInRow);
}

/** Adds to the log, which is never changed. */
export async function keepCheckIns(
  tx: TenantTransaction,
  eventId: string,
  checkIns: readonly NewCheckIn[],
): Promise<void> {
  const rows = checkIns.map(({ registrationId, sessionId, happenedAt, ...checkIn }) => ({
    ...{ ...checkIn, registration_id: registrationId, session_id: sessionId, happened_at: happenedAt },
  }));
  await tx.prepared(KEEP, [eventId, JSON.stringify(rows)]);
}

/**
 * Makes seats follow from the log: attended since their latest check-in where that is an arrival. Who was admitted
 * gets the seat that they waited for. Each seat is named once; the caller holds the days' lock.
 */
export async function followLog(
  tx: TenantTransaction,
  seats: readonly { registrationId: string; sessionId: string; admitted: boolean }[],
): Promise<void> {
  const rows = seats.map(({ registrationId, sessionId, admitted }) => ({
    ...{ registration_id: registrationId, session_id: sessionId, admitted },
  }));
  await tx.prepared(FOLLOW, [JSON.stringify(rows)]);
}

function checkInRow(row: FlatRow): CheckInRow {
  const { id, sessionId, registrationId, ofThisEvent, cancelled, heldOn, seat } = row;
  return {
    ...{ id, sessionId, registrationId, ofThisEvent, cancelled, heldOn, seat },
    latest:
      row.latestId === null
        ? null
        : { id: row.latestId, action: row.latestAction, happenedAt: row.latestAt, device: row.latestDevice },
    kept:
      row.keptRegistrationId === null
        ? null
        : {
            registrationId: row.keptRegistrationId,
            sessionId: row.keptSessionId,
            action: row.keptAction,
            repeats: row.keptRepeats === null ? null : { at: row.repeatsAt, device: row.repeatsDevice },
          },
  };
}
