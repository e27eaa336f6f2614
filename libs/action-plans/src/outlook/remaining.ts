import { dayNumber, type IsoDate } from '@banso/japan';
import type { IndicatorRecord } from '../indicator/indicator.types';
import type { Measure } from '../plan/plan-file.types';
import type { Figure } from './figures';
import { wantsLess } from './goal';

const RATES: ReadonlySet<Measure> = new Set<Measure>(['ratio', 'growth', 'cadence']);

/** What is left to do for a promise: 「あと42件、1人あたり週3件」. */
export interface Remaining {
  /** In the indicator's unit. */
  more: number;
  /** Weeks left, the present day included; a begun week is a week. */
  weeks: number;
  advisors: number;
  /** Rounded up to a tenth, so that doing as much is enough. */
  perAdvisorAndWeek: number;
}

/**
 * Null when the promise is kept, its time is over or has not begun, there is nothing to compare with, or nothing to do
 * more of: a limit is kept by doing less, and nobody adds to a rate week by week.
 */
export function remainingOf(
  figure: Pick<Figure, 'goal' | 'comparison' | 'actual' | 'startsOn' | 'endsOn'>,
  { measure, unit }: Pick<IndicatorRecord, 'measure' | 'unit'>,
  asOf: IsoDate,
  advisors: number,
): Remaining | null {
  const { goal, comparison, actual, startsOn, endsOn } = figure;
  if (goal === null || actual === null || asOf < startsOn || asOf > endsOn || advisors < 1) return null;
  if (wantsLess(comparison) || RATES.has(measure) || unit === '%') return null;
  const more = goal - actual;
  if (more <= 0) return null;
  const weeks = Math.ceil((dayNumber(endsOn) - dayNumber(asOf) + 1) / 7);
  return { more, weeks, advisors, perAdvisorAndWeek: Math.ceil((more / weeks / advisors) * 10) / 10 };
}
