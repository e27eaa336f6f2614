import { smallBusiness } from '@banso/japan';
import type { Outbox, TenantTransaction } from '@banso/platform';

const WAITING = `
  SELECT id, industry_code AS "industryCode", employees FROM businesses b
   WHERE id = ANY ($1::uuid[])
     AND EXISTS (SELECT FROM support_cases c JOIN case_milestones m ON m.case_id = c.id
                  WHERE c.business_id = b.id AND m.small = 'unknown')`;

const SETTLE = `
  UPDATE case_milestones m SET small = known.small
    FROM support_cases c, unnest($1::uuid[], $2::text[]) AS known (business_id, small)
   WHERE m.case_id = c.id AND c.business_id = known.business_id AND m.small = 'unknown'
  RETURNING m.case_id AS id, m.reached_on AS day`;

/**
 * Gives the milestones of these businesses that could not tell 小規模事業者 from others the answer that can be given now.
 * What was told when a milestone was recorded stays, whatever a business has become. The days go to the outbox in the
 * caller's transaction, since a figure may ask for small businesses.
 */
export async function settleUnknownSizes(
  tx: TenantTransaction,
  outbox: Outbox,
  businessIds: readonly string[],
): Promise<void> {
  const waiting = await tx.query<{ id: string; industryCode: string | null; employees: number | null }>(
    WAITING,
    [businessIds],
  );
  const known = waiting
    .map((business) => ({ id: business.id, small: smallBusiness(business) }))
    .filter(({ small }) => small !== 'unknown');
  if (known.length === 0) return;
  const settled = await tx.query<{ id: string; day: string }>(SETTLE, [
    known.map(({ id }) => id),
    known.map(({ small }) => small),
  ]);
  for (const entityId of new Set(settled.map(({ id }) => id))) {
    const days = settled.filter(({ id }) => id === entityId).map(({ day }) => day);
    const keys = { activity: 'case-milestone', dates: [...new Set(days)] };
    await outbox.append(tx, { kind: 'support-case.size-known', entityId, keys });
  }
}
