import { newId } from '@banso/platform';
import type { CheckIn } from '@banso/seminars';
import type { RegistrationWorld, TestEvent } from './registrations';

/** A door: says what happens there, at times of its own. */
export function checkIn(event: TestEvent, registrationId: string, part: Partial<CheckIn> = {}): CheckIn {
  return {
    id: newId(),
    registrationId,
    sessionId: event.sessions[0] ?? '',
    action: 'arrived',
    happenedAt: '2019-06-10T04:00:00.000Z',
    ...part,
  };
}

export interface SeatInTables {
  registrationId: string;
  sessionId: string;
  state: string;
  attendedAt: string | null;
}

/** The seats of an event as they stand, and as the log alone says. */
export async function seatsAndLog(
  { database }: Pick<RegistrationWorld, 'database'>,
  eventId: string,
): Promise<{ stored: SeatInTables[]; attendedByLog: Record<string, string | null> }> {
  const rows = await database.sql<Omit<SeatInTables, 'attendedAt'> & { attendedAt: Date | null }>(
    `SELECT registration_id AS "registrationId", session_id AS "sessionId", state, attended_at AS "attendedAt"
       FROM event_seats WHERE event_id = $1 ORDER BY 1, 2`,
    [eventId],
  );
  const log = await database.sql<{ seat: string; action: string; at: Date; id: string }>(
    `SELECT registration_id || ' ' || session_id AS seat, action, happened_at AS at, id
       FROM event_check_ins WHERE event_id = $1`,
    [eventId],
  );
  const inOrder = log.sort((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1));
  return {
    stored: rows.map(({ attendedAt, ...seat }) => ({
      ...seat,
      attendedAt: attendedAt?.toISOString() ?? null,
    })),
    attendedByLog: Object.fromEntries(
      inOrder.map(({ seat, action, at }) => [seat, action === 'arrived' ? at.toISOString() : null]),
    ),
  };
}
