import type { IsoDate } from '@banso/japan';

/** What can come of an event: 商談, 成約, 内定, 採用した外国人材. Plan files filter by these words. */
export const OUTCOME_KINDS = ['negotiation', 'contract', 'job-offer', 'foreign-hire'] as const;
export type OutcomeKind = (typeof OUTCOME_KINDS)[number];

/** Why an outcome is in no figure. */
export const OUTCOME_REASONS = ['voided', 'event-cancelled', 'cancelled', 'not-held-yet', 'no-show'] as const;
export type OutcomeReason = (typeof OUTCOME_REASONS)[number];

export const MOST_LINES = 50;
export const MOST_OF_A_LINE = 10_000;
/** 1,000億円. */
export const MOST_YEN = 100_000_000_000;

/** One line as staff write it down. */
export interface OutcomeFields {
  kind: OutcomeKind;
  /** Whose outcome it is: somebody who signed up for the event. */
  registrationId: string;
  /** The other side of a pair: somebody else who signed up … */
  partnerRegistrationId?: string | null;
  /** … or a company that did not, by its name. */
  partnerName?: string | null;
  /** 件数, of people 人数. */
  quantity: number;
  /** 成約額 of the whole line in yen; null while it is not known. Contracts alone have one. */
  amountYen?: number | null;
  /** The day it came about: often months after the event. */
  occurredOn: IsoDate;
  note?: string | null;
}

/** One side of an outcome, as it is now: who moves to another business takes the credit along. */
export interface OutcomeSide {
  /** Null for a company that did not sign up. */
  registrationId: string | null;
  /** The person, or the company by its name. */
  name: string;
  /** The company as the person wrote it. */
  company: string | null;
  businessId: string | null;
  businessName: string | null;
}

export interface OutcomeDetails {
  id: string;
  eventId: string;
  kind: OutcomeKind;
  attendee: OutcomeSide;
  partner: OutcomeSide | null;
  quantity: number;
  amountYen: number | null;
  occurredOn: IsoDate;
  note: string | null;
  /** Null where it counts. */
  notCounted: OutcomeReason | null;
  voidedAt: string | null;
  voidReason: string | null;
  version: number;
  createdAt: string;
}

/** What the outcomes of one event add up to; those that do not count are left out. */
export interface OutcomeTotals {
  /** 商談件数. */
  negotiations: number;
  /** 成約件数. */
  contracts: number;
  /** 成約額. */
  amountYen: number;
  /** 内定. */
  jobOffers: number;
  /** 採用した外国人材. */
  foreignHires: number;
  /** Lines that stand and are in no figure. */
  notCounted: number;
}
