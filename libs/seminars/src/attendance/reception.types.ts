import type { IsoDate } from '@banso/japan';
import type { EventState } from '../events/chamber-event.types';
import type { RegistrationOrigin, SeatState } from '../registrations/event-registration.types';

/** All that a door needs of one event, also while it is without a network. */
export interface Reception {
  event: {
    id: string;
    title: string;
    venue: string | null;
    state: EventState;
    startsOn: IsoDate;
    endsOn: IsoDate;
  };
  /** In their order. */
  sessions: ReceptionSession[];
  /** Everybody who has not cancelled, by kana, then by name. */
  people: ReceptionPerson[];
}

export interface ReceptionSession {
  id: string;
  heldOn: IsoDate;
  /** HH:MM in Japan. */
  startsAt: string | null;
  endsAt: string | null;
  title: string | null;
  capacity: number | null;
}

/** Somebody who may come. */
export interface ReceptionPerson {
  id: string;
  familyName: string;
  givenName: string;
  familyKana: string | null;
  givenKana: string | null;
  /** As the person wrote it. */
  company: string | null;
  businessName: string | null;
  /** Whether the business is a member on the event's first day; null without a business. */
  member: boolean | null;
  /** 担当の経営指導員 of the business. */
  advisorName: string | null;
  origin: RegistrationOrigin;
  note: string | null;
  feeYen: number | null;
  paidOn: IsoDate | null;
  /** What the QR code holds. */
  ticketCode: string;
  version: number;
  /** Those that were not given back. `attendedAt` is RFC 3339. */
  seats: { sessionId: string; state: SeatState; attendedAt: string | null }[];
}
