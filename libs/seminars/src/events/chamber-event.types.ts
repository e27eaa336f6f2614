import type { IsoDate } from '@banso/japan';

/** planned 予定 → held 実施済み; cancelled 中止. An event counts once it is held. */
export const EVENT_STATES = ['planned', 'held', 'cancelled'] as const;
export type EventState = (typeof EVENT_STATES)[number];

/** A day of an event. Times are `HH:MM` in Japan. */
export interface EventSessionFields {
  heldOn: IsoDate;
  startsAt?: string | null;
  endsAt?: string | null;
  /** What is done on this day, where the days differ. */
  title?: string | null;
  /** Where it differs from the event's. */
  venue?: string | null;
  /** 定員; null for no limit. */
  capacity?: number | null;
}

/** What staff say of an event. */
export interface ChamberEventFields {
  title: string;
  /** A key of the code list `event-kind`. */
  kind: string;
  /** A key of the code list `event-series`: events that belong together over the years. */
  series?: string | null;
  /** For the public page. */
  summary?: string | null;
  venue?: string | null;
  onlineUrl?: string | null;
  /** 参加費 for everybody; null while it is not said, 0 for none. */
  feeYen?: number | null;
  /** 会員の参加費 where it differs. */
  memberFeeYen?: number | null;
  /** ISO 8601 instants. Without them registration is open from publishing on until the last session begins. */
  registrationOpensAt?: string | null;
  registrationClosesAt?: string | null;
  /** Whether people may sign up by themselves. */
  published?: boolean;
  /** リマインド: so many days before each day who has a seat is reminded of it by mail; null for never. */
  reminderDaysBefore?: number | null;
  /** `HH:MM` in Japan. */
  reminderTime?: string;
  /** 個人情報の取扱い, which the public form asks to agree to. */
  consent?: string | null;
  departmentId?: string | null;
  /** 担当者. */
  staffId?: string | null;
  /** The items of plans that it serves. */
  planNodeIds?: string[];
  note?: string | null;
  /** 収支メモ: what it cost, in words; what came in is computed ({@link EventFees}). */
  costNote?: string | null;
}

/** A new event with its days, at least one. */
export interface NewChamberEvent extends ChamberEventFields {
  sessions: EventSessionFields[];
}

/** A day of an event that is edited: with its id it stays and becomes what is said here, without one it is new. */
export interface EventSessionChange extends EventSessionFields {
  id?: string;
}

/** What is left out stays as it is. `sessions` is the whole list: a day that is not in it is taken away. */
export interface ChamberEventChanges extends Partial<ChamberEventFields> {
  sessions?: EventSessionChange[];
  /** Whether those whom another day, time or place concerns are told by mail; left out, they are. */
  notify?: boolean;
}

/** How full a session is. */
export interface SessionSeats {
  confirmed: number;
  waiting: number;
  attended: number;
}

export interface EventSessionDetails extends Required<EventSessionFields> {
  id: string;
  seats: SessionSeats;
}

/** How many people there are at an event, each once however many days they come to. */
export interface EventPeople {
  registered: number;
  waiting: number;
  attended: number;
}

/** 参加費 that came in, and that is still owed by who has a seat; of nobody whose place costs nothing. */
export interface EventFees {
  paid: number;
  paidYen: number;
  unpaid: number;
  unpaidYen: number;
}

/** An event with everything that belongs to it but its people. */
export interface ChamberEventDetails extends Required<ChamberEventFields> {
  id: string;
  kindLabel: string;
  seriesLabel: string | null;
  departmentName: string | null;
  staffName: string | null;
  state: EventState;
  cancelReason: string | null;
  startsOn: IsoDate;
  endsOn: IsoDate;
  sessions: EventSessionDetails[];
  people: EventPeople;
  fees: EventFees;
  /** 対象者数; null where nobody was listed. */
  eligible: number | null;
  eligibleFrozenAt: string | null;
  version: number;
  createdAt: string;
  updatedAt: string;
}

/** A line of the list. */
export interface ChamberEventSummary extends EventPeople {
  id: string;
  title: string;
  kind: string;
  kindLabel: string;
  seriesLabel: string | null;
  venue: string | null;
  state: EventState;
  published: boolean;
  startsOn: IsoDate;
  endsOn: IsoDate;
  /** Of the day that has the fewest seats; null where no day has a limit. */
  capacity: number | null;
}
