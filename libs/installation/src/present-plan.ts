import type { PlanFile } from '@banso/action-plans';
import { fiscalYearOf } from '@banso/japan';
import { movePlan } from './move-plan';
import type { PresentPlanData } from './sample/demo-data.types';

/** The plan moved so that `currentYear` is its last fiscal year, under a code and a title that say so (ADR 0008). */
export function presentPlan(
  published: PlanFile,
  { code, titleSuffix }: Pick<PresentPlanData, 'code' | 'titleSuffix'>,
  currentYear: number,
): PlanFile {
  const moved = movePlan(published, currentYear - fiscalYearOf(published.plan.period.ends));
  return { ...moved, plan: { ...moved.plan, code, title: `${moved.plan.title}${titleSuffix}` } };
}
