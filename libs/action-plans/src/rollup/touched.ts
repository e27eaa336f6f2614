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
    const days = daysByActivity(relevant);
    const periods = indicator.periods.filter((period) =>
      days.some(({ activity, dates }) => dates.some((date) => indicator.touches(activity, date, period))),
    );
    if (periods.length > 0) touched.set(indicator, periods);
  }
  return touched;
}

/** Whether a change can have changed a figure of an indicator. */
export function concerns({ activity, indicatorIds }: ChangeKeys, indicator: CompiledIndicator): boolean {
  return indicatorIds === undefined
    ? indicator.activities.has(activity)
    : indicatorIds.includes(indicator.id);
}

function daysByActivity(changes: readonly ChangeKeys[]): { activity: string; dates: string[] }[] {
  return [...new Set(changes.map(({ activity }) => activity))].map((activity) => {
    const own = changes.filter((change) => change.activity === activity);
    return { activity, dates: [...new Set(own.flatMap(({ dates }) => dates))] };
  });
}
