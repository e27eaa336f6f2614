import type { TenantTransaction } from '@banso/platform';
import type { TimelineEntry, TimelinePlace, TimelineSource } from '@banso/members';

// The page first, then its names and labels all at once: looked up line by line they took longer than the lines.
const entries = (place: string): string => `
  WITH page AS MATERIALIZED (
    SELECT c.id, c.occurred_on, c.summary, c.channel, c.voided_at
      FROM consultation_businesses cb JOIN consultations c ON c.id = cb.consultation_id
     WHERE cb.business_id = $1 ${place}
     ORDER BY cb.occurred_on DESC, cb.consultation_id DESC LIMIT $2
  )
  SELECT 'consultation' AS kind, page.occurred_on AS date, page.id, page.summary AS title,
         coalesce(e.label, page.channel) AS detail,
         coalesce(array_agg(s.family_name || ' ' || s.given_name ORDER BY ca.position)
                    FILTER (WHERE s.id IS NOT NULL), '{}') AS "staffNames",
         page.voided_at IS NOT NULL AS voided
    FROM page
    LEFT JOIN code_entries e ON e.list = 'channel' AND e.key = page.channel
    LEFT JOIN consultation_advisors ca ON ca.consultation_id = page.id
    LEFT JOIN staff s ON s.id = ca.staff_id
   GROUP BY page.id, page.occurred_on, page.summary, page.channel, page.voided_at, e.label
   ORDER BY page.occurred_on DESC, page.id DESC`;
const FROM_START = entries('');
const FROM_PLACE = entries('AND (cb.occurred_on, cb.consultation_id) < ($3::date, $4::uuid)');

/** Consultations in a business's story: one statement; its page is read along the index that holds the story in its order. */
export const consultationTimeline: TimelineSource = {
  kind: 'consultation',
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
