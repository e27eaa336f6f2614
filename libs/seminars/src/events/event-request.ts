import { createHash } from 'node:crypto';
import { DomainError, type TenantTransaction } from '@banso/platform';

/** The form under which an event is made, and a digest of what it says. */
export interface EventRequest {
  requestKey: string;
  requestHash: string;
}

/** What came of a new event. */
export interface Planned<Event> {
  event: Event;
  /** The form had been sent before; nothing was written now. */
  repeated: boolean;
}

/** Two forms of one key hold each other up at this index. */
export const REQUEST_TAKEN = 'chamber_events_request';

const EARLIER = 'SELECT id, request_hash AS "requestHash" FROM chamber_events WHERE request_key = $1';

/** A form with its digest, equal however its fields are ordered; `content` is what it asks for. */
export function eventRequest(requestKey: string, ...content: unknown[]): EventRequest {
  const inOrder = JSON.stringify(content, (_, value: unknown) => (isRecord(value) ? sorted(value) : value));
  return { requestKey, requestHash: createHash('sha256').update(inOrder).digest('hex') };
}

/**
 * The id of the event that the form has made already, or null.
 * @throws DomainError `idempotency-key-reused` where that event was asked for with another content.
 */
export async function eventOfRequest(
  tx: TenantTransaction,
  { requestKey, requestHash }: EventRequest,
): Promise<string | null> {
  const [earlier] = await tx.query<{ id: string; requestHash: string }>(EARLIER, [requestKey]);
  if (earlier === undefined) return null;
  if (earlier.requestHash === requestHash) return earlier.id;
  throw new DomainError(
    'conflict',
    'idempotency-key-reused',
    'このフォームは、すでに別の内容で催事を登録しています。一覧で確かめ、もう一つ登録するときは、開き直してください。',
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sorted(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).sort(([left], [right]) => (left < right ? -1 : 1)));
}
