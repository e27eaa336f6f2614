import type { Client } from 'pg';

/**
 * 経営指導件数 of every plan that counts it, worked out without a line of the product's code: one 件 for each business,
 * day and advisor.
 * @returns lines of plan, period, dimension, key and value: in total and by advisor, for the plan, its years and months
 */
export async function countGuidance(database: Client): Promise<string[]> {
  const { rows } = await database.query<{ figure: string }>(`
    WITH contacts AS (
      SELECT DISTINCT c.chamber_id, c.occurred_on AS day, cb.business_id, ca.staff_id
        FROM consultations c, consultation_businesses cb, consultation_advisors ca
       WHERE cb.consultation_id = c.id AND ca.consultation_id = c.id AND c.voided_at IS NULL AND c.countable
    ), placed AS (
      SELECT p.code AS plan, contacts.staff_id,
             unnest(ARRAY['plan', 'FY' || extract(year FROM day - interval '3 months'), to_char(day, 'YYYY-MM')]) AS period
        FROM contacts
        JOIN plans p ON p.chamber_id = contacts.chamber_id AND contacts.day BETWEEN p.starts_on AND p.ends_on
        JOIN indicators i ON i.plan_id = p.id AND i.key = 'guidance-count'
    )
    SELECT concat_ws(' ', plan, period, 'total', '', count(*)) AS figure FROM placed GROUP BY plan, period
    UNION ALL
    SELECT concat_ws(' ', plan, period, 'advisor', staff_id, count(*)) FROM placed GROUP BY plan, period, staff_id
    ORDER BY 1`);
  return rows.map(({ figure }) => figure);
}

/** The same figures as the program has stored them. */
export async function storedGuidance(database: Client): Promise<string[]> {
  const { rows } = await database.query<{ figure: string }>(`
    SELECT concat_ws(' ', p.code, r.period, r.dimension, r.dimension_key, trim_scale(r.value)) AS figure
      FROM rollups r JOIN indicators i ON i.id = r.indicator_id JOIN plans p ON p.id = i.plan_id
     WHERE i.key = 'guidance-count' AND r.dimension IN ('total', 'advisor')
     ORDER BY 1`);
  return rows.map(({ figure }) => figure);
}

/** Every stored figure of every indicator. */
export async function allFigures(database: Client): Promise<Record<string, unknown>[]> {
  const { rows } = await database.query<Record<string, unknown>>(`
    SELECT indicator_id, dimension, dimension_key, period, value, contacts, businesses, numerator, denominator
      FROM rollups ORDER BY chamber_id, indicator_id, dimension, dimension_key, period`);
  return rows;
}
