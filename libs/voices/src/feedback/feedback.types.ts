import type { IsoDate } from '@banso/japan';
import type { MailState } from '@banso/platform';
import type { InCharge } from '@banso/staff';

/** How a voice came. `web`: by the public page, and by nothing else. */
export const FEEDBACK_CHANNELS = ['web', 'mail', 'phone', 'paper', 'in-person'] as const;
export type FeedbackChannel = (typeof FEEDBACK_CHANNELS)[number];

/** 未対応, 対応中, 回答済み, 対応不要. */
export const FEEDBACK_STATES = ['open', 'in-progress', 'answered', 'no-answer'] as const;
export type FeedbackState = (typeof FEEDBACK_STATES)[number];

/** What somebody says, and who they are where they say so. */
export interface FeedbackFields {
  body: string;
  name?: string | null;
  company?: string | null;
  email?: string | null;
  phone?: string | null;
}

/** How a voice came to us. */
export interface FeedbackRequest {
  /** Drawn by the form, sent with every attempt. */
  requestKey: string;
  channel: FeedbackChannel;
  receivedOn: IsoDate;
  /** When 個人情報の取扱い was agreed to; null where staff write down what was said. */
  consentedAt: Date | null;
}

/** What staff decide about a voice; what is left out stays. A voice becomes `answered` by its answer alone. */
export interface FeedbackHandling extends InCharge {
  state?: Exclude<FeedbackState, 'answered'>;
  /** The business that it is of, chosen by hand: what a stranger writes is no proof of it. */
  businessId?: string | null;
  /** 内部メモ: never leaves the chamber. */
  note?: string | null;
}

/** What is said in return. */
export interface FeedbackAnswer {
  answer: string;
  answeredOn: IsoDate;
  /** Whether it goes by mail to the address that the voice names. */
  byMail: boolean;
}

/** What somebody did about a voice. */
export const FEEDBACK_ACTS = [
  'received',
  'state',
  'in-charge',
  'business',
  'answer',
  'mail',
  'note',
  'void',
] as const;
export type FeedbackAct = (typeof FEEDBACK_ACTS)[number];

/** One line of a voice's history. */
export interface FeedbackStep {
  at: Date;
  /** Null for the public page. */
  actorName: string | null;
  acts: FeedbackAct[];
  /** The state that it got, where that changed. */
  state: FeedbackState | null;
}

/** A voice in a list. */
export interface FeedbackSummary {
  id: string;
  channel: FeedbackChannel;
  receivedOn: IsoDate;
  body: string;
  name: string | null;
  company: string | null;
  businessId: string | null;
  businessName: string | null;
  departmentName: string | null;
  staffName: string | null;
  state: FeedbackState;
  answeredOn: IsoDate | null;
  voidedAt: Date | null;
}

/** A voice as it is read. */
export interface FeedbackDetails extends FeedbackSummary {
  email: string | null;
  phone: string | null;
  departmentId: string | null;
  staffId: string | null;
  answer: string | null;
  /** When the answer was given to the mail program. */
  mailedAt: Date | null;
  /** What became of that mail; null where none went, or so long ago that nothing is known of it. */
  mailState: MailState | null;
  note: string | null;
  voidReason: string | null;
  version: number;
  createdAt: Date;
  updatedAt: Date;
  /** The first thing first. */
  history: FeedbackStep[];
}

/** Which voices to list: those of a state that stand, or those that were voided. */
export type FeedbackFilter = FeedbackState | 'voided';

/** Which voices to list. */
export interface FeedbackSearch {
  state: FeedbackFilter;
  /** Words, each in what was said, the name or the company, however they are written. */
  q?: string;
}

/** Voices come strictly after this one: older, or of the same day with a lesser id. */
export interface FeedbackPlace {
  receivedOn: IsoDate;
  id: string;
}

export interface FeedbackPage {
  items: FeedbackSummary[];
  next: FeedbackPlace | null;
  /** How many voices of each kind there are. */
  counts: Record<FeedbackFilter, number>;
}
