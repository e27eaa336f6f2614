import type { ActivitySource } from '@banso/members';
import { COUNTING_REASONS } from './counting-reasons';

/** A policy's code stands in the SQL as a literal; this is all that a plan file lets in, and more than the table does. */
const POLICY_CODE = /^[a-z0-9-]{1,80}$/;

/** Without a policy every contact counts: each record with each of its businesses (延べ). */
const EVERY_CONTACT = `
  SELECT true AS known, date '-infinity' AS valid_from, date 'infinity' AS valid_to, NULL::text[] AS channels,
         false AS small_only, 0 AS minimum_characters, true AS by_record, true AS by_business, false AS by_advisor`;

/**
 * What consultations contribute under one counting policy (件): the only place where it is said what counts.
 *
 * A row is one consultation with one business and one advisor. Where the policy does not tell businesses (or advisors)
 * apart, the first of each record stands for all. Rows that share the policy's keys are one 件: the record written
 * first carries it, and the others say that it is already counted.
 *
 * Without `policyCode` every contact counts. A code that no policy has is no error: every row then says `no-policy`.
 * @throws RangeError when `policyCode` cannot be the code of a policy.
 */
export function consultationActivities(policyCode?: string): ActivitySource {
  return {
    activity: 'consultation',
    countedOn: 'occurred-on',
    dimensions: {
      channel: { holds: 'one' },
      topics: { holds: 'several' },
      small: { holds: 'one', values: ['small', 'not-small', 'unknown'] },
    },
    reasons: COUNTING_REASONS,
    sql: (between) =>
      consultationActivitySql(
        policyCode,
        between && `c.occurred_on BETWEEN ${between.from} AND ${between.to}`,
      ),
  };
}

/**
 * The SELECT behind {@link consultationActivities}. `within` restricts the records by `c`, the consultation, and must
 * keep or drop all that can be one 件 together. A whole day always does: every policy's keys hold the day or the
 * record, so no 件 spans two days (the table checks it).
 *
 * - Only `c` is restricted, never the tables beside it: they are then reached through their keys or hashed whole. With
 *   conditions of their own, and statistics that do not know of today yet, PostgreSQL compares every row with every other.
 * - OFFSET 0 has `excluded` worked out below the window's sort, which then need not carry the long texts along.
 */
export function consultationActivitySql(policyCode: string | undefined, within = 'true'): string {
  return `
    SELECT e.record_id, e.occurred_on, e.business_id, e.staff_id, e.department_id, 1 AS quantity,
           jsonb_build_object('channel', e.channel, 'topics', e.topics, 'small', e.small, 'remark', e.remark) AS dims,
           e.title,
           CASE
             WHEN e.excluded IS NOT NULL THEN e.excluded
             WHEN row_number() OVER (
               PARTITION BY e.occurred_on, e.business_key, e.advisor_key, e.record_key, e.excluded IS NULL
               ORDER BY e.created_at, e.record_id) > 1
             THEN CASE
               WHEN e.business_key IS NOT NULL AND e.advisor_key IS NOT NULL THEN 'already-counted'
               WHEN e.business_key IS NOT NULL THEN 'already-counted-business'
               WHEN e.advisor_key IS NOT NULL THEN 'already-counted-advisor'
               ELSE 'already-counted-day'
             END
           END AS reason
      FROM (
        SELECT c.id AS record_id, c.occurred_on, cb.business_id, ca.staff_id, ca.department_id, c.channel, c.topics,
               cb.small, c.uncountable_reason AS remark, c.summary AS title, c.created_at,
               CASE WHEN p.by_record THEN c.id END AS record_key,
               CASE WHEN p.by_business THEN cb.business_id END AS business_key,
               CASE WHEN p.by_advisor THEN ca.staff_id END AS advisor_key,
               CASE
                 WHEN c.voided_at IS NOT NULL THEN 'voided'
                 WHEN NOT c.countable THEN 'by-hand'
                 WHEN p.known IS NULL THEN 'no-policy'
                 WHEN c.channel <> ALL (p.channels) THEN 'channel'
                 WHEN p.small_only AND cb.small = 'not-small' THEN 'not-small'
                 WHEN p.small_only AND cb.small = 'unknown' THEN 'size-unknown'
                 WHEN p.minimum_characters > 0 AND p.minimum_characters >
                   length(concat(c.summary, c.issue, c.advice, c.result)) THEN 'too-short'
               END AS excluded
          FROM consultations c
          JOIN consultation_businesses cb ON cb.consultation_id = c.id
          JOIN consultation_advisors ca ON ca.consultation_id = c.id
          LEFT JOIN (${policyCode === undefined ? EVERY_CONTACT : versionsOf(policyCode)}) p
            ON c.occurred_on BETWEEN p.valid_from AND p.valid_to
         WHERE (cb.position = 0 OR p.by_business) AND (ca.position = 0 OR p.by_advisor) AND (${within})
        OFFSET 0
      ) e`;
}

function versionsOf(policyCode: string): string {
  if (!POLICY_CODE.test(policyCode)) throw new RangeError(`Not a counting policy's code: ${policyCode}`);
  return `
    SELECT true AS known, valid_from, coalesce(valid_to, 'infinity') AS valid_to, channels, small_only,
           minimum_characters, 'record' = ANY (keys) AS by_record, 'business' = ANY (keys) AS by_business,
           'advisor' = ANY (keys) AS by_advisor
      FROM counting_policies WHERE code = '${policyCode}'`;
}
