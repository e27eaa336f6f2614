import { DomainError, type TenantTransaction } from '@banso/platform';
import type { OutcomeDetails, OutcomeReason, OutcomeTotals } from './event-outcome.types';
import { nameOf, OUTCOME_REASON, OUTCOMES } from './outcome-rows';

/** The Japanese noun of the messages. */
export const OUTCOME = '成果の記録';

type OutcomeRow = Omit<OutcomeDetails, 'amountYen' | 'createdAt' | 'voidedAt'> & {
  amountYen: string | null;
  createdAt: Date;
  voidedAt: Date | null;
};

const side = (registration: 'a' | 'p'): string => `
  json_build_object('registrationId', ${registration}.id, 'name', ${nameOf(registration)},
                    'company', ${registration}.company, 'businessId', ${registration}.business_id,
                    'businessName', (SELECT name FROM businesses WHERE id = ${registration}.business_id))`;

const NAMED_PARTNER = `
  json_build_object('registrationId', NULL, 'name', o.partner_name, 'company', NULL, 'businessId', NULL,
                    'businessName', NULL)`;

const DETAILS = `
  SELECT o.id, o.event_id AS "eventId", o.kind, ${side('a')} AS attendee,
         CASE WHEN p.id IS NOT NULL THEN ${side('p')} WHEN o.partner_name IS NOT NULL THEN ${NAMED_PARTNER} END AS partner,
         o.quantity, o.amount_yen AS "amountYen", o.occurred_on AS "occurredOn", o.note,
         ${OUTCOME_REASON} AS "notCounted", o.voided_at AS "voidedAt", o.void_reason AS "voidReason", o.version,
         o.created_at AS "createdAt"
    FROM ${OUTCOMES}`;

const TOTALS = `
  SELECT kind, reason, sum(quantity)::integer AS quantity, coalesce(sum(amount_yen), 0) AS "amountYen",
         count(*)::integer AS lines
    FROM (SELECT o.kind, o.quantity, o.amount_yen, ${OUTCOME_REASON} AS reason FROM ${OUTCOMES} WHERE o.event_id = $1) told
   GROUP BY kind, reason`;

/** @throws DomainError `not-found`, also for the outcome of another event. */
export async function outcomeDetails(
  tx: TenantTransaction,
  eventId: string,
  id: string,
): Promise<OutcomeDetails> {
  const [row] = await tx.query<OutcomeRow>(`${DETAILS} WHERE o.event_id = $1 AND o.id = $2`, [eventId, id]);
  if (row === undefined) throw DomainError.notFound(OUTCOME);
  return detailsOf(row);
}

/** The lines that a form has recorded, in its order. */
export async function outcomesOfRequest(
  tx: TenantTransaction,
  requestKey: string,
): Promise<OutcomeDetails[]> {
  const rows = await tx.query<OutcomeRow>(`${DETAILS} WHERE o.request_key = $1 ORDER BY o.line`, [
    requestKey,
  ]);
  return rows.map(detailsOf);
}

/** At most `limit` of an event, the latest recorded first, after the one with the id `after`; voided ones too. */
export async function outcomesOf(
  tx: TenantTransaction,
  eventId: string,
  limit: number,
  after: string | null,
): Promise<OutcomeDetails[]> {
  const rows = await tx.query<OutcomeRow>(
    `${DETAILS} WHERE o.event_id = $1 AND ($2::uuid IS NULL OR o.id < $2) ORDER BY o.id DESC LIMIT $3`,
    [eventId, after, limit],
  );
  return rows.map(detailsOf);
}

/** What all outcomes of an event add up to. */
export async function outcomeTotals(tx: TenantTransaction, eventId: string): Promise<OutcomeTotals> {
  const rows = await tx.query<{
    kind: OutcomeDetails['kind'];
    reason: OutcomeReason | null;
    quantity: number;
    amountYen: string;
    lines: number;
  }>(TOTALS, [eventId]);
  const counted = rows.filter(({ reason }) => reason === null);
  const of = (kind: OutcomeDetails['kind']) => counted.find((row) => row.kind === kind);
  const standing = rows.filter(({ reason }) => reason !== null && reason !== 'voided');
  return {
    negotiations: of('negotiation')?.quantity ?? 0,
    contracts: of('contract')?.quantity ?? 0,
    amountYen: Number(of('contract')?.amountYen ?? 0),
    jobOffers: of('job-offer')?.quantity ?? 0,
    foreignHires: of('foreign-hire')?.quantity ?? 0,
    notCounted: standing.reduce((sum, { lines }) => sum + lines, 0),
  };
}

function detailsOf({ amountYen, createdAt, voidedAt, ...row }: OutcomeRow): OutcomeDetails {
  return {
    ...row,
    amountYen: amountYen === null ? null : Number(amountYen),
    createdAt: createdAt.toISOString(),
    voidedAt: voidedAt?.toISOString() ?? null,
  };
}
