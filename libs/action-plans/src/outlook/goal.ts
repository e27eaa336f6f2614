import type { TargetRecord } from '../indicator/indicator.types';
import type { Comparison } from '../plan/plan-file.types';

/** True where a smaller figure is the better one. */
export function wantsLess(comparison: Comparison): boolean {
  return comparison === 'at-most' || comparison === 'decrease';
}

/**
 * What a figure must come to for its promise to be kept, in the indicator's unit: 100 on top of a base of 400 is 500.
 * Null where the plan gives a direction only, or nobody knows the base.
 */
export function goalOf(
  { comparison, value, increment }: Pick<TargetRecord, 'comparison' | 'value' | 'increment'>,
  reference: number | null,
): number | null {
  // Of steps (+3, +3, +3) the plan states what each leads to.
  if (value === null || increment !== null) return value;
  if (comparison === 'increase') return reference === null ? null : reference + value;
  if (comparison === 'decrease') return reference === null ? null : reference - value;
  return value;
}

/**
 * How much of a promise is done, 1 being all of it; of a limit it is how much is used up. `start` is where the figure
 * came from: 0 for what is counted up, the base for a level or a rate that is to rise or fall by something. Null where
 * that cannot be said.
 */
export function progressOf(goal: number | null, actual: number | null, start: number): number | null {
  return actual === null || goal === null || goal === start ? null : (actual - start) / (goal - start);
}
