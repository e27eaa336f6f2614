import type { TenantTransaction } from '@banso/platform';
import type { CompiledIndicator } from '../indicator/compiled-indicator';
import type { Period } from '../indicator/period';
import { SqlParameters } from '../indicator/sql-parameters';
import { monthsFromSource, sumsOfMonths } from './additive-statement';
import { freshFigures } from './fresh-figures';
import { type FreshFigures, storeFigures } from './rollup-statement';

/** Periods of an indicator to compute anew: those named, or all (which also clears what belongs to no period now). */
export type Touched = readonly Period[] | 'all';

/**
 * Computes the figures of the touched periods from the source and stores them, in two statements at most. The caller
 * holds the lock on the indicator's row of `rollup_states`: the statements begin after it and so see every change
 * that an earlier holder saw.
 */
export async function refreshIndicator(
  tx: TenantTransaction,
  indicator: CompiledIndicator,
  touched: Touched,
): Promise<void> {
  const all = touched === 'all';
  const periods = all ? indicator.periods : touched;
  if (!indicator.additive) {
    await store(tx, indicator, fromSource, periods, all ? [] : null);
    return;
  }
  const months = periods.filter(({ kind }) => kind === 'month');
  const longer = periods.filter(({ kind }) => kind !== 'month');
  await store(tx, indicator, monthsFromSource, months, all ? longer : null);
  await store(tx, indicator, sumsOfMonths, longer, null);
}

function fromSource(
  indicator: CompiledIndicator,
  periods: readonly Period[],
  parameters: SqlParameters,
): FreshFigures {
  return { before: '', fresh: freshFigures(indicator, periods, parameters) };
}

/** `others`: null clears within `periods` alone; a list clears everything but the periods in it. */
async function store(
  tx: TenantTransaction,
  indicator: CompiledIndicator,
  figuresOf: typeof fromSource,
  periods: readonly Period[],
  others: readonly Period[] | null,
): Promise<void> {
  if (periods.length === 0) return;
  const parameters = new SqlParameters();
  const figures = figuresOf(indicator, periods, parameters);
  const names = (others ?? periods).map(({ name }) => name);
  const scope = `s.period ${others === null ? '= ANY' : '<> ALL'} (${parameters.bind(names, 'text[]')})`;
  await tx.query(storeFigures(indicator, figures, scope, parameters), parameters.values);
}
