import type { CompiledIndicator } from '../indicator/compiled-indicator';
import type { Period } from '../indicator/period';
import type { SqlParameters } from '../indicator/sql-parameters';
import { composes, keepsBusinesses } from './composition';

const STORED_FIGURES = ['value', 'contacts', 'businesses', 'numerator', 'denominator', 'label'];

/** Columns of a computed figure, in the order of every SELECT of figures. */
export const FIGURE_COLUMNS = ['dimension', 'dimension_key', 'period', ...STORED_FIGURES].join(', ');

/** The figures of some periods, aggregated from the source. A period without a counted record yields no row. */
export function figuresFromSource(
  indicator: CompiledIndicator,
  periods: readonly Period[],
  parameters: SqlParameters,
): string {
  const figures = indicator.figures();
  const within = indicator.isStock
    ? 'r.starts_on <= p.ends_on AND (r.ends_on IS NULL OR r.ends_on > p.ends_on)'
    : 'r.occurred_on BETWEEN p.starts_on AND p.ends_on';
  return `
    SELECT ${indicator.hasDimensions ? DIMENSION_OF_SET : TOTAL_ONLY}, p.name AS period,
           (${figures.value})::numeric AS value, (${figures.contacts})::bigint AS contacts,
           ${businessesOfTotal(indicator, figures.businesses)} AS businesses, (${figures.numerator})::numeric AS numerator,
           (${figures.denominator})::numeric AS denominator, NULL::text AS label,
           ${businessesKept(indicator, periods, parameters)} AS business_ids
      FROM ${tableOf(periods, parameters)} AS p (name, starts_on, ends_on)
      JOIN (${indicator.rows(spanOf(periods, parameters), parameters)}) r ON ${within}
     WHERE r.reason IS NULL
     GROUP BY ${indicator.hasDimensions ? 'GROUPING SETS ((p.name), (p.name, r.department_id), (p.name, r.staff_id))' : 'p.name'}`;
}

/** Figures to be stored: a SELECT, and the WITH queries that it reads. */
export interface FreshFigures {
  before: string;
  fresh: string;
}

/** Puts fresh figures of some periods into the roll-up table and takes away what has no figure in them any more. */
export function storeFigures(
  indicator: CompiledIndicator,
  { before, fresh }: FreshFigures,
  periods: readonly Period[],
  parameters: SqlParameters,
): string {
  const id = parameters.bind(indicator.id, 'uuid');
  const names = periods.map(({ name }) => name);
  // Figures of events are stored under names that only the records know: all of them are computed at once.
  const computed = indicator.tellsEvents ? 'true' : `s.period = ANY (${parameters.bind(names, 'text[]')})`;
  const columns = [...STORED_FIGURES, 'business_ids'];
  return `
    WITH ${before} fresh AS MATERIALIZED (${fresh}),
    stored AS (
      INSERT INTO rollups (indicator_id, ${FIGURE_COLUMNS}, business_ids, computed_at)
      SELECT ${id}, ${FIGURE_COLUMNS}, business_ids, clock_timestamp() FROM fresh
      ON CONFLICT (chamber_id, indicator_id, dimension, dimension_key, period) DO UPDATE
        SET ${columns.map((column) => `${column} = excluded.${column}`).join(', ')}, computed_at = excluded.computed_at
        WHERE (${columns.map((column) => `rollups.${column}`).join(', ')})
          IS DISTINCT FROM (${columns.map((column) => `excluded.${column}`).join(', ')})
    )
    DELETE FROM rollups s
     WHERE s.indicator_id = ${id} AND ${computed}
       AND (s.dimension, s.dimension_key, s.period) NOT IN (SELECT dimension, dimension_key, period FROM fresh)`;
}

// 実数 is shown for the whole; by department and advisor it is kept where it is the figure itself (`value`).
function businessesOfTotal({ hasDimensions }: CompiledIndicator, businesses: string): string {
  if (!hasDimensions) return `(${businesses})::integer`;
  return `(CASE WHEN grouping(r.department_id) = 1 AND grouping(r.staff_id) = 1 THEN ${businesses} END)::integer`;
}

// What a composed indicator keeps with its tiles, told without them; that is how the tiles are verified.
function businessesKept(
  indicator: CompiledIndicator,
  periods: readonly Period[],
  parameters: SqlParameters,
): string {
  if (!composes(indicator)) return 'NULL::uuid[]';
  const tiles = periods.filter(keepsBusinesses).map(({ name }) => name);
  const total = 'grouping(r.department_id) = 1 AND grouping(r.staff_id) = 1';
  const kept = [`p.name = ANY (${parameters.bind(tiles, 'text[]')})`, ...(indicator.additive ? [total] : [])];
  return `CASE WHEN ${kept.join(' AND ')}
                THEN array_agg(DISTINCT r.business_id) FILTER (WHERE r.business_id IS NOT NULL) END`;
}

/** Says that there is one figure a period, and no dimension. */
export const TOTAL_ONLY = `'total' AS dimension, '' AS dimension_key`;

/** Says of a grouping set over `r` which dimension it is, and names its key. */
export const DIMENSION_OF_SET = `
  CASE WHEN grouping(r.department_id) = 0 THEN 'department' WHEN grouping(r.staff_id) = 0 THEN 'advisor'
       ELSE 'total' END AS dimension,
  CASE WHEN grouping(r.department_id) = 0 THEN coalesce(r.department_id::text, '')
       WHEN grouping(r.staff_id) = 0 THEN coalesce(r.staff_id::text, '') ELSE '' END AS dimension_key`;

/** First and last day that the periods reach over, bound. */
export function spanOf(periods: readonly Period[], parameters: SqlParameters): { from: string; to: string } {
  const from = periods.map((period) => period.from).reduce((one, other) => (one < other ? one : other));
  const to = periods.map((period) => period.to).reduce((one, other) => (one > other ? one : other));
  return { from: parameters.bind(from, 'date'), to: parameters.bind(to, 'date') };
}

/** The periods as a table of name, first and last day. */
export function tableOf(periods: readonly Period[], parameters: SqlParameters): string {
  const column = (name: 'name' | 'from' | 'to', type: string): string =>
    parameters.bind(
      periods.map((period) => period[name]),
      type,
    );
  return `unnest(${column('name', 'text[]')}, ${column('from', 'date[]')}, ${column('to', 'date[]')})`;
}
