import type { CompiledIndicator } from '../indicator/compiled-indicator';
import { EVENT_OF_ROW, rowsOfEvents } from '../indicator/event-rows';
import type { Period } from '../indicator/period';
import type { SqlParameters } from '../indicator/sql-parameters';

/**
 * What every event of some days came to, in the columns of every SELECT of figures; `label` is the event's title, so
 * that the board need not ask for it. An event is there once something of it is counted that is divided by: a share of
 * nobody (no 対象者名簿) has both halves and no value.
 */
export function eventFigures(
  indicator: CompiledIndicator,
  periods: readonly Period[],
  parameters: SqlParameters,
): string {
  const { value, numerator, denominator } = indicator.figures();
  return periods
    .map(
      (period) => `
    SELECT 'total' AS dimension, '' AS dimension_key, ${EVENT_OF_ROW.period} AS period, (${value})::numeric AS value,
           NULL::bigint AS contacts, NULL::integer AS businesses, (${numerator})::numeric AS numerator,
           (${denominator})::numeric AS denominator, ${EVENT_OF_ROW.title} AS label, NULL::uuid[] AS business_ids
      FROM (${rowsOfEvents(indicator, period, parameters)}) r
     WHERE ${indicator.judged}
     GROUP BY ${EVENT_OF_ROW.event}, 3, label
    HAVING count(r.denominator) > 0`,
    )
    .join(' UNION ALL ');
}
