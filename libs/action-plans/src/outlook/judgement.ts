import type { IsoDate } from '@banso/japan';
import type { Comparison } from '../plan/plan-file.types';
import { wantsLess } from './goal';
import type { PaceLine } from './pace-line';

/** How a promise stands. */
export type Mark = 'reached' | 'ahead' | 'on-pace' | 'behind' | 'not-started' | 'no-data' | 'ended-short';

/** What a promise is judged by. */
export interface Case {
  asOf: IsoDate;
  startsOn: IsoDate;
  endsOn: IsoDate;
  /** What the figure must come to; null where the plan gives a direction only. */
  goal: number | null;
  comparison: Comparison;
  /** Null while nothing is known. */
  actual: number | null;
  /** What it must be more (or less) than where no figure says by how much. */
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
  goal,
  comparison,
  reference,
}: Pick<Case, 'actual' | 'goal' | 'comparison' | 'reference'>): boolean | null {
  if (actual === null) return null;
  const slack = EPSILON * Math.max(1, Math.abs(actual));
  if (goal !== null) return wantsLess(comparison) ? actual <= goal + slack : actual >= goal - slack;
  if (reference === null) return null;
  if (comparison === 'increase') return actual > reference + slack;
  return comparison === 'decrease' ? actual < reference - slack : null;
}

/** The mark of a promise on a day. */
export function judge(promise: Case): Mark {
  const { asOf, startsOn, endsOn, actual, comparison, pace, canFall } = promise;
  if (asOf < startsOn) return 'not-started';
  const met = isMet(promise);
  if (met === null || actual === null) return 'no-data';
  if (asOf > endsOn) return met ? 'reached' : 'ended-short';
  const less = wantsLess(comparison);
  if (met && !canFall && !less) return 'reached';
  // What was used up is not given back.
  if (!met && !canFall && less) return 'behind';
  const expected = pace?.at(asOf) ?? null;
  if (pace === null || expected === null) return met ? 'on-pace' : 'behind';
  const lead = less ? expected - actual : actual - expected;
  if (lead > pace.tolerance) return 'ahead';
  return lead >= -pace.tolerance ? 'on-pace' : 'behind';
}
