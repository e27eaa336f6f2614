import type { IsoDate } from '@banso/japan';
import type { SeatState } from '../registrations/event-registration.types';

/** What a mail tells about a sign-up. */
export type RegistrationNotice = 'received' | 'moved-up' | 'cancelled' | 'event-cancelled';

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
  /** In their order; of a sign-up that was taken back, those that went with it. */
  days: DayInMail[];
}

export interface MailText {
  subject: string;
  text: string;
}

/** Whether the mail lets the person come on some day: then a ticket and a calendar file go with it. */
export function isInvited(
  notice: RegistrationNotice,
  registration: Pick<RegistrationInMail, 'days'>,
): boolean {
  return !callsOff(notice) && hasSeat(registration);
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
      ...(isInvited(notice, registration) ? ['', ...TICKET] : []),
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

const TICKET = [
  '当日は、添付の受付票（QRコード）を受付でお見せください。',
  '添付の event.ics を開くと、予定表に日程を加えられます。',
];

function pageOf(notice: RegistrationNotice, url: string): string[] {
  return [callsOff(notice) ? '■ お申込みの内容' : '■ お申込みの確認・取消', url];
}

const CLOSING = ['お心当たりのないとき、ご不明な点があるときは、お手数ですが下記までお問い合わせください。'];

/** What stands in the subject before the event's name, and the first sentences. */
function openingOf(notice: RegistrationNotice, registration: RegistrationInMail): [string, string[]] {
  const { eventTitle, days } = registration;
  if (notice === 'cancelled') {
    return ['申込の取消', [`「${eventTitle}」へのお申込みの取消を承りました。`]];
  }
  if (notice === 'event-cancelled') {
    return [
      '開催中止のお知らせ',
      [
        `お申込みいただいた「${eventTitle}」は、中止することになりました。`,
        'ご予定くださっていたところ、誠に申し訳ございません。',
      ],
    ];
  }
  if (notice === 'moved-up') {
    return [
      'ご参加いただけます',
      [
        `「${eventTitle}」のキャンセル待ちの席が空き、ご参加いただけるようになりました。`,
        'ご都合がつかなくなったときは、次の方にお席をお譲りできますので、お早めにご連絡ください。',
      ],
    ];
  }
  const thanks = `「${eventTitle}」にお申し込みいただき、ありがとうございます。`;
  if (!hasSeat(registration)) {
    return [
      'キャンセル待ち',
      [
        thanks,
        '定員に達しているため、キャンセル待ちとして受け付けました。',
        '席が空きしだい、お申込みの順にメールでお知らせします。',
      ],
    ];
  }
  const waits = days.some(({ state }) => state === 'waiting');
  return [
    '受付完了',
    [
      thanks,
      '次のとおり受け付けました。',
      ...(waits
        ? ['「キャンセル待ち」の日程は、席が空きしだい、お申込みの順にメールでお知らせします。']
        : []),
    ],
  ];
}

function factsOf(notice: RegistrationNotice, registration: RegistrationInMail): string[] {
  const { days, venue, onlineUrl, feeYen, feesYen } = registration;
  const lines = ['■ 日時', ...days.map((day) => lineOf(day, notice, venue))];
  if (callsOff(notice)) return lines;
  if (venue !== null) lines.push('', '■ 会場', venue);
  if (onlineUrl !== null && hasSeat(registration)) lines.push('', '■ オンライン参加', onlineUrl);
  if (feesYen !== null) {
    lines.push('', '■ 参加費', `会員 ${yen(feesYen.member)}`, `会員以外 ${yen(feesYen.other)}`);
  } else if (feeYen !== null) {
    lines.push('', '■ 参加費', yen(feeYen));
  }
  return lines;
}

function yen(amount: number): string {
  return amount === 0 ? '無料' : `${amount.toLocaleString('ja-JP')}円`;
}

function lineOf(day: DayInMail, notice: RegistrationNotice, venueOfEvent: string | null): string {
  const { heldOn, startsAt, endsAt, title, venue, state } = day;
  const time = startsAt === null ? [] : [`${startsAt}〜${endsAt ?? ''}`];
  const details = [title, venue === venueOfEvent ? null : venue].filter((detail) => detail !== null);
  const waits = !callsOff(notice) && state === 'waiting' ? ['【キャンセル待ち】'] : [];
  return `・${[dayInJapanese(heldOn), ...time, ...details, ...waits].join('　')}`;
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
