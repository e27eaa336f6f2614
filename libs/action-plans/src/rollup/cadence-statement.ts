import { rate } from '../indicator/aggregation';
import type { CadenceRule } from '../indicator/cadence-rule';
import type { Period } from '../indicator/period';
import type { SqlParameters } from '../indicator/sql-parameters';
import { spanOf, tableOf } from './rollup-statement';

/**
 * How a cadence was kept in some periods, in the columns of every SELECT of figures: of the businesses due in any span of
 * a period, those that were contacted in each in which they were due. A period in which nobody is due yields no row.
 *
 * All periods that begin on one day are told from one look at each business: by when it was due first, and by when it
 * was missed first.
 */
export function cadenceFigures(
  rule: CadenceRule,
  periods: readonly Period[],
  parameters: SqlParameters,
): string {
  const kept = 'count(*) FILTER (WHERE c.missed_by IS NULL OR c.missed_by > p.ends_on)';
  return `
    WITH ${rule.due(spanOf(periods, parameters), parameters, 'without-record')},
    periods AS (SELECT * FROM ${tableOf(periods, parameters)} AS p (name, starts_on, ends_on)),
    beginnings AS MATERIALIZED (SELECT starts_on, max(ends_on) AS ends_on FROM periods GROUP BY starts_on),
    courses AS (
      SELECT b.starts_on, d.business_id, min(d.ends_on) AS due_by, min(d.ends_on) FILTER (WHERE NOT d.kept) AS missed_by
        FROM beginnings b JOIN due d ON d.starts_on >= b.starts_on AND d.ends_on <= b.ends_on
       GROUP BY b.starts_on, d.business_id
    )
    SELECT 'total' AS dimension, '' AS dimension_key, p.name AS period, ${rate(kept, 'count(*)')} AS value,
           NULL::bigint AS contacts, NULL::integer AS businesses, (${kept})::numeric AS numerator,
           count(*)::numeric AS denominator, NULL::text AS label, NULL::uuid[] AS business_ids
      FROM periods p JOIN courses c ON c.starts_on = p.starts_on AND c.due_by <= p.ends_on
     GROUP BY p.name`;
}
