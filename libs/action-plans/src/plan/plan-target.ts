import type { PlanTarget } from './plan-file.types';

/**
 * The promised figure in the indicator's unit, or null where the plan gives a direction only. A fraction, which only
 * rates use, becomes its percentage: compare with numerator and denominator where a third must be exactly a third.
 */
export function targetFigure(target: Pick<PlanTarget, 'value' | 'fraction'>): number | null {
  const [numerator, denominator] = target.fraction ?? [];
  if (numerator !== undefined && denominator !== undefined) return (100 * numerator) / denominator;
  return target.value ?? null;
}
