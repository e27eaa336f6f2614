import type { ActivitySource } from '@banso/members';

/**
 * What sittings of examinations contribute to plans: the only place where it is said what counts. A row is one sitting
 * in one grade on its 試験日; `quantity` is its examinees. An examination without grades has no `grade`.
 */
export const examinationActivities: ActivitySource = {
  activity: 'examination',
  countedOn: 'examined-on',
  dimensions: { examination: { holds: 'one' }, grade: { holds: 'one' } },
  quantities: { examinees: 'quantity' },
  reasons: { voided: '取り消された検定の記録です。' },
  sql: (between) => `
    SELECT x.id AS record_id, x.examined_on AS occurred_on, NULL::uuid AS business_id, NULL::uuid AS staff_id,
           NULL::uuid AS department_id, x.examinees AS quantity,
           jsonb_build_object('examination', x.examination, 'grade', x.grade) AS dims,
           concat_ws(' ', coalesce((SELECT label FROM code_entries WHERE list = 'examination' AND key = x.examination),
                                   x.examination), x.grade) AS title,
           CASE WHEN x.voided_at IS NOT NULL THEN 'voided' END AS reason
      FROM examination_sittings x
     WHERE ${between === undefined ? 'true' : `x.examined_on BETWEEN ${between.from} AND ${between.to}`}`,
};
