import type { TenantTransaction } from '@banso/platform';
import { lockSessionsOf } from '../registrations/waiting-list';
import { eventDetails } from './chamber-event-details';
import type { ChamberEventDetails } from './chamber-event.types';

// Weaker than FOR UPDATE: who signs somebody up while holding the sessions refers to the event, and must not wait here.
const EVENT = 'SELECT FROM chamber_events WHERE id = $1 FOR NO KEY UPDATE';

/**
 * Holds an event still until the transaction ends, and reads it as it is then. First its days are locked, as by
 * everybody who gives out seats, then the event itself: whoever gives out a seat afterwards finds what this transaction
 * made of it.
 * @throws DomainError `not-found`.
 */
export async function lockedEvent(tx: TenantTransaction, id: string): Promise<ChamberEventDetails> {
  await lockSessionsOf(tx, id);
  await tx.query(EVENT, [id]);
  return eventDetails(tx, id);
}
