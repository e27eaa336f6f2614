import type { CompiledIndicator } from '../indicator/compiled-indicator';
import type { Period } from '../indicator/period';
import type { SqlParameters } from '../indicator/sql-parameters';
import { type Composition, keepsBusinesses } from './composition';
import { DIMENSION_OF_SET, type FreshFigures, spanOf, TOTAL_ONLY } from './rollup-statement';

/**
 * Tiles, in the order of their days and none overlapping, aggregated from the source. What longer periods need is kept
 * with them: which businesses a figure met (`business_ids`), in total and, where they are themselves the figure, by
 * department and advisor.
 */
export function tilesFromSource(
  indicator: CompiledIndicator,
  tiles: readonly Period[],
  parameters: SqlParameters,
): FreshFigures {
  const everySet = 'GROUPING SETS ((r.place), (r.place, r.department_id), (r.place, r.staff_id))';
  const [dimension, sets] = indicator.additive ? [TOTAL_ONLY, 'r.place'] : [DIMENSION_OF_SET, everySet];
  const column = (name: 'name' | 'from' | 'to', type: string): string =>
    parameters.bind(
      tiles.map((tile) => tile[name]),
      type,
    );
  const [names, lastDays] = [column('name', 'text[]'), column('to', 'date[]')];
  const place = `width_bucket(r.occurred_on, ${column('from', 'date[]')})`;
  const before = `
    counted AS MATERIALIZED (
      SELECT ${place} AS place, r.business_id, r.department_id, r.staff_id, r.quantity
        FROM (${indicator.rows(spanOf(tiles, parameters), parameters)}) r
       WHERE r.reason IS NULL AND r.occurred_on <= (${lastDays})[${place}]
    ),
    groups AS (
      SELECT ${DIMENSION_OF_SET}, r.place, sum(r.quantity) AS amount FROM counted r GROUP BY ${everySet}
    ),
    met AS (
      SELECT ${dimension}, r.place, array_agg(DISTINCT r.business_id) AS business_ids
        FROM counted r
       WHERE r.business_id IS NOT NULL
       GROUP BY ${sets}
    ),
    amounts AS (
      SELECT (${names})[place] AS period, dimension, dimension_key, amount, cardinality(business_ids) AS businesses,
             business_ids
        FROM groups LEFT JOIN met USING (place, dimension, dimension_key)
    ),`;
  return { before, fresh: figures(indicator) };
}

/** Longer periods of one level, composed of the stored figures of their tiles. */
export function composedOfTiles(
  indicator: CompiledIndicator,
  compositions: readonly Composition[],
  parameters: SqlParameters,
): FreshFigures {
  const parts = compositions.flatMap(({ period, tiles }) => tiles.map((tile) => [period.name, tile.name]));
  const column = (place: 0 | 1): string =>
    parameters.bind(
      parts.map((part) => part[place]),
      'text[]',
    );
  const kept = compositions.some(({ period }) => keepsBusinesses(period));
  // Sets are sorted by a number for what they belong to: three texts would take ten times as long to compare.
  const before = `
    tiles AS (
      SELECT p.period, m.dimension, m.dimension_key, m.contacts, m.business_ids,
             dense_rank() OVER (ORDER BY p.period, m.dimension, m.dimension_key) AS place
        FROM unnest(${column(0)}, ${column(1)}) AS p (period, tile)
        JOIN rollups m ON m.indicator_id = ${parameters.bind(indicator.id, 'uuid')} AND m.period = p.tile
    ),
    met AS (
      SELECT place, count(*) AS businesses,
             ${kept ? 'array_agg(business_id ORDER BY business_id)' : 'NULL::uuid[]'} AS business_ids
        FROM (SELECT DISTINCT place, unnest(business_ids) AS business_id FROM tiles) each_once
       GROUP BY place
    ),
    amounts AS (
      SELECT period, dimension, dimension_key, amount, businesses, business_ids
        FROM (SELECT place, period, dimension, dimension_key, sum(contacts) AS amount
                FROM tiles GROUP BY place, period, dimension, dimension_key) groups
        LEFT JOIN met USING (place)
    ),`;
  return { before, fresh: figures(indicator) };
}

/** The contacts (延べ) are the value of whatever is not a number of businesses. */
function figures({ additive }: CompiledIndicator): string {
  return `
    SELECT dimension, dimension_key, period, ${additive ? 'amount' : 'coalesce(businesses, 0)'}::numeric AS value,
           amount::bigint AS contacts,
           (CASE WHEN dimension = 'total' THEN coalesce(businesses, 0) END)::integer AS businesses,
           NULL::numeric AS numerator, NULL::numeric AS denominator, NULL::text AS label, business_ids
      FROM amounts`;
}
