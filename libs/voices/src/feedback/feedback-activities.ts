import type { ActivitySource } from '@banso/members';
import { FEEDBACK_CHANNELS, FEEDBACK_STATES } from './feedback.types';

/**
 * What voices in the 目安箱 contribute to plans: the only place where it is said what counts. A row is one voice on the
 * day on which it came, whenever it was answered.
 */
export const feedbackActivities: ActivitySource = {
  activity: 'feedback',
  countedOn: 'received-on',
  dimensions: {
    channel: { holds: 'one', values: FEEDBACK_CHANNELS },
    state: { holds: 'one', values: FEEDBACK_STATES },
    answered: { holds: 'one', values: ['true', 'false'] },
  },
  reasons: { voided: '取り消された目安箱の声です。' },
  sql: (between) => `
    SELECT f.id AS record_id, f.received_on AS occurred_on, f.business_id, f.staff_id, f.department_id, 1 AS quantity,
           jsonb_build_object('channel', f.channel, 'state', f.state, 'answered', (f.state = 'answered')::text) AS dims,
           left(regexp_replace(f.body, '\\s+', ' ', 'g'), 60) AS title,
           CASE WHEN f.voided_at IS NOT NULL THEN 'voided' END AS reason
      FROM feedback f
     WHERE ${between === undefined ? 'true' : `f.received_on BETWEEN ${between.from} AND ${between.to}`}`,
};
