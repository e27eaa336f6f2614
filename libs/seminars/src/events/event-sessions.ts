import { DomainError, newId, type TenantTransaction } from '@banso/platform';
import type { SessionContent } from './chamber-event-content';
import type { EventSessionDetails } from './chamber-event.types';

const UPSERT = `
  INSERT INTO event_sessions (id, event_id, held_on, starts_at, ends_at, title, venue, capacity)
  SELECT id, $1::uuid, "heldOn", "startsAt", "endsAt", title, venue, capacity
    FROM jsonb_to_recordset($2) AS given
         (id uuid, "heldOn" date, "startsAt" time, "endsAt" time, title text, venue text, capacity integer)
  ON CONFLICT (chamber_id, id) DO UPDATE
    SET held_on = excluded.held_on, starts_at = excluded.starts_at, ends_at = excluded.ends_at,
        title = excluded.title, venue = excluded.venue, capacity = excluded.capacity`;

const TAKEN = `
  SELECT s.held_on AS "heldOn" FROM event_sessions s
   WHERE s.id = ANY ($1::uuid[]) AND EXISTS (SELECT FROM event_seats WHERE session_id = s.id)
   ORDER BY s.held_on`;

/** Writes the days of a new event. */
export async function insertSessions(
  tx: TenantTransaction,
  eventId: string,
  sessions: readonly SessionContent[],
): Promise<void> {
  await upsert(tx, eventId, sessions);
}

/**
 * Makes an event's days those of `sessions`: with an id they stay, without one they are new, the others go. The
 * caller holds the event's lock, `before` is what it read under it.
 * @throws DomainError `not-found` for an id that is none of the event's; `session-has-registrations` where somebody
 * signed up, or had signed up, for a day that should go: that is part of the event's history.
 */
export async function replaceSessions(
  tx: TenantTransaction,
  eventId: string,
  before: readonly EventSessionDetails[],
  sessions: readonly SessionContent[],
): Promise<void> {
  refuseUnknownSessions(before, sessions);
  const kept = new Set(sessions.map(({ id }) => id));
  const gone = before.flatMap(({ id }) => (kept.has(id) ? [] : [id]));
  if (gone.length > 0) {
    const taken = await tx.query<{ heldOn: string }>(TAKEN, [gone]);
    if (taken.length > 0) throw hasRegistrations(taken.map(({ heldOn }) => heldOn));
    await tx.query('DELETE FROM event_sessions WHERE id = ANY ($1::uuid[])', [gone]);
  }
  await upsert(tx, eventId, sessions);
}

function upsert(
  tx: TenantTransaction,
  eventId: string,
  sessions: readonly SessionContent[],
): Promise<unknown> {
  const rows = sessions.map(({ id = newId(), ...session }) => ({ id, ...session }));
  return tx.query(UPSERT, [eventId, JSON.stringify(rows)]);
}

/** Throws `not-found` for an id that is none of the event's. */
export function refuseUnknownSessions(
  before: readonly Pick<EventSessionDetails, 'id'>[],
  sessions: readonly SessionContent[],
): void {
  const known = new Set(before.map(({ id }) => id));
  const message = '開催日が見つかりません。催事を読み直してから、もう一度入力してください。';
  const fields = sessions.flatMap(({ id }, index) =>
    id === undefined || known.has(id) ? [] : [{ field: `sessions.${index}.id`, message }],
  );
  if (fields.length > 0) throw new DomainError('not-found', 'not-found', message, fields);
}

function hasRegistrations(days: string[]): DomainError {
  const message = `開催日（${days.join('、')}）には申込（取り消されたものを含む）があるため、削除できません。日付を変えるか、催事を中止してください。`;
  return new DomainError('conflict', 'session-has-registrations', message, [{ field: 'sessions', message }]);
}
