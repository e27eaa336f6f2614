import type { IsoDate } from '@banso/japan';

/**
 * Who brought a member: another member (事業所), a member of staff (職員), somebody in words, or nobody that is known.
 * Where a membership names several, the first of this order counts, so that each join has one referrer.
 */
export const REFERRER_KINDS = ['business', 'staff', 'words', 'none'] as const;
export type ReferrerKind = (typeof REFERRER_KINDS)[number];

/** The days on which members joined, both ends inclusive. */
export interface ReferralDays {
  from: IsoDate;
  to: IsoDate;
}

/** How many members somebody brought. */
export interface Referrer {
  /** Equal numbers of joins share a rank. */
  rank: number;
  kind: Exclude<ReferrerKind, 'none'>;
  /** An id, or the words themselves. */
  key: string;
  name: string;
  /** 代表者 of a business, today. */
  representativeName: string | null;
  joins: number;
  units: number;
  /** Of these joins, how many left again within a year. They count, and are shown. */
  leftWithinYear: number;
}

export interface ReferralTotals {
  /** 入会, as the plan's figure counts it. */
  joins: number;
  referred: number;
  leftWithinYear: number;
  /** Joins that do not count, for they were never in force. */
  notCounted: number;
  referrers: number;
}

/** Who brought how many, the most first. */
export interface ReferralRanking extends ReferralDays {
  total: ReferralTotals;
  /** At most {@link MOST_REFERRERS}. */
  referrers: Referrer[];
}

/** A join behind a number of the ranking. */
export interface ReferredMembership {
  membershipId: string;
  businessId: string;
  businessName: string;
  joinedOn: IsoDate;
  withdrawnOn: IsoDate | null;
  withdrawalReason: string | null;
  units: number;
  kind: string;
  section: string | null;
  referrerName: string | null;
  leftWithinYear: boolean;
  /** Why it does not count, as a sentence; null where it does. */
  notCounted: string | null;
}

/** Which joins: those of one referrer, those without, or all. */
export interface ReferralFilter {
  kind?: ReferrerKind;
  key?: string;
}

export interface ReferralPlace {
  joinedOn: IsoDate;
  membershipId: string;
}
