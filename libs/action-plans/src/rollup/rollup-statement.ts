import type { CompiledIndicator } from '../indicator/compiled-indicator';
import { monthNamesOf, type Period } from '../indicator/period';
import type { SqlParameters } from '../indicator/sql-parameters';

/** Columns of a computed figure, in the order of every SELECT in this file. */
export const FIGURE_COLUMNS =
  'dimension, dimension_key, period, value, contacts, businesses, numerator, denominator';

const FIRST_OF_MONTH = '(r.occurred_on - (extract(day FROM r.occurred_on)::integer - 1))';

/** The figures of some periods, aggregated from the source. A period without a counted record yields no row. */
export function figuresFromSource(
  indicator: CompiledIndicator,
  periods: readonly Period[],
  parameters: SqlParameters,
): string {
  const figures = indicator.figures();
  // Months meet their rows by equality, which PostgreSQL hashes; overlapping spans have to be compared.
  const months = indicator.additive && periods.every(({ kind }) => kind === 'month');
  const within = indicator.isStock
    ? 'r.starts_on <= p.ends_on AND (r.ends_on IS NULL OR r.ends_on > p.ends_on)'
    : months
      ? `${FIRST_OF_MONTH} = p.starts_on - (extract(day FROM p.starts_on)::integer - 1)`
      : 'r.occurred_on BETWEEN p.starts_on AND p.ends_on';
  return `
    SELECT ${indicator.hasDimensions ? DIMENSION_OF_SET : TOTAL_ONLY}, p.name AS period,
           (${figures.value})::numeric AS value, (${figures.contacts})::integer AS contacts,
           ${businessesOfTotal(indicator, figures.businesses)} AS businesses, (${figures.numerator})::numeric AS numerator,
           (${figures.denominator})::numeric AS denominator
      FROM ${tableOf(periods, parameters)} AS p (name, starts_on, ends_on)
      JOIN (${indicator.rows(spanOf(periods, parameters), parameters)}) r ON ${within}
     WHERE r.reason IS NULL
     GROUP BY ${indicator.hasDimensions ? 'GROUPING SETS ((p.name), (p.name, r.department_id), (p.name, r.staff_id))' : 'p.name'}`;
}

/**
 * The figures of longer periods where parts add up: sums of the months already stored. Only the distinct businesses
 * (実数), which do not add up, are counted from the source, and only for the total.
 */
export function figuresFromMonths(
  indicator: CompiledIndicator,
  periods: readonly Period[],
  parameters: SqlParameters,
): string {
  const parts = periods.flatMap((period) =>
    monthNamesOf(period).map((month) => [period.name, month] as const),
  );
  const periodNames = parameters.bind(
    parts.map(([name]) => name),
    'text[]',
  );
  const monthNames = parameters.bind(
    parts.map(([, month]) => month),
    'text[]',
  );
  return `
    SELECT m.dimension, m.dimension_key, p.name AS period, sum(m.value) AS value, sum(m.contacts)::integer AS contacts,
           max(b.businesses) AS businesses, NULL::numeric AS numerator, NULL::numeric AS denominator
      FROM unnest(${periodNames}, ${monthNames}) AS p (name, month)
      JOIN rollups m ON m.indicator_id = ${parameters.bind(indicator.id, 'uuid')} AND m.period = p.month
      LEFT JOIN (${distinctBusinesses(indicator, periods, parameters)}) b
        ON b.name = p.name AND m.dimension = 'total'
     GROUP BY m.dimension, m.dimension_key, p.name`;
}

/**
 * Puts the figures of `fresh` into the roll-up table and takes away what has no figure any more. `scope` is a
 * condition on roll-up rows `s`: the periods that `fresh` speaks for.
 */
export function storeFigures(
  indicator: CompiledIndicator,
  fresh: string,
  scope: string,
  parameters: SqlParameters,
): string {
  const id = parameters.bind(indicator.id, 'uuid');
  return `
    WITH fresh AS MATERIALIZED (${fresh}),
    stored AS (
      INSERT INTO rollups (indicator_id, ${FIGURE_COLUMNS}, computed_at)
      SELECT ${id}, ${FIGURE_COLUMNS}, clock_timestamp() FROM fresh
      ON CONFLICT (chamber_id, indicator_id, dimension, dimension_key, period) DO UPDATE
        SET value = excluded.value, contacts = excluded.contacts, businesses = excluded.businesses,
            numerator = excluded.numerator, denominator = excluded.denominator, computed_at = excluded.computed_at
        WHERE (rollups.value, rollups.contacts, rollups.businesses, rollups.numerator, rollups.denominator)
          IS DISTINCT FROM
          (excluded.value, excluded.contacts, excluded.businesses, excluded.numerator, excluded.denominator)
    )
    DELETE FROM rollups s
     WHERE s.indicator_id = ${id} AND ${scope}
       AND NOT EXISTS (SELECT FROM fresh f WHERE f.dimension = s.dimension AND f.dimension_key = s.dimension_key
                                             AND f.period = s.period)`;
}

// 実数 is shown for the whole; by department and advisor it is kept where it is the figure itself (`value`).
function businessesOfTotal({ hasDimensions }: CompiledIndicator, businesses: string): string {
  if (!hasDimensions) return `(${businesses})::integer`;
  return `(CASE WHEN grouping(r.department_id) = 1 AND grouping(r.staff_id) = 1 THEN ${businesses} END)::integer`;
}

const TOTAL_ONLY = `'total' AS dimension, '' AS dimension_key`;

const DIMENSION_OF_SET = `
  CASE WHEN grouping(r.department_id) = 0 THEN 'department' WHEN grouping(r.staff_id) = 0 THEN 'advisor'
       ELSE 'total' END AS dimension,
  CASE WHEN grouping(r.department_id) = 0 THEN coalesce(r.department_id::text, '')
       WHEN grouping(r.staff_id) = 0 THEN coalesce(r.staff_id::text, '') ELSE '' END AS dimension_key`;

function distinctBusinesses(
  indicator: CompiledIndicator,
  periods: readonly Period[],
  parameters: SqlParameters,
): string {
  return `
    SELECT q.name, count(DISTINCT r.business_id)::integer AS businesses
      FROM ${tableOf(periods, parameters)} AS q (name, starts_on, ends_on)
      JOIN (${indicator.rows(spanOf(periods, parameters), parameters)}) r
        ON r.occurred_on BETWEEN q.starts_on AND q.ends_on
     WHERE r.reason IS NULL
     GROUP BY q.name`;
}

function spanOf(periods: readonly Period[], parameters: SqlParameters): { from: string; to: string } {
  const from = periods.map((period) => period.from).reduce((one, other) => (one < other ? one : other));
  const to = periods.map((period) => period.to).reduce((one, other) => (one > other ? one : other));
  return { from: parameters.bind(from, 'date'), to: parameters.bind(to, 'date') };
}

function tableOf(periods: readonly Period[], parameters: SqlParameters): string {
  const column = (name: 'name' | 'from' | 'to', type: string): string =>
    parameters.bind(
      periods.map((period) => period[name]),
      type,
    );
  return `unnest(${column('name', 'text[]')}, ${column('from', 'date[]')}, ${column('to', 'date[]')})`;
}
