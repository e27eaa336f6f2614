import type { CompiledIndicator } from '../indicator/compiled-indicator';
import type { Period } from '../indicator/period';
import type { SqlParameters } from '../indicator/sql-parameters';
import { cadenceFigures } from './cadence-statement';
import { eventFigures } from './event-statement';
import { figuresFromSource } from './rollup-statement';

/** A SELECT of the figures of some periods as the records say them: what is stored, and what is verified against. */
export function freshFigures(
  indicator: CompiledIndicator,
  periods: readonly Period[],
  parameters: SqlParameters,
): string {
  if (indicator.tellsEvents) return eventFigures(indicator, periods, parameters);
  return indicator.cadence === null
    ? figuresFromSource(indicator, periods, parameters)
    : cadenceFigures(indicator.cadence, periods, parameters);
}
