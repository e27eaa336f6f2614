import type { IsoDate } from '@banso/japan';
import type { SeatState } from '../registrations/event-registration.types';
import { openingOf } from './registration-mail-opening';
import type {
  DayInMail,
  EventBefore,
  MailText,
  RegistrationInMail,
  RegistrationNotice,
} from './registration-mail.types';

/** Whether the mail lets the person come on some day: then a ticket and a calendar file go with it. */
export function isInvited(
  notice: RegistrationNotice,
  registration: Pick<RegistrationInMail, 'days'>,
): boolean {
  return !callsOff(notice) && hasSeat(registration);
}

/** Whether a calendar file goes with it: also where it only takes days out that were given up. */
export function hasCalendar(
  notice: RegistrationNotice,
  registration: Pick<RegistrationInMail, 'days'>,
): boolean {
  const givesUp = isChange(notice) && registration.days.some(({ state }) => state === 'cancelled');
  return isInvited(notice, registration) || givesUp;
}

function isChange(notice: RegistrationNotice): boolean {
  return notice === 'changed' || notice === 'days-changed';
}

function hasSeat({ days }: Pick<RegistrationInMail, 'days'>): boolean {
  return days.some(({ state }) => state === 'confirmed');
}

/** After these mails nobody comes. */
function callsOff(notice: RegistrationNotice): boolean {
  return notice === 'cancelled' || notice === 'event-cancelled';
}

/** The words of a mail to somebody who signed up, in Japanese and plain text: it is read on old phones too. */
export function registrationMail(notice: RegistrationNotice, registration: RegistrationInMail): MailText {
  const { eventTitle, company, familyName, givenName } = registration;
  const [head, opening] = openingOf(notice, registration);
  return {
    subject: `【${head}】${eventTitle}`,
    text: [
      ...(company === null ? [] : [company]),
      `${familyName} ${givenName} 様`,
      '',
      ...opening,
      '',
      ...factsOf(notice, registration),
      ...attachedTo(notice, registration),
      ...(registration.pageUrl === null ? [] : ['', ...pageOf(notice, registration.pageUrl)]),
      '',
      ...CLOSING,
      '',
      '--',
      registration.chamberName,
      ...(registration.departmentName === null ? [] : [registration.departmentName]),
      '',
    ].join('\n'),
  };
}

function attachedTo(notice: RegistrationNotice, registration: RegistrationInMail): string[] {
  if (!hasCalendar(notice, registration)) return [];
  return [
    '',
    ...(isInvited(notice, registration) ? ['当日は、添付の受付票（QRコード）を受付でお見せください。'] : []),
    isChange(notice) || notice === 'event-changed'
      ? '添付の event.ics を開くと、予定表の日程が新しくなります。'
      : '添付の event.ics を開くと、予定表に日程を加えられます。',
  ];
}

function pageOf(notice: RegistrationNotice, url: string): string[] {
  return [callsOff(notice) ? '■ お申込みの内容' : '■ お申込みの確認・変更・取消', url];
}

const CLOSING = ['お心当たりのないとき、ご不明な点があるときは、お手数ですが下記までお問い合わせください。'];

function factsOf(notice: RegistrationNotice, registration: RegistrationInMail): string[] {
  const { days, venue, onlineUrl, feeYen, feesYen, before } = registration;
  const lines = ['■ 日時', ...days.flatMap((day) => linesOf(day, notice, venue, before))];
  if (callsOff(notice)) return lines;
  lines.push(...placeOf(registration));
  if (onlineUrl !== null && hasSeat(registration)) {
    lines.push('', '■ オンライン参加', onlineUrl);
    if (before !== undefined && before.onlineUrl !== onlineUrl) lines.push('　（URLが変わりました）');
  }
  if (feesYen !== null) {
    lines.push('', '■ 参加費', `会員 ${yen(feesYen.member)}`, `会員以外 ${yen(feesYen.other)}`);
  } else if (feeYen !== null) {
    lines.push('', '■ 参加費', yen(feeYen));
  }
  return lines;
}

function placeOf({ venue, onlineUrl, before }: RegistrationInMail): string[] {
  const was = before?.venue != null && before.venue !== venue ? [wasBefore(before.venue)] : [];
  if (venue !== null) return ['', '■ 会場', venue, ...was];
  if (was.length === 0) return [];
  return ['', '■ 会場', onlineUrl === null ? '未定' : 'オンライン', ...was];
}

function yen(amount: number): string {
  return amount === 0 ? '無料' : `${amount.toLocaleString('ja-JP')}円`;
}

function linesOf(
  day: DayInMail,
  notice: RegistrationNotice,
  venueOfEvent: string | null,
  before: EventBefore | undefined,
): string[] {
  const now = whenAndWhere(day, venueOfEvent, day.title);
  const line = `・${[now, ...(callsOff(notice) ? [] : STANDING[day.state])].join('　')}`;
  const was = before?.days.find(({ sessionId }) => sessionId === day.sessionId);
  if (before === undefined || was === undefined) return [line];
  const stayed = (['heldOn', 'startsAt', 'endsAt', 'venue'] as const).every((key) => was[key] === day[key]);
  return stayed ? [line] : [line, wasBefore(whenAndWhere(was, before.venue))];
}

function wasBefore(text: string): string {
  return ['　（変更前', `${text}）`].join('　');
}

const STANDING: Record<SeatState, string[]> = {
  confirmed: [],
  waiting: ['【キャンセル待ち】'],
  cancelled: ['【取消】'],
};

function whenAndWhere(
  { heldOn, startsAt, endsAt, venue }: Pick<DayInMail, 'heldOn' | 'startsAt' | 'endsAt' | 'venue'>,
  venueOfEvent: string | null,
  title: string | null = null,
): string {
  const time = startsAt === null ? [] : [`${startsAt}〜${endsAt ?? ''}`];
  const details = [title, venue === venueOfEvent ? null : venue].filter((detail) => detail !== null);
  return [dayInJapanese(heldOn), ...time, ...details].join('　');
}

const DAY = new Intl.DateTimeFormat('ja-JP', {
  timeZone: 'UTC',
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  weekday: 'short',
});

function dayInJapanese(date: IsoDate): string {
  return DAY.format(new Date(`${date}T00:00:00Z`));
}
