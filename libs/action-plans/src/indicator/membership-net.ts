import { type ActivitySource, membershipActivities } from '@banso/members';

const COLUMNS = 'record_id, occurred_on, business_id, staff_id, department_id';

function sourceOf(activity: string): ActivitySource {
  const source = membershipActivities.find((candidate) => candidate.activity === activity);
  if (source === undefined) throw new Error(`No source declares the activity ${activity}`);
  return source;
}

/**
 * 会員の純増: what joined less what left, each on its own day. Made of the very sources that count 入会 and 退会, so that
 * the three cannot disagree. A membership that never was in force stands once, as a joining that does not count.
 */
export function membershipNet(): ActivitySource {
  const [joined, withdrawn] = [sourceOf('membership-joined'), sourceOf('membership-withdrawn')];
  return {
    activity: 'membership-net',
    countedOn: 'occurred-on',
    dimensions: joined.dimensions,
    sql: (between) => `
      SELECT ${COLUMNS}, quantity, dims, '入会' AS title, reason FROM (${joined.sql(between)}) joined
      UNION ALL
      SELECT ${COLUMNS}, -quantity AS quantity, dims, '退会' AS title, reason FROM (${withdrawn.sql(between)}) withdrawn
       WHERE reason IS NULL`,
    reasons: { ...withdrawn.reasons, ...joined.reasons },
  };
}
