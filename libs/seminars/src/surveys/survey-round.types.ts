import type { IsoDate } from '@banso/japan';

/** What staff say of a round. */
export interface SurveyRoundFields {
  /** A key of the code list `survey`. */
  survey: string;
  /** Which of the year's rounds it is: 第1回（4〜6月期）. */
  title: string;
  surveyedOn: IsoDate;
  /** 配布数. */
  distributed: number;
  /** 回収数; while answers still come in, those that have come. */
  returned: number;
  /** 担当部署. */
  departmentId?: string | null;
  /** 担当者. */
  staffId?: string | null;
  note?: string | null;
}

/** A round as it is read. */
export interface SurveyRoundDetails extends Required<SurveyRoundFields> {
  id: string;
  surveyLabel: string;
  departmentName: string | null;
  staffName: string | null;
  /** 回収率 in percent. */
  responseRate: number;
  voidedAt: Date | null;
  voidReason: string | null;
  version: number;
  createdAt: Date;
  updatedAt: Date;
}

/** Rounds added up; those that are voided are left out. */
export interface SurveyTotals {
  rounds: number;
  distributed: number;
  returned: number;
  /** 回収率 in percent: all that were returned over all that were distributed. Null without a round. */
  responseRate: number | null;
}

/** The rounds of one 年度. */
export interface SurveyYear {
  fiscalYear: number;
  /** The 年度 that have a round, latest first. */
  years: number[];
  /** Latest first, the voided ones among them. A year holds a few dozen at most, so it is read whole. */
  rounds: SurveyRoundDetails[];
  bySurvey: (SurveyTotals & { survey: string; surveyLabel: string })[];
  total: SurveyTotals;
}
