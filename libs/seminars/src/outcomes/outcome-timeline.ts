import type { TimelineEntry, TimelinePlace, TimelineSource } from '@banso/members';
import type { TenantTransaction } from '@banso/platform';
import { KIND_IN_WORDS, nameOf, OUTCOME_REASON, OUTCOMES } from './outcome-rows';

const WHO = `concat_ws(' × ', ${nameOf('a')}, coalesce(o.partner_name, CASE WHEN p.id IS NOT NULL THEN ${nameOf('p')} END))`;
const HOW_MANY = `o.quantity || CASE WHEN o.kind IN ('negotiation', 'contract') THEN '件' ELSE '人' END`;
const AMOUNT = `to_char(o.amount_yen, 'FM999,999,999,999') || '円'`;
// What no figure holds must not read like a success.
const NOT_COUNTED = `CASE ${OUTCOME_REASON} WHEN 'no-show' THEN '来場の記録がないため集計外'
                                         WHEN 'not-held-yet' THEN '開催前のため集計外' END`;

// A business has at most some hundred sign-ups: their events' outcomes are read along the index, and each is told once
// where both sides are of the business.
const entries = (place: string): string => `
  WITH mine AS (
    SELECT DISTINCT o.id
      FROM event_registrations r
      JOIN event_outcomes o ON o.event_id = r.event_id AND r.id IN (o.registration_id, o.partner_registration_id)
     WHERE r.business_id = $1
  )
  SELECT 'event-outcome' AS kind, o.occurred_on AS date, o.id, e.id AS "partOf",
         e.title || '：' || ${KIND_IN_WORDS} AS title, concat_ws('・', ${WHO}, ${HOW_MANY}, ${AMOUNT}, ${NOT_COUNTED}) AS detail,
         CASE WHEN f.id IS NULL THEN '{}' ELSE ARRAY[f.family_name || ' ' || f.given_name] END AS "staffNames",
         coalesce(${OUTCOME_REASON} IN ('voided', 'event-cancelled', 'cancelled'), false) AS voided
    FROM mine JOIN ${OUTCOMES} ON o.id = mine.id
    LEFT JOIN staff f ON f.id = e.staff_id
   WHERE true ${place}
   ORDER BY o.occurred_on DESC, o.id DESC LIMIT $2`;
const FROM_START = entries('');
const FROM_PLACE = entries('AND (o.occurred_on, o.id) < ($3::date, $4::uuid)');

/** What came of events for the people of a business, on the day on which it came about, on whichever side they stood. */
export const outcomeTimeline: TimelineSource = {
  kind: 'event-outcome',
  entries(
    tx: TenantTransaction,
    businessId: string,
    before: TimelinePlace | null,
    limit: number,
  ): Promise<TimelineEntry[]> {
    return before === null
      ? tx.prepared<TimelineEntry>(FROM_START, [businessId, limit])
      : tx.prepared<TimelineEntry>(FROM_PLACE, [businessId, limit, before.date, before.id]);
  },
};
