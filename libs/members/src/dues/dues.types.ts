import type { IsoDate } from '@banso/japan';

/** 未納, 一部納入, 納入済み, 免除. */
export const DUES_STATES = ['due', 'partly', 'paid', 'exempt'] as const;
export type DuesState = (typeof DUES_STATES)[number];

/** What a unit (口) costs members of one kind in a 年度. */
export interface DuesRate {
  /** A key of the code list `membership-kind`. */
  kind: string;
  yenPerUnit: number;
}

/** The tariff of a 年度. */
export interface DuesTariff {
  rates: DuesRate[];
  /** Of twelve months, how many are owed in the first year by who joins in April, May … March. */
  firstYearMonths: number[];
}

/** What dues add up to, in yen. */
export interface DuesTotals {
  state: DuesState;
  dues: number;
  amountYen: number;
  paidYen: number;
}

/** What making the year's dues would add: memberships that owe in it and have no dues yet. */
export interface PendingDues {
  memberships: number;
  units: number;
  amountYen: number;
  /** Of them, those who joined within the year and owe a part of it. */
  reduced: number;
  /** Kinds of members without a rate; with one of them nothing can be made. */
  kindsWithoutRate: string[];
}

/** The dues of one 年度 as a whole. */
export interface DuesYear {
  fiscalYear: number;
  /** The 年度 that have a tariff, latest first. */
  years: number[];
  /** Null until one is set; `version` is what a change must name. */
  tariff: (DuesTariff & { version: number }) | null;
  /** What to begin with: the tariff of the year before that has one. */
  proposed: DuesTariff;
  totals: DuesTotals[];
  /** Null without a tariff. */
  pending: PendingDues | null;
}

/** What one membership owes in one 年度. */
export interface DuesDetails {
  id: string;
  membershipId: string;
  businessId: string;
  businessName: string;
  fiscalYear: number;
  kind: string;
  section: string | null;
  units: number;
  /** Of twelve. */
  months: number;
  amountYen: number;
  paidYen: number;
  paidOn: IsoDate | null;
  exemptReason: string | null;
  note: string | null;
  state: DuesState;
  version: number;
}

export interface DuesFilter {
  fiscalYear: number;
  /** `unpaid`: 未納 and 一部納入. */
  state?: DuesState | 'unpaid';
  kind?: string;
  section?: string;
}

export interface DuesPlace {
  sortKey: string;
  id: string;
}

/** A correction of what is owed, or what was paid of it by then; undefined leaves a field alone. */
export interface DuesChanges {
  amountYen?: number;
  paidYen?: number;
  paidOn?: IsoDate | null;
  exemptReason?: string | null;
  note?: string | null;
}
