import type { ChamberAtWork } from '../support/chamber-at-work';

/** A share told without any of the program's definitions: `3/4` of an indicator in a period. */
export interface CountedShare {
  figure: string;
  share: string;
}

const CONSULTED = `
  SELECT FROM consultations c JOIN consultation_businesses cb ON cb.consultation_id = c.id
   WHERE cb.business_id = b.id AND c.voided_at IS NULL`;

/** Who is due in a span `s` of three or six months, and whether enough contacts were made: `b` is a business. */
const INDICATORS = [
  {
    key: 'follow-up',
    months: 3,
    due: `EXISTS (${CONSULTED} AND 'management-innovation' = ANY (c.topics) AND c.occurred_on < s.first)`,
    met: `EXISTS (${CONSULTED} AND c.channel IN ('visit', 'phone') AND c.occurred_on BETWEEN s.first AND s.last)`,
    wholes: [
      ['plan', '2019-04-01', '2020-09-30'],
      ['FY2019', '2019-04-01', '2020-03-31'],
      ['FY2020', '2020-04-01', '2020-09-30'],
    ],
  },
  {
    key: 'twice-from-the-start',
    months: 6,
    due: `EXISTS (${CONSULTED} AND 'management-innovation' = ANY (c.topics) AND c.occurred_on <= s.last)`,
    // The plan's policy: the same business, day and advisor is one 件 however often it was written down.
    met: `2 <= (SELECT count(DISTINCT (c.occurred_on, ca.staff_id)) FROM consultations c
                  JOIN consultation_businesses cb ON cb.consultation_id = c.id
                  JOIN consultation_advisors ca ON ca.consultation_id = c.id
                 WHERE cb.business_id = b.id AND c.voided_at IS NULL AND c.occurred_on BETWEEN s.first AND s.last)`,
    wholes: [['plan', '2019-04-01', '2020-09-30']],
  },
  {
    key: 'members-met',
    months: 3,
    due: `EXISTS (SELECT FROM memberships m WHERE m.business_id = b.id AND m.joined_on < s.first
                     AND (m.withdrawn_on IS NULL OR m.withdrawn_on > s.last))`,
    met: `EXISTS (${CONSULTED} AND c.occurred_on BETWEEN s.first AND s.last)`,
    wholes: [['FY2019', '2019-04-01', '2020-03-31']],
  },
] as const;

/** Plain SQL over the tables, business by business and span by span. A share of nobody is left out. */
export async function independentShares(chamber: ChamberAtWork): Promise<CountedShare[]> {
  const shares = await Promise.all(
    INDICATORS.map(({ key, months, due, met, wholes }) =>
      chamber.sql<CountedShare>(`
        WITH s AS (
          SELECT first, last, 'FY' || extract(year FROM first - interval '3 months') || '${months === 3 ? 'Q' : 'H'}' ||
                 (((extract(month FROM first) + 8)::integer % 12) / ${months} + 1) AS name
            FROM (SELECT f::date AS first, (f + interval '${months} months' - interval '1 day')::date AS last
                    FROM generate_series(timestamp '2019-04-01', '2020-09-30', interval '${months} months') f) spans
           WHERE last <= '2020-09-30'
        ),
        asked AS (
          SELECT s.*, b.id AS business, ${met} AS met
            FROM s, businesses b WHERE b.chamber_id = $1 AND ${due}
        ),
        w (name, first, last) AS (VALUES ${wholes.map((whole) => `('${whole.join("', '")}')`).join(', ')}),
        told AS (
          SELECT name AS period, business, met FROM asked WHERE first BETWEEN
            (SELECT min(first)::date FROM w) AND (SELECT max(last)::date FROM w)
          UNION ALL
          SELECT w.name || '..' || s.name, a.business, bool_and(a.met)
            FROM w JOIN s ON s.first >= w.first::date AND s.last <= w.last::date
            JOIN asked a ON a.first >= w.first::date AND a.last <= s.last
           GROUP BY 1, 2
        )
        SELECT '${key} ' || period AS figure, count(*) FILTER (WHERE met) || '/' || count(*) AS share
          FROM told GROUP BY period ORDER BY period`),
    ),
  );
  return shares.flat();
}
