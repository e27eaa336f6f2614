import type { IsoDate } from '@banso/japan';

/**
 * How it was found which business somebody belongs to: `none` to none that is known; `doubtful` to one of several, or
 * to one by its name alone, so a person looks at it; `automatic` by the program, beyond doubt; `by-hand` a person said
 * which, or that it is none: what a person decided no program decides again.
 */
export const REGISTRATION_LINKS = ['none', 'doubtful', 'automatic', 'by-hand'] as const;
export type RegistrationLink = (typeof REGISTRATION_LINKS)[number];

export const REGISTRATION_ORIGINS = ['staff', 'public', 'walk-in'] as const;
export type RegistrationOrigin = (typeof REGISTRATION_ORIGINS)[number];

/** confirmed 受付済み, waiting キャンセル待ち, cancelled 取消. */
export const SEAT_STATES = ['confirmed', 'waiting', 'cancelled'] as const;
export type SeatState = (typeof SEAT_STATES)[number];

/** What somebody says who signs up, or is signed up by staff. */
export interface RegistrationFields {
  familyName: string;
  givenName: string;
  familyKana?: string | null;
  givenKana?: string | null;
  /** The company's name as the person writes it. */
  company?: string | null;
  corporateNumber?: string | null;
  phone?: string | null;
  email?: string | null;
  /** A key of the code list `participant-kind`. Left out: `business` where there is a company, else `general`. */
  participant?: string;
  note?: string | null;
}

/** One day of a registration. */
export interface Seat {
  sessionId: string;
  heldOn: IsoDate;
  state: SeatState;
  /** In line for a waiting seat, from 1; null for others. */
  waitingPlace: number | null;
  attendedAt: string | null;
}

export interface RegistrationDetails extends Required<RegistrationFields> {
  id: string;
  eventId: string;
  eventTitle: string;
  eventStartsOn: IsoDate;
  participantLabel: string;
  businessId: string | null;
  businessName: string | null;
  /** Whether the business is a member on the event's first day; null without a business. */
  member: boolean | null;
  /** 担当の経営指導員 of the business. */
  advisorName: string | null;
  link: RegistrationLink;
  origin: RegistrationOrigin;
  /** 参加費 as it was told at registration. */
  feeYen: number | null;
  paidOn: IsoDate | null;
  seats: Seat[];
  cancelledAt: string | null;
  cancelReason: string | null;
  /** When the one who signed up last changed it by themselves. */
  ownChangedAt: string | null;
  /** What the mail server said of the latest mail that it refused to take for them; null where none is refused. */
  mailRefused: string | null;
  version: number;
  createdAt: string;
}

/** How a sign-up came about; `requestKey` was drawn by its form. */
export interface RegistrationRequest {
  requestKey: string;
  origin: RegistrationOrigin;
  now: Date;
  /** The days; all of the event's where they are left out. */
  sessionIds?: string[];
  /** The business, where staff know it. Left out, it is looked for. */
  businessId?: string;
  /** When 個人情報の取扱い was agreed to, by those who sign up by themselves. */
  consentedAt?: Date;
}

/** What came of a sign-up. */
export interface Registered {
  registration: RegistrationDetails;
  /** The form had been sent before; nothing was written now. */
  repeated: boolean;
}

/** What is left out stays as it is. `sessionIds` are all days that the person comes to, at least one. */
export interface RegistrationChanges extends Partial<RegistrationFields> {
  sessionIds?: string[];
}

/** What staff change. */
export interface RegistrationEdit extends RegistrationChanges {
  /** Whether the person is told by mail of other days; left out, they are. */
  notify?: boolean;
}

/** Why a business may be the registrant's: which facts are equal. */
export const MATCH_REASONS = ['corporate-number', 'name', 'phone', 'email', 'person'] as const;
export type MatchReason = (typeof MATCH_REASONS)[number];

/** A business that a registrant may belong to. */
export interface MatchCandidate {
  businessId: string;
  name: string;
  address: string | null;
  phone: string | null;
  closedOn: IsoDate | null;
  /** Whether it is a member on the event's first day. */
  member: boolean;
  reasons: MatchReason[];
}
