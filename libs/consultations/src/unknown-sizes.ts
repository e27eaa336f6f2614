import { smallBusiness } from '@banso/japan';
import type { Outbox, TenantTransaction } from '@banso/platform';

interface Business {
  id: string;
  industryCode: string | null;
  employees: number | null;
}

const WAITING = `
  SELECT id, industry_code AS "industryCode", employees FROM businesses b
   WHERE id = ANY ($1::uuid[])
     AND EXISTS (SELECT FROM consultation_businesses cb WHERE cb.business_id = b.id AND cb.small = 'unknown')`;

const SETTLE = `
  UPDATE consultation_businesses cb SET small = known.small
    FROM unnest($1::uuid[], $2::text[]) AS known (business_id, small)
   WHERE cb.business_id = known.business_id AND cb.small = 'unknown'
  RETURNING cb.business_id AS id, cb.occurred_on AS day`;

/**
 * Gives the consultations of these businesses that could not tell 小規模事業者 from others the answer that can be given
 * now. 小規模 is judged as at the day of the consultation, so what was told then stays whatever a business has become;
 * where nothing could be told, what is known later is the best there is, as when the record itself is saved again.
 *
 * The days go to the outbox in the caller's transaction: under a policy for small businesses only, figures change.
 * Returns how many visits of businesses have their answer now.
 */
export async function settleUnknownSizes(
  tx: TenantTransaction,
  outbox: Outbox,
  businessIds: readonly string[],
): Promise<number> {
  const waiting = await tx.query<Business>(WAITING, [businessIds]);
  const known = waiting
    .map((business) => ({ id: business.id, small: smallBusiness(business) }))
    .filter(({ small }) => small !== 'unknown');
  if (known.length === 0) return 0;
  const settled = await tx.query<{ id: string; day: string }>(SETTLE, [
    known.map(({ id }) => id),
    known.map(({ small }) => small),
  ]);
  for (const entityId of new Set(settled.map(({ id }) => id))) {
    const days = settled.filter(({ id }) => id === entityId).map(({ day }) => day);
    await outbox.append(tx, {
      kind: 'consultation.size-known',
      entityId,
      keys: { activity: 'consultation', dates: [...new Set(days)] },
    });
  }
  return settled.length;
}
