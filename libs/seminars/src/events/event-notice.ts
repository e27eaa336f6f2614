import type { TenantTransaction } from '@banso/platform';
import { hasBegun } from '../public/sign-up-state';
import type { SessionContent } from './chamber-event-content';
import type { ChamberEventDetails } from './chamber-event.types';

/** What becomes of an event, as far as those who signed up have to know. */
export interface EventAfter {
  venue: string | null;
  onlineUrl: string | null;
  days: readonly SessionContent[];
}

/** Days of an event that changed for those who come. */
export interface ChangedDays {
  /** Of which day, time or place is another. */
  moved: string[];
  /** Of which only the room online is another: it concerns those with a seat. */
  relinked: string[];
}

/**
 * Which days of an event people have to be told of when it becomes `after`: those with another day, time or place. Not
 * what is over by `now`: it is put right in the records, and nobody has to come.
 */
export function changedDays(before: ChamberEventDetails, after: EventAfter, now: Date): ChangedDays {
  const pairs = before.sessions.flatMap((was) => {
    const is = after.days.find(({ id }) => id === was.id);
    return is === undefined || hasBegun(is, now) ? [] : [{ was, is }];
  });
  const moved = pairs.flatMap(({ was, is }) => {
    const stays = (['heldOn', 'startsAt', 'endsAt'] as const).every((field) => was[field] === is[field]);
    return stays && (was.venue ?? before.venue) === (is.venue ?? after.venue) ? [] : [was.id];
  });
  const others = pairs.map(({ was }) => was.id).filter((id) => !moved.includes(id));
  return { moved, relinked: before.onlineUrl === after.onlineUrl ? [] : others };
}

const CONCERNED = `
  SELECT DISTINCT r.id
    FROM event_registrations r JOIN event_seats t ON t.registration_id = r.id
   WHERE r.event_id = $1 AND r.email IS NOT NULL AND r.origin <> 'walk-in'
     AND (t.session_id = ANY ($2::uuid[]) AND t.state <> 'cancelled'
       OR t.session_id = ANY ($3::uuid[]) AND t.state = 'confirmed')
   ORDER BY r.id`;

/** The sign-ups with a mail address on these days, each once. */
export async function concernedBy(
  tx: TenantTransaction,
  eventId: string,
  { moved, relinked }: ChangedDays,
): Promise<string[]> {
  if (moved.length + relinked.length === 0) return [];
  const rows = await tx.query<{ id: string }>(CONCERNED, [eventId, moved, relinked]);
  return rows.map(({ id }) => id);
}
