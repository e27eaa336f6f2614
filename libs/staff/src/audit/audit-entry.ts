/** One line of the audit trail: who did what to which row, and what changed. The columns are named as in the database. */
export interface AuditEntry {
  /** Grows with time within a chamber. */
  id: string;
  at: Date;
  /** Null for the program itself and for a failed sign-in. */
  actorId: string | null;
  actorName: string | null;
  /** Somebody without an account who acted for themselves, such as through the link in a mail. */
  acting: 'registrant' | null;
  /** insert, update, delete, or an event: sign-in, export, … */
  action: string;
  entity: string;
  entityId: string | null;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

const RESTRICTED_PREFIX = 'restricted_';
const HIDDEN = '（閲覧制限のある項目）';

/**
 * Columns named `restricted_…` hold 要配慮個人情報. The trail says that they changed, never to what: those who read the
 * trail are not those who may read the field.
 */
export function withoutRestricted(columns: Record<string, unknown> | null): Record<string, unknown> | null {
  if (columns === null) return null;
  return Object.fromEntries(
    Object.entries(columns).map(([name, value]) => [
      name,
      name.startsWith(RESTRICTED_PREFIX) && value !== null ? HIDDEN : value,
    ]),
  );
}
