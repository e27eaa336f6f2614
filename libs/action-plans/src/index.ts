export * from './plan/plan-file';
export { PlanFileError, type PlanFileProblem } from './plan/plan-file.error';
export type * from './plan/plan-file.types';
export { fiscalYearWindow, targetWindow, type DateWindow } from './plan/plan-period';
export { planSchema } from './plan/plan-schema';
export { targetFigure } from './plan/plan-target';
export { foldPrinted } from './plan/plan-title';
export { columnsOf, departmentsOf, distinctNodes, planNodes, type PlanNodeEntry } from './plan/plan-tree';
