import type { IsoDate } from '@banso/japan';
import type { SeatState } from '../registrations/event-registration.types';

/**
 * What a mail tells about a sign-up: that it was received, that a seat became free, that the one who made it changed it
 * or took it back, that staff changed its days; that a day comes near (`reminder`); that the event's days, times or place changed, or that it is called off.
 */
export type RegistrationNotice =
  | 'received'
  | 'moved-up'
  | 'changed'
  | 'days-changed'
  | 'cancelled'
  | 'reminder'
  | 'event-changed'
  | 'event-cancelled';

/** A day that somebody signed up for. */
export interface DayInMail {
  sessionId: string;
  heldOn: IsoDate;
  /** `HH:MM` in Japan. */
  startsAt: string | null;
  endsAt: string | null;
  title: string | null;
  /** Where it differs from the event's. */
  venue: string | null;
  state: SeatState;
}

/** How an event stood before it was changed, as far as people have to know. */
export interface EventBefore {
  venue: string | null;
  onlineUrl: string | null;
  days: readonly Pick<DayInMail, 'sessionId' | 'heldOn' | 'startsAt' | 'endsAt' | 'venue'>[];
}

/** What the mails say, as the records hold it. */
export interface RegistrationInMail {
  chamberName: string;
  /** 担当部署 of the event. */
  departmentName: string | null;
  familyName: string;
  givenName: string;
  company: string | null;
  eventTitle: string;
  venue: string | null;
  onlineUrl: string | null;
  /** 参加費 as it was told; null while it is not said. */
  feeYen: number | null;
  /** Both fees of the event, where the mail must not tell who is a member; they then stand in place of `feeYen`. */
  feesYen: { member: number; other: number } | null;
  /** The page on which the person sees the sign-up and takes it back; null where nobody has said where pages are. */
  pageUrl: string | null;
  /** In their order; of a sign-up that was taken back, those that went with it, of a changed one also those given up. */
  days: DayInMail[];
  /** Where the mail tells of a change. */
  before?: EventBefore;
}

export interface MailText {
  subject: string;
  text: string;
}
