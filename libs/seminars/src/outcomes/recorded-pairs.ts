import { DomainError, type TenantTransaction } from '@banso/platform';
import { type OutcomeContent, pairOf } from './event-outcome-rules';
import { KIND_IN_WORDS, nameOf, OUTCOMES } from './outcome-rows';

// From whichever side it was written down.
const RECORDED = `
  SELECT DISTINCT ON (g.place) g.place::integer AS place, ${KIND_IN_WORDS} AS kind, ${nameOf('a')} AS attendee,
         ${nameOf('p')} AS partner, o.occurred_on AS "occurredOn",
         s.family_name || ' ' || s.given_name AS recorder
    FROM unnest($2::integer[], $3::text[], $4::uuid[], $5::uuid[], $6::date[]) AS g (place, kind, one, other, day)
    CROSS JOIN (${OUTCOMES} LEFT JOIN staff s ON s.id = o.created_by)
   WHERE o.event_id = $1 AND o.voided_at IS NULL AND o.kind = g.kind AND o.occurred_on = g.day
     AND o.registration_id IN (g.one, g.other) AND o.partner_registration_id IN (g.one, g.other)
     AND o.request_key IS DISTINCT FROM $7
   ORDER BY g.place, o.id`;

interface Recorded {
  place: number;
  kind: string;
  attendee: string;
  partner: string;
  occurredOn: string;
  recorder: string | null;
}

/**
 * Refuses what two attendees had with each other and somebody has written down already, from either side: told by both,
 * one 成約 would be two. Whoever asks holds the event, so that nobody else writes it down meanwhile. `requestKey` is the
 * form's own; its lines are no others. `placeOf` stands before the names of a line's fields.
 * @throws DomainError `outcome-recorded-already`, naming each field with what stands and who wrote it.
 */
export async function refuseRecordedPairs(
  tx: TenantTransaction,
  eventId: string,
  lines: readonly OutcomeContent[],
  placeOf: (line: number) => string,
  requestKey: string | null = null,
): Promise<void> {
  const pairs = lines.flatMap((line, place) => (pairOf(line) === null ? [] : [{ ...line, place }]));
  if (pairs.length === 0) return;
  const recorded = await tx.query<Recorded>(RECORDED, [
    eventId,
    pairs.map(({ place }) => place),
    pairs.map(({ kind }) => kind),
    pairs.map(({ registrationId }) => registrationId),
    pairs.map(({ partnerRegistrationId }) => partnerRegistrationId),
    pairs.map(({ occurredOn }) => occurredOn),
    requestKey,
  ]);
  if (recorded.length === 0) return;
  throw new DomainError(
    'conflict',
    'outcome-recorded-already',
    '同じ組み合わせ・種類・日の成果が、すでに記録されています。別の件であれば、その記録を編集して数（成約は金額も）を増やしてください。',
    recorded.map((row) => ({ field: `${placeOf(row.place)}partnerRegistrationId`, message: sentence(row) })),
  );
}

function sentence({ kind, attendee, partner, occurredOn, recorder }: Recorded): string {
  const by = recorder === null ? '' : `${recorder}が`;
  return `${attendee} × ${partner}の${kind}（${occurredOn}）は、${by}すでに記録しています。別の件であれば、その記録の数を増やしてください。`;
}
