import type { ActivitySource } from '@banso/members';

/**
 * What cases contribute to plans: the only place where it is said what counts. A row is one milestone on the day on which
 * it was reached, whatever the day on which its case was opened: マル経 counts by 推薦日, 経営革新計画 by 承認日, since each is
 * a milestone of its own.
 */
export const milestoneActivities: ActivitySource = {
  activity: 'case-milestone',
  countedOn: 'reached-on',
  dimensions: {
    scheme: { holds: 'one' },
    milestone: { holds: 'one' },
    small: { holds: 'one', values: ['small', 'not-small', 'unknown'] },
  },
  reasons: {
    voided: '取り消された節目の記録です。',
    'case-voided': '取り消された支援案件の節目です。',
  },
  sql: (between) => `
    SELECT m.id AS record_id, m.reached_on AS occurred_on, c.business_id, m.staff_id, m.department_id, 1 AS quantity,
           jsonb_build_object('scheme', c.kind, 'milestone', m.key, 'small', m.small, 'case', c.id) AS dims, c.title,
           CASE WHEN m.voided_at IS NOT NULL THEN 'voided' WHEN c.voided_at IS NOT NULL THEN 'case-voided' END AS reason
      FROM case_milestones m JOIN support_cases c ON c.id = m.case_id
     WHERE ${between === undefined ? 'true' : `m.reached_on BETWEEN ${between.from} AND ${between.to}`}`,
};
