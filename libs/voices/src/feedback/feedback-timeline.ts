import type { TimelineEntry, TimelinePlace, TimelineSource } from '@banso/members';
import type { TenantTransaction } from '@banso/platform';

/** As much of what was said as fits into a line; the voice itself has the rest. */
const SHOWN_LETTERS = 80;

const entries = (place: string): string => `
  SELECT 'feedback' AS kind, f.received_on AS date, f.id,
         left(regexp_replace(f.body, '\\s+', ' ', 'g'), ${SHOWN_LETTERS})
           || CASE WHEN length(f.body) > ${SHOWN_LETTERS} THEN '…' ELSE '' END AS title,
         CASE f.state WHEN 'open' THEN '未対応' WHEN 'in-progress' THEN '対応中' WHEN 'answered' THEN '回答済み'
                      ELSE '対応不要' END AS detail,
         CASE WHEN s.id IS NULL THEN '{}' ELSE ARRAY[s.family_name || ' ' || s.given_name] END AS "staffNames",
         f.voided_at IS NOT NULL AS voided
    FROM feedback f LEFT JOIN staff s ON s.id = f.staff_id
   WHERE f.business_id = $1 ${place}
   ORDER BY f.received_on DESC, f.id DESC LIMIT $2`;
const FROM_START = entries('');
const FROM_PLACE = entries('AND (f.received_on, f.id) < ($3::date, $4::uuid)');

/** Voices that staff have linked to a business, for those who may read the box: they hold what people said in trust. */
export const feedbackTimeline: TimelineSource = {
  kind: 'feedback',
  needs: 'feedback:read',
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
