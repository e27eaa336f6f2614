import type { TenantTransaction } from '@banso/platform';

const HOLD = `
  UPDATE chamber_events
     SET state = 'held', eligible_frozen_at = $2, version = version + 1, updated_at = clock_timestamp()
   WHERE id = $1 AND state = 'planned' RETURNING id`;

/**
 * 実施済み, by staff or by the first who comes: the event counts, and the list of those who could come is frozen. True
 * where the event was only planned until now; the caller then tells the outbox.
 */
export async function markHeld(tx: TenantTransaction, eventId: string, now: Date): Promise<boolean> {
  const marked = await tx.query(HOLD, [eventId, now]);
  return marked.length > 0;
}
