import type { ActivitySource } from '@banso/members';

/**
 * What yearly series (共済加入件数 …) contribute to plans: the only place where it is said what counts. A row is one
 * number on the day by which it was counted. Series have units of their own: a plan that counts them names which.
 */
export const yearlyTotalActivities: ActivitySource = {
  activity: 'yearly-total',
  countedOn: 'recorded-on',
  dimensions: { series: { holds: 'one' } },
  quantities: { value: 'quantity' },
  reasons: { voided: '取り消された年次実績の記録です。' },
  sql: (between) => `
    SELECT y.id AS record_id, y.recorded_on AS occurred_on, NULL::uuid AS business_id, NULL::uuid AS staff_id,
           NULL::uuid AS department_id, y.amount AS quantity, jsonb_build_object('series', y.series) AS dims,
           coalesce((SELECT label FROM code_entries WHERE list = 'yearly-total-series' AND key = y.series),
                    y.series) AS title,
           CASE WHEN y.voided_at IS NOT NULL THEN 'voided' END AS reason
      FROM yearly_totals y
     WHERE ${between === undefined ? 'true' : `y.recorded_on BETWEEN ${between.from} AND ${between.to}`}`,
};
