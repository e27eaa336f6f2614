export * from './plan/plan-file';
export { PlanFileError, type PlanFileProblem } from './plan/plan-file.error';
export type * from './plan/plan-file.types';
export { fiscalYearWindow, targetWindow, type DateWindow } from './plan/plan-period';
export { planSchema } from './plan/plan-schema';
export { targetFigure } from './plan/plan-target';
export { foldPrinted } from './plan/plan-title';
export { columnsOf, departmentsOf, distinctNodes, planNodes, type PlanNodeEntry } from './plan/plan-tree';
export { CompiledIndicator, type Origin } from './indicator/compiled-indicator';
export type { IndicatorRecord, TargetRecord } from './indicator/indicator.types';
export { type JobRun, JobRuns } from './rollup/job-runs';
export { RollupVerificationService, type Drift } from './rollup/rollup-verification.service';
export { RECOMPUTE_ROLLUPS, VERIFY_ROLLUPS } from './rollup/rollup.jobs';
export { RollupService } from './rollup/rollup.service';
export { PlanStoreService, type PlanSummary, type SavedPlan } from './plan-store/plan-store.service';
export { ActionPlansModule } from './action-plans.module';
export {
  type Board,
  type BoardGoal,
  type BoardNode,
  type BoardReview,
  BoardService,
  type PlanView as StoredPlanView,
} from './board/board.service';
export type { SerialisedBoard } from './board/board-copies';
export type { BoardIndicator } from './board/board-indicator';
export { type IndicatorPage, IndicatorPageService } from './board/indicator-page.service';
export {
  type IndicatorRecordItem,
  IndicatorRecordsService,
  type IndicatorRecords,
  type RecordPlace,
} from './board/indicator-records.service';
export { GOAL_STATUSES, GoalReview, type GoalReviewStatus } from './goal-review/goal-review.entity';
export { type GoalReviewInput, GoalReviewService } from './goal-review/goal-review.service';
export { ManualEntry } from './manual-entry/manual-entry.entity';
export type { ManualEntryContent } from './manual-entry/manual-entry-rules';
export { ManualEntryService } from './manual-entry/manual-entry.service';
export type { Figure } from './outlook/figures';
export type { Mark } from './outlook/judgement';
export type { AdvisorShare } from './outlook/advisor-share';
export { AdvisorShareService } from './outlook/advisor-share.service';
