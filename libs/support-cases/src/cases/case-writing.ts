import type { IsoDate } from '@banso/japan';
import type { Outbox, TenantTransaction } from '@banso/platform';
import { lockedForChange } from '@banso/staff';
import { caseDetails, SUPPORT_CASE } from './case-details';
import { SupportCase } from './support-case.entity';

/** The case at this version, locked. @throws DomainError `not-found`, `edited-meanwhile` with the case as it is now, `voided`. */
export function lockedCase(tx: TenantTransaction, id: string, version: number): Promise<SupportCase> {
  return lockedForChange(tx, SupportCase, SUPPORT_CASE, { id, version }, () => caseDetails(tx, id));
}

/** What belongs to a case is part of it: who changes one has changed the other. */
export async function newVersion(tx: TenantTransaction, id: string): Promise<void> {
  await tx.query(
    'UPDATE support_cases SET version = version + 1, updated_at = clock_timestamp() WHERE id = $1',
    [id],
  );
}

/** The days on which milestones of a case count or counted, for the outbox. `what`: past tense. */
export async function announceMilestones(
  outbox: Outbox,
  tx: TenantTransaction,
  what: string,
  caseId: string,
  days: readonly IsoDate[],
): Promise<void> {
  if (days.length === 0) return;
  const keys = { activity: 'case-milestone', dates: [...new Set(days)] };
  await outbox.append(tx, { kind: `support-case.${what}`, entityId: caseId, keys });
}

/** Makes the case's advisors those given, in their order. */
export async function replaceAdvisors(
  tx: TenantTransaction,
  caseId: string,
  advisorIds: readonly string[],
): Promise<void> {
  await tx.query('DELETE FROM case_advisors WHERE case_id = $1 AND staff_id <> ALL ($2::uuid[])', [
    caseId,
    advisorIds,
  ]);
  await tx.query(
    `INSERT INTO case_advisors (case_id, staff_id, position)
     SELECT $1::uuid, staff_id, place - 1 FROM unnest($2::uuid[]) WITH ORDINALITY AS given (staff_id, place)
     ON CONFLICT (chamber_id, case_id, staff_id) DO UPDATE SET position = excluded.position
       WHERE case_advisors.position <> excluded.position`,
    [caseId, advisorIds],
  );
}

/** Who looks after a case, the one who leads first. */
export async function advisorsOf(tx: TenantTransaction, caseId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    'SELECT staff_id AS id FROM case_advisors WHERE case_id = $1 ORDER BY position',
    [caseId],
  );
  return rows.map(({ id }) => id);
}

/** The keys of the milestones that a case has reached. */
export async function reachedMilestones(tx: TenantTransaction, caseId: string): Promise<string[]> {
  const rows = await tx.query<{ key: string }>(
    'SELECT key FROM case_milestones WHERE case_id = $1 AND voided_at IS NULL',
    [caseId],
  );
  return rows.map(({ key }) => key);
}
