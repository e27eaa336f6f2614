import type { ChangeKeys } from '@banso/platform';
import type { CompiledIndicator } from '../indicator/compiled-indicator';
import type { Touched } from './refresh-indicator';

/**
 * Which periods of which indicators a batch of changes touches. A change without dates touches every period of its
 * indicators. Indicators that no change touches are absent.
 */
export function touchedBy(
  changes: readonly ChangeKeys[],
  indicators: readonly CompiledIndicator[],
): Map<CompiledIndicator, Touched> {
  const touched = new Map<CompiledIndicator, Touched>();
  for (const indicator of indicators) {
    const relevant = changes.filter((change) => concerns(change, indicator));
    if (relevant.some(({ dates }) => dates.length === 0)) {
      touched.set(indicator, 'all');
      continue;
    }
    const dates = [...new Set(relevant.flatMap((change) => change.dates))];
    const periods = indicator.periods.filter(({ from, to }) =>
      dates.some((date) => from <= date && date <= to),
    );
    if (periods.length > 0) touched.set(indicator, periods);
  }
  return touched;
}

function concerns({ activity, indicatorIds }: ChangeKeys, indicator: CompiledIndicator): boolean {
  return indicatorIds === undefined
    ? indicator.activities.has(activity)
    : indicatorIds.includes(indicator.id);
}
