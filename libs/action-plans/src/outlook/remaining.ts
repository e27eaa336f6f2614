import { dayNumber, type IsoDate } from '@banso/japan';

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

/** Null when the promise is kept, its time is over or has not begun, or there is nothing to compare with. */
export function remainingOf(
  figure: { target: number | null; actual: number | null; startsOn: IsoDate; endsOn: IsoDate },
  asOf: IsoDate,
  advisors: number,
): Remaining | null {
  const { target, actual, startsOn, endsOn } = figure;
  if (target === null || actual === null || asOf < startsOn || asOf > endsOn || advisors < 1) return null;
  const more = target - actual;
  if (more <= 0) return null;
  const weeks = Math.ceil((dayNumber(endsOn) - dayNumber(asOf) + 1) / 7);
  return { more, weeks, advisors, perAdvisorAndWeek: Math.ceil((more / weeks / advisors) * 10) / 10 };
}
