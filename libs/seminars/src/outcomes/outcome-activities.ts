import type { ActivitySource } from '@banso/members';
import { EVENT, EVENT_REASONS, OF_EVENTS } from '../activities/event-activities';
import { OUTCOME_KINDS } from './event-outcome.types';
import { OUTCOME_REASON, OUTCOME_TITLE, OUTCOMES } from './outcome-rows';

/**
 * What came of events: a row is one line that staff wrote down, as many as it says (件, 人); `amount` is its 成約額 in yen.
 *
 * It counts with its event, on that one's first day, and not on the day on which it came about. 成約率 asks how many of the
 * 商談 of a year's events became a 成約: those of March are often concluded in May, and a rate of May's contracts over other
 * people's talks would be no rate at all, nor would a plan's last events ever have one. So does the share of those with
 * 内定 (`outcome` of event-attendance) count with who came. The year of an event is thus complete once its outcomes have
 * come in, and each is in the figures of one year only.
 *
 * The business is that of the sign-up, as it is linked now. The other side of a pair is not credited a second time.
 */
export const outcomeActivities: ActivitySource = {
  activity: 'event-outcome',
  countedOn: 'held-on',
  dimensions: { ...OF_EVENTS, outcome: { holds: 'one', values: OUTCOME_KINDS } },
  quantities: { amount: `coalesce((dims ->> 'amount')::bigint, 0)` },
  tellsEvents: true,
  reasons: {
    ...EVENT_REASONS,
    voided: '取り消された成果の記録です。',
    cancelled: '申込が取り消された方の成果です。',
    'no-show': '来場の受付がない方の成果です。受付をすると数えます。',
  },
  sql: (between) => `
    SELECT o.id AS record_id, e.starts_on AS occurred_on, a.business_id, e.staff_id, e.department_id, o.quantity,
           jsonb_build_object('kind', e.kind, 'series', e.series, 'event', ${EVENT}, 'outcome', o.kind,
                              'amount', o.amount_yen) AS dims,
           ${OUTCOME_TITLE} AS title, ${OUTCOME_REASON} AS reason
      FROM ${OUTCOMES}
     WHERE ${between === undefined ? 'true' : `e.starts_on BETWEEN ${between.from} AND ${between.to}`}`,
};
