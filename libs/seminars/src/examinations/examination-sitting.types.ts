import type { IsoDate } from '@banso/japan';

/** What staff say of a sitting. */
export interface ExaminationSittingFields {
  /** A key of the code list `examination`. */
  examination: string;
  /** 級; null for an examination without grades. */
  grade?: string | null;
  examinedOn: IsoDate;
  /** 受験者数: who sat it, not who applied. */
  examinees: number;
  /** 合格者数; null until the results are out. */
  passed?: number | null;
  note?: string | null;
}

/** A sitting as it is read. */
export interface ExaminationSittingDetails extends Required<ExaminationSittingFields> {
  id: string;
  examinationLabel: string;
  /** 合格率 in percent; null until the results are out, and where nobody came. */
  passRate: number | null;
  voidedAt: Date | null;
  voidReason: string | null;
  version: number;
  createdAt: Date;
  updatedAt: Date;
}

/** The sums of some sittings of one 年度, and of the one before. Those that are voided are left out. */
export interface ExamineeSums {
  sittings: number;
  examinees: number;
  examineesYearBefore: number;
  passed: number;
  /** The examinees of the sittings whose results are out: what `passed` is a part of. */
  judged: number;
}

export interface ExamineeTotals extends ExamineeSums {
  /** Against the year before, in percent of it; null where nobody came then. */
  growth: number | null;
  /** 合格率 in percent: all that passed over all that were judged. */
  passRate: number | null;
}

/** One grade of an examination within a 年度; also one that was held in the year before only. */
export interface GradeTotals extends ExamineeTotals {
  examination: string;
  examinationLabel: string;
  grade: string | null;
}

/** The sittings of one 年度. */
export interface ExaminationYear {
  fiscalYear: number;
  /** The 年度 that have a sitting, latest first. */
  years: number[];
  /** Latest first, the voided ones among them. A year holds some dozens, so it is read whole. */
  sittings: ExaminationSittingDetails[];
  /** In the order of the code list, then by grade. */
  byGrade: GradeTotals[];
  total: ExamineeTotals;
}
