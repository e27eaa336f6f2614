import type { IsoDate } from '@banso/japan';
import type { EventState } from '../events/chamber-event.types';
import type { SeatState } from '../registrations/event-registration.types';
import type { CheckIn, CheckInRefusal, CheckInRefusalCode } from './attendance.types';

/** What is known about a check-in before it is taken. */
export interface CheckInFacts {
  eventState: EventState;
  /** Whose it is; null where no ticket or sign-up of this chamber is like that. */
  registration: { ofThisEvent: boolean; cancelled: boolean } | null;
  /** The day; null where the event has none like that. */
  heldOn: IsoDate | null;
  /** The seat on that day; null where there has never been one. */
  seat: SeatState | null;
}

const MESSAGES: Record<CheckInRefusalCode, string> = {
  'unknown-ticket':
    'このチケットは見つかりません。古いものか、この商工会議所のものではありません。名前で探してください。',
  'unknown-registration': '申込が見つかりません。一覧を読み直して、もう一度選んでください。',
  'ticket-of-another-event':
    '別の催事のチケットです。催事を確かめて、この催事に申し込んでいるか名前で探してください。',
  'unknown-day': '開催日が見つかりません。一覧を読み直して、開催日を選び直してください。',
  'event-cancelled': 'この催事は中止になっているため、受け付けられません。担当者に確かめてください。',
  'registration-cancelled':
    'この申込は取り消されています。参加されるときは、申込の取消を元に戻すか、当日参加として受け付けてください。',
  'not-signed-up-for-day':
    'この開催日には申し込まれていません。開催日を選び直すか、申込の画面でこの日を加えてください。',
  'day-not-begun': '開催日より前には受け付けられません。当日に操作するか、開催日を選び直してください。',
  'seat-waiting':
    'キャンセル待ちで、席がまだありません。入っていただくときは「入場させる」を選んでください。',
  'check-in-id-reused':
    'この受付の番号（id）は別の受付に使われています。新しいUUIDを付けて送り直してください。',
};

/** A refusal with its sentence. */
export function refusal(code: CheckInRefusalCode): CheckInRefusal {
  return { code, message: MESSAGES[code] };
}

/**
 * Why a check-in is not taken, or null. `today` is the day in Japan. Taking a check-in back asks for less: there is no
 * harm in it.
 */
export function refusalOf(
  { ticketCode, action, letIn = false }: Pick<CheckIn, 'ticketCode' | 'action' | 'letIn'>,
  { eventState, registration, heldOn, seat }: CheckInFacts,
  today: IsoDate,
): CheckInRefusal | null {
  if (registration === null) {
    return refusal(ticketCode === undefined ? 'unknown-registration' : 'unknown-ticket');
  }
  if (!registration.ofThisEvent) return refusal('ticket-of-another-event');
  if (heldOn === null) return refusal('unknown-day');
  if (eventState === 'cancelled') return refusal('event-cancelled');
  if (registration.cancelled) return refusal('registration-cancelled');
  if (seat === null || seat === 'cancelled') return refusal('not-signed-up-for-day');
  if (action === 'undone') return null;
  if (heldOn > today) return refusal('day-not-begun');
  return seat === 'waiting' && !letIn ? refusal('seat-waiting') : null;
}
