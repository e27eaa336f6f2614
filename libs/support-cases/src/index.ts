export { CaseHandOver, type HandedOver } from './cases/hand-over.service';
export { SupportCaseReader } from './cases/support-case-reader.service';
export { type Opened, SupportCaseService } from './cases/support-case.service';
export {
  type BoardStage,
  CASE_ORDERS,
  CASE_RESULTS,
  CASE_STATES,
  type CaseAdvisor,
  type CaseBoard,
  type CaseChanges,
  type CaseClosing,
  type CaseDetails,
  type CaseFilter,
  type CaseLink,
  type CaseMilestone,
  type CaseOrder,
  type CaseOutcome,
  type CasePage,
  type CasePlace,
  type CaseResult,
  type CaseStageState,
  type CaseState,
  type CaseSummary,
  type CaseTask,
  type KeyAndLabel,
  type MilestoneFields,
  type NewCase,
  type OutcomeFields,
  TASK_STATES,
  type TaskFields,
  type TaskState,
  type Trend,
  TRENDS,
} from './cases/support-case.types';
export { type GuidanceClock, guidanceClock, guidanceDays } from './guidance/guidance-clock';
export { type GuidanceAsked, GuidanceRules } from './guidance/guidance-rule.service';
export { CaseKind } from './kinds/case-kind.entity';
export { CaseKindService } from './kinds/case-kind.service';
export {
  CADENCES,
  type CadenceName,
  type CallRound,
  type CaseKindChanges,
  type CaseKindInput,
  type CaseMilestoneKind,
  type CaseStage,
  type FollowUpRule,
  type GuidanceRule,
} from './kinds/case-kind.types';
export { milestoneActivities } from './progress/milestone-activities';
export { MilestoneService } from './progress/milestone.service';
export { OutcomeService } from './progress/outcome.service';
export { type TaskChanges, TaskService } from './progress/task.service';
export { SupportCasesModule } from './support-cases.module';
