import type { IsoDate } from '@banso/japan';

/** How often a follow-up is due: monthly, once a quarter, twice a year. */
export const CADENCES = ['monthly', 'quarterly', 'half-yearly'] as const;
export type CadenceName = (typeof CADENCES)[number];

/** 段階. `requires`: the milestone (its key) that must be reached before a case may stand here. */
export interface CaseStage {
  key: string;
  label: string;
  requires?: string | null;
}

/** 節目: something that happens to a case on one day (推薦, 承認, 採択). Plan files name it by its key. */
export interface CaseMilestoneKind {
  key: string;
  label: string;
}

/** フォローアップの頻度: from the day of this milestone on. */
export interface FollowUpRule {
  every: CadenceName;
  from: string;
}

/**
 * マル経's guidance: a business is advised for `months` before the milestone `before`. Consultations older than
 * `withinMonths` before that day say nothing of it any more.
 */
export interface GuidanceRule {
  months: number;
  before: string;
  withinMonths: number;
}

/** 公募回. `formBy`: the last day on which a business may ask for the chamber's own form (様式4). */
export interface CallRound {
  key: string;
  label: string;
  closesOn: IsoDate;
  formBy?: IsoDate | null;
}

/** A kind of support as the chamber says it. What is left out is empty, stands last and is valid without end. */
export interface CaseKindInput {
  key: string;
  label: string;
  sortOrder?: number;
  validFrom?: IsoDate | null;
  validTo?: IsoDate | null;
  stages: CaseStage[];
  milestones?: CaseMilestoneKind[];
  /** 計画の種類 that such a case yields: a key of the code list `plan-kind`. */
  planKind?: string | null;
  followUp?: FollowUpRule | null;
  guidance?: GuidanceRule | null;
  callRounds?: CallRound[];
}

/** What an edit changes; null clears. The key stays: cases and plan files hold it. */
export type CaseKindChanges = Partial<Omit<CaseKindInput, 'key'>>;
