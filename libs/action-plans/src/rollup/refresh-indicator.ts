import type { TenantTransaction } from '@banso/platform';
import type { CompiledIndicator } from '../indicator/compiled-indicator';
import type { Period } from '../indicator/period';
import { SqlParameters } from '../indicator/sql-parameters';
import { composedOfTiles, tilesFromSource } from './composed-statement';
import { composes, layersOf } from './composition';
import { freshFigures } from './fresh-figures';
import { type FreshFigures, storeFigures } from './rollup-statement';

/** Periods of an indicator to compute anew: those named, or all (which also clears what belongs to no period now). */
export type Touched = readonly Period[] | 'all';

type FiguresOf<Part> = (
  indicator: CompiledIndicator,
  parts: readonly Part[],
  parameters: SqlParameters,
) => FreshFigures;

/**
 * Computes the figures of the touched periods from the source and stores them. The caller holds the lock on the
 * indicator's row of `rollup_states`: the statements begin after it and so see every change that an earlier holder saw.
 * They are sent together; each begins when the one before has ended.
 */
export async function refreshIndicator(
  tx: TenantTransaction,
  indicator: CompiledIndicator,
  touched: Touched,
): Promise<void> {
  const periods = touched === 'all' ? indicator.periods : touched;
  const { fromSource: tiles, composed } = composes(indicator)
    ? layersOf(periods, indicator.periods)
    : { fromSource: periods, composed: [] };
  await Promise.all([
    touched === 'all' && !indicator.tellsEvents ? clear(tx, indicator) : null,
    store(tx, indicator, composes(indicator) ? tilesFromSource : fromSource, tiles, tiles),
    ...composed.map((level) => {
      const longer = level.map(({ period }) => period);
      return store(tx, indicator, composedOfTiles, level, longer);
    }),
  ]);
}

function fromSource(
  indicator: CompiledIndicator,
  periods: readonly Period[],
  parameters: SqlParameters,
): FreshFigures {
  return { before: '', fresh: freshFigures(indicator, periods, parameters) };
}

/** Stores what `figuresOf` makes of the parts, and takes away what has no figure any more in the `periods`. */
async function store<Part>(
  tx: TenantTransaction,
  indicator: CompiledIndicator,
  figuresOf: FiguresOf<Part>,
  parts: readonly Part[],
  periods: readonly Period[],
): Promise<void> {
  if (parts.length === 0) return;
  const parameters = new SqlParameters();
  const figures = figuresOf(indicator, parts, parameters);
  await tx.query(storeFigures(indicator, figures, periods, parameters), parameters.values);
}

/** Takes away what belongs to no period of the indicator, as an earlier edition of its plan may have left it. */
async function clear(tx: TenantTransaction, { id, periods }: CompiledIndicator): Promise<void> {
  await tx.query('DELETE FROM rollups WHERE indicator_id = $1 AND period <> ALL ($2::text[])', [
    id,
    periods.map(({ name }) => name),
  ]);
}
