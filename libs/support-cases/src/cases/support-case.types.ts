import type { IsoDate, SmallBusinessResult } from '@banso/japan';

/** 成果あり, 成果なし, 取り下げ: how a case ended. */
export const CASE_RESULTS = ['achieved', 'not-achieved', 'withdrawn'] as const;
export type CaseResult = (typeof CASE_RESULTS)[number];

/** 増加, 減少, 横ばい, 不明: how a number stands a year on (経営発達支援計画実施状況調査). */
export const TRENDS = ['up', 'down', 'flat', 'unknown'] as const;
export type Trend = (typeof TRENDS)[number];

export const TASK_STATES = ['open', 'done', 'dropped'] as const;
export type TaskState = (typeof TASK_STATES)[number];

/** 未完了, 終了, 取り消し; `all` leaves nothing out. */
export const CASE_STATES = ['open', 'closed', 'voided', 'all'] as const;
export type CaseState = (typeof CASE_STATES)[number];

/** The soonest deadline first, cases without one last; or what was touched last first. */
export const CASE_ORDERS = ['deadline', 'updated'] as const;
export type CaseOrder = (typeof CASE_ORDERS)[number];

/** What staff say of a case. */
export interface CaseFields {
  title: string;
  /** Left out, the first stage of the kind. */
  stage?: string;
  /** Left out, today. */
  openedOn?: IsoDate;
  /** The first leads. Left out, whoever opens it. */
  advisorIds?: string[];
  callRound?: string | null;
  /** Left out where a call round is given: the day by which the chamber's form is asked for, or the call closes. */
  deadline?: IsoDate | null;
  note?: string | null;
  followsCaseId?: string | null;
}

export interface NewCase extends CaseFields {
  kind: string;
  businessId: string;
}

/** What an edit changes; null clears. Kind and business stay: a case of another is another case. */
export type CaseChanges = Partial<CaseFields>;

export interface CaseClosing {
  closedOn: IsoDate;
  result: CaseResult;
  resultNote?: string | null;
}

export interface MilestoneFields {
  reachedOn: IsoDate;
  note?: string | null;
}

export interface TaskFields {
  title: string;
  dueOn?: IsoDate | null;
  assigneeId?: string | null;
}

export interface OutcomeFields {
  asOf: IsoDate;
  sales: Trend;
  grossProfit: Trend;
  note?: string | null;
}

export interface CaseAdvisor {
  id: string;
  name: string;
  /** False for somebody who has left. */
  active: boolean;
}

export interface KeyAndLabel {
  key: string;
  label: string;
}

/** A stage of the case's kind, with the milestones that are missing before the case may stand there. */
export interface CaseStageState extends KeyAndLabel {
  missing: KeyAndLabel[];
}

export interface CaseMilestone extends KeyAndLabel {
  id: string;
  reachedOn: IsoDate;
  note: string | null;
  /** 小規模事業者 as it was told when the milestone was recorded. */
  small: SmallBusinessResult;
  /** Who led the case then. */
  staffName: string;
  voidedAt: Date | null;
  voidReason: string | null;
}

export interface CaseTask {
  id: string;
  title: string;
  dueOn: IsoDate | null;
  assigneeId: string | null;
  assigneeName: string | null;
  state: TaskState;
  doneOn: IsoDate | null;
  doneByName: string | null;
}

export interface CaseOutcome {
  id: string;
  asOf: IsoDate;
  sales: Trend;
  grossProfit: Trend;
  note: string | null;
  voidedAt: Date | null;
  voidReason: string | null;
}

/** A case as lists and boards show it. */
export interface CaseSummary {
  id: string;
  kind: string;
  kindLabel: string;
  businessId: string;
  businessName: string;
  title: string;
  stage: string;
  stageLabel: string;
  openedOn: IsoDate;
  callRoundLabel: string | null;
  deadline: IsoDate | null;
  closedOn: IsoDate | null;
  result: CaseResult | null;
  /** The first leads. */
  advisors: CaseAdvisor[];
  /** The latest milestone that stands. */
  lastMilestone: { label: string; reachedOn: IsoDate } | null;
  /** What is still to do, the soonest first in line, and how many there are. */
  nextTask: { title: string; dueOn: IsoDate | null } | null;
  openTasks: number;
  voidedAt: Date | null;
  updatedAt: Date;
}

/** One case of a chain. */
export interface CaseLink {
  id: string;
  kind: string;
  kindLabel: string;
  title: string;
  openedOn: IsoDate;
  closedOn: IsoDate | null;
  result: CaseResult | null;
  followsCaseId: string | null;
}

/** A case as its page shows it. */
export interface CaseDetails extends Omit<CaseSummary, 'lastMilestone' | 'nextTask' | 'openTasks'> {
  callRound: string | null;
  note: string | null;
  followsCaseId: string | null;
  resultNote: string | null;
  reopenReason: string | null;
  /** The kind's stages in their order. */
  stages: CaseStageState[];
  /** The milestones of the kind that are not reached yet. */
  openMilestones: KeyAndLabel[];
  /** In the order of their days, the voided ones among them. */
  milestones: CaseMilestone[];
  /** Open ones first, then as they fall due. */
  tasks: CaseTask[];
  /** The latest first, the voided ones among them. */
  outcomes: CaseOutcome[];
  /** The whole story that it is part of, itself included, from the first case on; without what was voided. */
  chain: CaseLink[];
  voidReason: string | null;
  version: number;
  createdAt: Date;
}

/** Which cases to list; what is left out does not restrict. */
export interface CaseFilter {
  kind?: string;
  stage?: string;
  advisorId?: string;
  businessId?: string;
  /** Deadlines up to this day, inclusive. */
  deadlineTo?: IsoDate;
  state: CaseState;
}

/** After the case `id`, whose place in the order is `at`: its deadline (`infinity` where it has none), or the microseconds at which it was touched. */
export interface CasePlace {
  at: string;
  id: string;
}

export interface CasePage {
  items: CaseSummary[];
  next: CasePlace | null;
}

/** One column of the board. */
export interface BoardStage extends KeyAndLabel {
  /** How many open cases stand here. */
  total: number;
  /** The soonest deadline first, then what was touched last; not all where there are many. */
  items: CaseSummary[];
}

export interface CaseBoard extends KeyAndLabel {
  stages: BoardStage[];
}
