import type { IsoDate } from '@banso/japan';

/** What staff say of a number. */
export interface YearlyTotalFields {
  /** A key of the code list `yearly-total-series`. */
  series: string;
  /** The day by which it was counted; decides its 年度. */
  recordedOn: IsoDate;
  amount: number;
  note?: string | null;
}

/** A number as it is read. */
export interface YearlyTotalDetails extends Required<YearlyTotalFields> {
  id: string;
  seriesLabel: string;
  voidedAt: Date | null;
  voidReason: string | null;
  version: number;
  createdAt: Date;
  updatedAt: Date;
}

/** What a series adds up to within a 年度, beside the one before. Those that are voided are left out. */
export interface SeriesSums {
  series: string;
  seriesLabel: string;
  /** How many numbers of this 年度 it is the sum of. */
  entries: number;
  amount: number;
  amountYearBefore: number;
}

export interface SeriesTotals extends SeriesSums {
  /** Against the year before, in percent of it; null where that was nothing. */
  growth: number | null;
}

/** The numbers of one 年度. Series have units of their own, so nothing is added up over them. */
export interface YearlyTotalYear {
  fiscalYear: number;
  /** The 年度 that have a number, latest first. */
  years: number[];
  /** Latest first, the voided ones among them. A dozen series a month at most, so a year is read whole. */
  entries: YearlyTotalDetails[];
  /** In the order of the code list; also a series that has numbers of the year before only. */
  bySeries: SeriesTotals[];
}
