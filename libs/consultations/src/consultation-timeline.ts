import type { TenantTransaction } from '@banso/platform';
import type { TimelineEntry, TimelinePlace, TimelineSource } from '@banso/members';
import { CHANNEL_LABEL } from './consultation-sql';

const ENTRIES = `
  SELECT 'consultation' AS kind, c.occurred_on AS date, c.id, c.summary AS title, ${CHANNEL_LABEL('c')} AS detail,
         array(SELECT s.family_name || ' ' || s.given_name
                 FROM consultation_advisors ca JOIN staff s ON s.id = ca.staff_id
                WHERE ca.consultation_id = c.id ORDER BY ca.position) AS "staffNames",
         c.voided_at IS NOT NULL AS voided
    FROM consultation_businesses cb JOIN consultations c ON c.id = cb.consultation_id
   WHERE cb.business_id = $1`;
const IN_ORDER = 'ORDER BY cb.occurred_on DESC, cb.consultation_id DESC LIMIT $2';
const FROM_START = `${ENTRIES} ${IN_ORDER}`;
const FROM_PLACE = `${ENTRIES} AND (cb.occurred_on, cb.consultation_id) < ($3::date, $4::uuid) ${IN_ORDER}`;

/** Consultations in a business's story: one statement, along the index that holds the story in its order. */
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
