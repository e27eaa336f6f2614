import type { DesignationFact, DesignationGround, IsoDate } from '@banso/japan';

/** 特定商工業者, 特定商工業者ではない, 判定できない. */
export const DESIGNATION_RESULTS = ['designated', 'not-designated', 'unknown'] as const;
export type DesignationResult = (typeof DESIGNATION_RESULTS)[number];

/** Waits for its turn, at work, determined, given up, or confirmed and for good. */
export const DESIGNATION_STATES = ['queued', 'running', 'done', 'failed', 'confirmed'] as const;
export type DesignationState = (typeof DESIGNATION_STATES)[number];

/** What is known of a business, to be judged as at the first day of a 年度. */
export interface DesignationFacts {
  businessId: string;
  name: string;
  sortKey: string;
  industryCode: string | null;
  employees: number | null;
  capitalYen: number | null;
  foundedOn: IsoDate | null;
  closedOn: IsoDate | null;
  /** When the membership began that was in force on that day, for who is not known to have been founded on a day. */
  memberSince: IsoDate | null;
}

/** What is said of one business, and why. */
export interface Verdict {
  result: DesignationResult;
  ground: DesignationGround;
  /** What to ask, where it is not known. */
  missing: DesignationFact[];
  reason: string;
  months: number | null;
}

/** A business as it was judged. */
export interface Designation extends Verdict {
  businessId: string;
  name: string;
  industryCode: string | null;
  employees: number | null;
  capitalYen: number | null;
  /** What would be said with what is known today, where that is something else; null where it is the same. */
  now: { result: DesignationResult; reason: string } | null;
}

/** How many of which result on which ground. */
export interface DesignationCount {
  result: DesignationResult;
  ground: DesignationGround;
  businesses: number;
}

/** The determination of one 年度. */
export interface DesignationRound {
  state: DesignationState;
  /** How many businesses are judged, and how many are done. */
  total: number;
  progress: number;
  determinedAt: Date | null;
  confirmedAt: Date | null;
  confirmedBy: string | null;
  version: number;
}

export interface DesignationYear {
  fiscalYear: number;
  /** The 年度 with a determination, latest first. */
  years: number[];
  /** Null before the first determination. */
  round: DesignationRound | null;
  /** Empty while it is worked out. */
  counts: DesignationCount[];
}

export interface DesignationFilter {
  result?: DesignationResult;
  ground?: DesignationGround;
}

export interface DesignationPlace {
  result: DesignationResult;
  sortKey: string;
  businessId: string;
}
