import type { IsoDate } from '@banso/japan';
import type { Comparison } from '../plan/plan-file.types';
import type { PaceLine } from './pace-line';

/** How a promise stands. */
export type Mark = 'reached' | 'ahead' | 'on-pace' | 'behind' | 'not-started' | 'no-data' | 'ended-short';

/** What a promise is judged by. */
export interface Case {
  asOf: IsoDate;
  startsOn: IsoDate;
  endsOn: IsoDate;
  /** Null where the plan gives a direction only. */
  target: number | null;
  comparison: Comparison;
  /** Null while nothing is known. */
  actual: number | null;
  /** What it must be more (or less) than, for comparisons with a direction. */
  reference: number | null;
  /** Null for rates and shares, which do not grow day by day. */
  pace: PaceLine | null;
  /** True for a figure that can fall again: it is reached only when its time is over. */
  canFall: boolean;
}

/** Rates come from divisions: a third must be exactly a third. */
const EPSILON = 1e-9;

/** Whether the promise is kept by this figure; null when that cannot be said. */
export function isMet({
  actual,
  target,
  comparison,
  reference,
}: Pick<Case, 'actual' | 'target' | 'comparison' | 'reference'>): boolean | null {
  if (actual === null) return null;
  const slack = EPSILON * Math.max(1, Math.abs(actual));
  switch (comparison) {
    case 'reach':
    case 'at-least':
      return target === null ? null : actual >= target - slack;
    case 'at-most':
      return target === null ? null : actual <= target + slack;
    case 'increase':
      if (reference === null) return null;
      return target === null ? actual > reference + slack : actual >= reference + target - slack;
    case 'decrease':
      if (reference === null) return null;
      return target === null ? actual < reference - slack : actual <= reference - target + slack;
  }
}

/** The mark of a promise on a day. */
export function judge(promise: Case): Mark {
  const { asOf, startsOn, endsOn, actual, comparison, pace, canFall } = promise;
  if (asOf < startsOn) return 'not-started';
  const met = isMet(promise);
  if (met === null || actual === null) return 'no-data';
  if (asOf > endsOn) return met ? 'reached' : 'ended-short';
  const mayTurn = canFall || comparison === 'at-most' || comparison === 'decrease';
  if (met && !mayTurn) return 'reached';
  const expected = pace?.at(asOf) ?? null;
  if (pace === null || expected === null) return met ? 'on-pace' : 'behind';
  if (actual > expected + pace.tolerance) return 'ahead';
  return actual >= expected - pace.tolerance ? 'on-pace' : 'behind';
}
