import type { ChamberAtWork } from '../support/chamber-at-work';

/** A figure counted without any of the program's definitions. `figure` is key, period, dimension and its key. */
export interface CountedFigure {
  figure: string;
  value: string;
}

const PROMISED = `BETWEEN '2019-04-15' AND '2021-03-31'`;

// One per business, day and advisor, whatever the number of records: what the plan's policy asks for.
const keys = (days: string): string => `
  SELECT DISTINCT c.occurred_on, cb.business_id, ca.staff_id, first.department_id
    FROM consultations c
    JOIN consultation_businesses cb ON cb.consultation_id = c.id
    JOIN consultation_advisors ca ON ca.consultation_id = c.id
    JOIN staff first ON first.id = ca.staff_id
   WHERE c.chamber_id = $1 AND c.voided_at IS NULL AND c.occurred_on ${days}`;

const contacts = (days: string): string => `
  SELECT c.id, c.occurred_on, c.channel, c.topics, cb.business_id
    FROM consultations c JOIN consultation_businesses cb ON cb.consultation_id = c.id
   WHERE c.chamber_id = $1 AND c.voided_at IS NULL AND c.occurred_on ${days}`;

const FISCAL_YEAR = `'FY' || extract(year FROM occurred_on - interval '3 months')`;

/** `plan` are the days of the plan, which its promises of years may outlast. */
function counts(plan: string, lastDay: string): string[] {
  return [
    `SELECT 'visits plan total ' AS figure, count(*) AS value FROM (${keys(plan)}) k`,
    `SELECT 'visits ' || ${FISCAL_YEAR} || ' total ', count(*) FROM (${keys(PROMISED)}) k GROUP BY 1`,
    `SELECT 'visits toFY2019 total ', count(*) FROM (${keys(PROMISED)}) k WHERE occurred_on <= '2020-03-31'`,
    `SELECT 'visits ' || to_char(occurred_on, 'YYYY-MM') || ' total ', count(*) FROM (${keys(PROMISED)}) k GROUP BY 1`,
    `SELECT 'visits plan advisor ' || staff_id, count(*) FROM (${keys(plan)}) k GROUP BY 1`,
    `SELECT 'visits plan department ' || department_id, count(*) FROM (${keys(plan)}) k GROUP BY 1`,
    `SELECT 'businesses-in-plan plan total ', count(DISTINCT business_id) FROM (${keys(plan)}) k`,
    `SELECT 'businesses-in-plan toFY2019 total ', count(DISTINCT business_id) FROM (${keys(PROMISED)}) k
    WHERE occurred_on <= '2020-03-31'`,
    `SELECT 'visits toFY2020 total ', count(*) FROM (${keys(PROMISED)}) k`,
    `SELECT 'businesses-in-plan toFY2020 total ', count(DISTINCT business_id) FROM (${keys(PROMISED)}) k`,
    `SELECT 'businesses-each-year ' || ${FISCAL_YEAR} || ' total ', count(DISTINCT business_id)
     FROM (${contacts(plan)}) k WHERE channel IN ('visit', 'counter') GROUP BY 1`,
    `SELECT 'finance-in-2019 FY2019 total ', count(*) FROM (${contacts(plan)}) k
    WHERE 'finance' = ANY (topics) AND occurred_on <= '2020-03-31'`,
    `SELECT 'joins plan total ', count(*) FROM memberships
    WHERE chamber_id = $1 AND joined_on ${plan} AND withdrawn_on IS DISTINCT FROM joined_on`,
    ...[
      ['plan', plan],
      ['FY2020', `BETWEEN '2020-04-01' AND '${lastDay}'`],
    ].map(
      ([period, days]) => `SELECT 'joins/net ${period} total ',
           (SELECT count(*) FROM memberships
             WHERE chamber_id = $1 AND joined_on ${days} AND withdrawn_on IS DISTINCT FROM joined_on)
         - (SELECT count(*) FROM memberships
             WHERE chamber_id = $1 AND withdrawn_on ${days} AND withdrawn_on <> joined_on)`,
    ),
    `SELECT 'withdrawals FY2020 total ', count(*) FROM memberships
    WHERE chamber_id = $1 AND withdrawn_on BETWEEN '2020-04-01' AND '${lastDay}' AND withdrawn_on <> joined_on`,
    ...['2019-04-14', '2021-06-01'].map(
      (day) => `SELECT 'members ${day} total ', count(*) FROM memberships
      WHERE chamber_id = $1 AND joined_on <= '${day}' AND (withdrawn_on IS NULL OR withdrawn_on > '${day}')`,
    ),
    `SELECT 'members 2020-03 total ', count(*) FROM memberships
    WHERE chamber_id = $1 AND joined_on <= '2020-03-31' AND (withdrawn_on IS NULL OR withdrawn_on > '2020-03-31')`,
    `SELECT 'seminar-guests plan total ', coalesce(sum(e.value), 0) FROM manual_entries e
     JOIN indicators i ON i.id = e.indicator_id
    WHERE e.chamber_id = $1 AND i.key = 'seminar-guests' AND e.voided_at IS NULL AND e.dated_on ${plan}`,
  ];
}

/** Plain SQL over the tables, written without looking at how the program counts, of a plan that ends on `lastDay`. */
export function independentFigures(chamber: ChamberAtWork, lastDay = '2021-03-31'): Promise<CountedFigure[]> {
  const each = counts(`BETWEEN '2019-04-15' AND '${lastDay}'`, lastDay)
    .map((count) => `(${count})`)
    .join(' UNION ALL ');
  return chamber.sql<CountedFigure>(
    `SELECT figure, trim_scale(value::numeric)::text AS value FROM (${each}) counted`,
  );
}
