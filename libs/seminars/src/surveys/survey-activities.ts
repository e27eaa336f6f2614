import type { ActivitySource } from '@banso/members';

/**
 * What rounds of surveys contribute to plans: the only place where it is said what counts. A row is one round on its
 * 調査日. A 回収率 divides the sums of two of its quantities: all that were returned by all that were distributed, never a
 * mean of rates.
 */
export const surveyActivities: ActivitySource = {
  activity: 'survey-round',
  countedOn: 'surveyed-on',
  dimensions: { survey: { holds: 'one' } },
  quantities: {
    distributed: `(dims ->> 'distributed')::integer`,
    returned: `(dims ->> 'returned')::integer`,
  },
  reasons: { voided: '取り消された調査の記録です。' },
  sql: (between) => `
    SELECT r.id AS record_id, r.surveyed_on AS occurred_on, NULL::uuid AS business_id, r.staff_id, r.department_id,
           1 AS quantity,
           jsonb_build_object('survey', r.survey, 'distributed', r.distributed, 'returned', r.returned) AS dims,
           concat_ws(' ', (SELECT label FROM code_entries WHERE list = 'survey' AND key = r.survey), r.title) AS title,
           CASE WHEN r.voided_at IS NOT NULL THEN 'voided' END AS reason
      FROM survey_rounds r
     WHERE ${between === undefined ? 'true' : `r.surveyed_on BETWEEN ${between.from} AND ${between.to}`}`,
};
