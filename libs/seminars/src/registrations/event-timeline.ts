import type { TimelineEntry, TimelinePlace, TimelineSource } from '@banso/members';
import type { TenantTransaction } from '@banso/platform';

// What came of a sign-up, in words. Nobody was absent before the day is over: whoever is late still comes.
const OUTCOME = `
  CASE WHEN bool_or(t.attended_at IS NOT NULL) THEN '参加'
       WHEN bool_and(t.state = 'cancelled') THEN '取消'
       WHEN bool_or(t.state = 'confirmed') THEN
         CASE WHEN max(s.held_on) FILTER (WHERE t.state = 'confirmed') < (now() AT TIME ZONE 'Asia/Tokyo')::date
               AND e.state = 'held' THEN '欠席' ELSE '申込' END
       ELSE 'キャンセル待ち' END`;

// A business has at most some hundred sign-ups: they are read along its index, and its events are put in order.
const entries = (place: string): string => `
  WITH people AS (
    SELECT r.id, r.event_id, r.family_name || ' ' || r.given_name AS name, ${OUTCOME} AS outcome,
           min(s.held_on) FILTER (WHERE t.state <> 'cancelled') AS first_day
      FROM event_registrations r
      JOIN chamber_events e ON e.id = r.event_id
      JOIN event_seats t ON t.registration_id = r.id
      JOIN event_sessions s ON s.id = t.session_id
     WHERE r.business_id = $1
     GROUP BY r.id, r.event_id, r.family_name, r.given_name, e.state
  ), outcomes AS (
    SELECT event_id, outcome, string_agg(name, '、' ORDER BY id) AS names, min(first_day) AS first_day
      FROM people GROUP BY event_id, outcome
  ), events AS (
    SELECT event_id, string_agg(outcome || ': ' || names, '／'
             ORDER BY array_position(ARRAY['参加', '申込', 'キャンセル待ち', '欠席', '取消'], outcome)) AS detail,
           min(first_day) AS first_day, bool_and(outcome = '取消') AS cancelled
      FROM outcomes GROUP BY event_id
  ), dated AS (
    SELECT e.id, coalesce(x.first_day, e.starts_on) AS date, e.title, e.state, e.staff_id, x.detail, x.cancelled
      FROM events x JOIN chamber_events e ON e.id = x.event_id
  )
  SELECT 'event' AS kind, d.date, d.id, d.title,
         CASE WHEN d.state = 'cancelled' THEN '催事は中止／' ELSE '' END || d.detail AS detail,
         CASE WHEN f.id IS NULL THEN '{}' ELSE ARRAY[f.family_name || ' ' || f.given_name] END AS "staffNames",
         d.cancelled OR d.state = 'cancelled' AS voided
    FROM dated d LEFT JOIN staff f ON f.id = d.staff_id
   WHERE true ${place}
   ORDER BY d.date DESC, d.id DESC LIMIT $2`;
const FROM_START = entries('');
const FROM_PLACE = entries('AND (d.date, d.id) < ($3::date, $4::uuid)');

/**
 * Events in a business's story, each once: who came, who is expected, who stayed away, on the first day that concerns
 * any of them. The entry's id is the event's.
 */
export const eventTimeline: TimelineSource = {
  kind: 'event',
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
