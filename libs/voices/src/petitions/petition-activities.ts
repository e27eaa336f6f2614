import type { ActivitySource } from '@banso/members';

/**
 * What petitions (要望活動) contribute to plans: the only place where it is said what counts. A row is one petition on the
 * day on which it was handed in, whenever its items were answered.
 */
export const petitionActivities: ActivitySource = {
  activity: 'petition',
  countedOn: 'submitted-on',
  dimensions: { addressee: { holds: 'one' } },
  quantities: {
    items: `(dims ->> 'items')::integer`,
    realised: `(dims ->> 'realised')::integer`,
  },
  reasons: { voided: '取り消された要望の記録です。' },
  sql: (between) => `
    SELECT p.id AS record_id, p.submitted_on AS occurred_on, NULL::uuid AS business_id, p.staff_id, p.department_id,
           1 AS quantity,
           (SELECT jsonb_build_object('addressee', p.addressee, 'items', count(*),
                                      'realised', count(*) FILTER (WHERE i.answer_state = 'realised'))
              FROM petition_items i WHERE i.petition_id = p.id) AS dims,
           p.title, CASE WHEN p.voided_at IS NOT NULL THEN 'voided' END AS reason
      FROM petitions p
     WHERE ${between === undefined ? 'true' : `p.submitted_on BETWEEN ${between.from} AND ${between.to}`}`,
};
