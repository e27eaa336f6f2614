import type { CompiledIndicator } from '../indicator/compiled-indicator';
import { monthNamesOf, type Period } from '../indicator/period';
import type { SqlParameters } from '../indicator/sql-parameters';
import { DIMENSION_OF_SET, type FreshFigures, spanOf, tableOf } from './rollup-statement';

/**
 * Months aggregated from the source, where parts add up to the whole. Each total remembers which businesses (実数) it
 * counted: `business_ids`.
 */
export function monthsFromSource(
  indicator: CompiledIndicator,
  months: readonly Period[],
  parameters: SqlParameters,
): FreshFigures {
  const before = `
    counted AS MATERIALIZED (
      SELECT p.name AS period, r.business_id, r.department_id, r.staff_id, sum(r.quantity) AS quantity
        FROM ${tableOf(months, parameters)} AS p (name, starts_on, ends_on)
        JOIN (${indicator.rows(spanOf(months, parameters), parameters)}) r
          ON ${firstOfMonth('r.occurred_on')} = ${firstOfMonth('p.starts_on')}
       WHERE r.reason IS NULL
       GROUP BY p.name, r.business_id, r.department_id, r.staff_id
    ),
    met AS (
      SELECT period, count(*)::integer AS businesses, array_agg(business_id ORDER BY business_id) AS business_ids
        FROM (SELECT DISTINCT period, business_id FROM counted WHERE business_id IS NOT NULL) each_once
       GROUP BY period
    ),`;
  const fresh = `
    SELECT f.dimension, f.dimension_key, f.period, f.value, f.value::integer AS contacts,
           CASE WHEN f.dimension = 'total' THEN coalesce(met.businesses, 0) END AS businesses,
           NULL::numeric AS numerator, NULL::numeric AS denominator,
           CASE WHEN f.dimension = 'total' THEN met.business_ids END AS business_ids
      FROM (SELECT ${DIMENSION_OF_SET}, r.period, sum(r.quantity)::numeric AS value
              FROM counted r
             GROUP BY GROUPING SETS ((r.period), (r.period, r.department_id), (r.period, r.staff_id))) f
      LEFT JOIN met USING (period)`;
  return { before, fresh };
}

/**
 * Longer periods as sums of the months already stored: a visit that is logged costs the records of its month and not
 * those of the plan. Businesses do not add up; they are those that any of the months counted.
 */
export function sumsOfMonths(
  indicator: CompiledIndicator,
  periods: readonly Period[],
  parameters: SqlParameters,
): FreshFigures {
  const parts = periods.flatMap((period) =>
    monthNamesOf(period).map((month) => [period.name, month] as const),
  );
  const names = parameters.bind(
    parts.map(([name]) => name),
    'text[]',
  );
  const months = parameters.bind(
    parts.map(([, month]) => month),
    'text[]',
  );
  const before = `
    months AS (
      SELECT p.name AS part_of, m.*
        FROM unnest(${names}, ${months}) AS p (name, month)
        JOIN rollups m ON m.indicator_id = ${parameters.bind(indicator.id, 'uuid')} AND m.period = p.month
    ),
    met AS (
      SELECT part_of, count(*)::integer AS businesses
        FROM (SELECT DISTINCT part_of, business_id FROM months CROSS JOIN unnest(business_ids) AS business_id) each_once
       GROUP BY part_of
    ),`;
  const fresh = `
    SELECT m.dimension, m.dimension_key, m.part_of AS period, sum(m.value) AS value,
           sum(m.contacts)::integer AS contacts,
           CASE WHEN m.dimension = 'total' THEN coalesce(max(met.businesses), 0) END AS businesses,
           NULL::numeric AS numerator, NULL::numeric AS denominator, NULL::uuid[] AS business_ids
      FROM months m LEFT JOIN met USING (part_of)
     GROUP BY m.dimension, m.dimension_key, m.part_of`;
  return { before, fresh };
}

/** Months meet their rows by equality, which PostgreSQL hashes. */
function firstOfMonth(day: string): string {
  return `(${day} - (extract(day FROM ${day})::integer - 1))`;
}
