import type { IsoDate } from '@banso/japan';
import type { SeatState } from '../registrations/event-registration.types';

/** free 空きあり, few 残りわずか, full 満席（キャンセル待ち）. How many people there are, strangers are not told. */
export const ROOMS = ['free', 'few', 'full'] as const;
export type Room = (typeof ROOMS)[number];

/** not-yet 受付開始前, open 受付中, closed 受付終了, cancelled 中止. */
export const SIGN_UP_STATES = ['not-yet', 'open', 'closed', 'cancelled'] as const;
export type SignUpState = (typeof SIGN_UP_STATES)[number];

/** A day as a stranger sees it. Times are `HH:MM` in Japan. */
export interface PublicSession {
  id: string;
  heldOn: IsoDate;
  startsAt: string | null;
  endsAt: string | null;
  title: string | null;
  /** Where it differs from the event's. */
  venue: string | null;
  capacity: number | null;
  room: Room;
  /** Whether somebody can sign up for this day now. */
  open: boolean;
}

/** What a stranger may know of an event that is published: nothing of its people, nothing that staff say to each other. */
export interface PublicEvent {
  id: string;
  title: string;
  kindLabel: string;
  summary: string | null;
  venue: string | null;
  /** Whether one can take part online; the address goes to those who have a seat. */
  online: boolean;
  feeYen: number | null;
  memberFeeYen: number | null;
  startsOn: IsoDate;
  endsOn: IsoDate;
  registrationOpensAt: string | null;
  /** The instant from which nobody can sign up any more. */
  registrationClosesAt: string;
  signUp: SignUpState;
  /** Of the days that one can still sign up for, the one with the most; of all days where there is none. */
  room: Room;
  consent: string | null;
  sessions: PublicSession[];
}

/** A kind of participant to choose from. */
export interface ParticipantKind {
  key: string;
  label: string;
  labelEn: string | null;
}

export type PublicEventPage = PublicEvent & { participants: ParticipantKind[] };

/** A day that somebody signed up for. */
export interface PublicSeat extends Pick<
  PublicSession,
  'heldOn' | 'startsAt' | 'endsAt' | 'title' | 'venue'
> {
  sessionId: string;
  state: SeatState;
}

/** A sign-up as the one who made it sees it: nothing of which business was found, or what it pays. */
export interface PublicRegistration {
  /** Opens this very answer again, and changes the sign-up or takes it back. */
  manageCode: string;
  /** What the QR code at the door holds; null without a seat. */
  ticketCode: string | null;
  familyName: string;
  givenName: string;
  familyKana: string | null;
  givenKana: string | null;
  company: string | null;
  phone: string | null;
  /** Null also where staff wrote it: what they say to each other is not told. */
  note: string | null;
  eventId: string;
  eventTitle: string;
  venue: string | null;
  eventCancelled: boolean;
  /** Whether a mail address was given, to which the news of it go. */
  mailed: boolean;
  cancelled: boolean;
  /** Whether the one who signed up can still take it back. */
  cancellable: boolean;
  /** Whether they can still change it. */
  changeable: boolean;
  /** Whether the note is theirs to change. */
  noteChangeable: boolean;
  seats: PublicSeat[];
  /** The days to choose from while it can be changed. */
  choices: PublicSession[];
  version: number;
}

/** What people may change by themselves; what is left out stays. Who they are and where mails go, only staff change. */
export interface OwnChanges {
  familyKana?: string;
  givenKana?: string;
  company?: string | null;
  phone?: string | null;
  note?: string | null;
  /** All days that they come to, at least one. */
  sessionIds?: string[];
}
