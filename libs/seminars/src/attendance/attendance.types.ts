/** arrived 来場, undone 受付の取消. */
export const CHECK_IN_ACTIONS = ['arrived', 'undone'] as const;
export type CheckInAction = (typeof CHECK_IN_ACTIONS)[number];

/** What a door says. The device draws `id` once, keeps it through a lost network and sends it with every attempt. */
export interface CheckIn {
  id: string;
  /** Who, by the list; or else by the QR code. */
  registrationId?: string;
  ticketCode?: string;
  /** The day. */
  sessionId: string;
  action: CheckInAction;
  /** RFC 3339, by the device's clock. One ahead of ours counts as now. */
  happenedAt: string;
  /** What the door is called. */
  device?: string | null;
  /** Lets somebody in who waits for a seat: the seat is given, over capacity if need be. */
  letIn?: boolean;
}

export const CHECK_IN_REFUSALS = [
  'unknown-ticket',
  'unknown-registration',
  'ticket-of-another-event',
  'unknown-day',
  'event-cancelled',
  'registration-cancelled',
  'not-signed-up-for-day',
  'day-not-begun',
  'seat-waiting',
  'check-in-id-reused',
] as const;
export type CheckInRefusalCode = (typeof CHECK_IN_REFUSALS)[number];

/** Why a check-in is not taken; `message` says it in Japanese, with the remedy. */
export interface CheckInRefusal {
  code: CheckInRefusalCode;
  message: string;
}

/** An arrival that was known before. `at` is RFC 3339. */
export interface EarlierArrival {
  at: string;
  device: string | null;
}

export const CHECK_IN_OUTCOMES = ['done', 'already', 'refused'] as const;
export type CheckInOutcome = (typeof CHECK_IN_OUTCOMES)[number];

/** What came of one check-in. `already` is kept as well, but somebody stood there as arrived before: see `earlier`. */
export interface CheckInAnswer {
  id: string;
  outcome: CheckInOutcome;
  /** Who it was; null where nobody of this event was found. */
  registrationId: string | null;
  earlier: EarlierArrival | null;
  refusal: CheckInRefusal | null;
}
