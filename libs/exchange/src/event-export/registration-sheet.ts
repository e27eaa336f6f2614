import type { EventSessionDetails, RegisteredPerson, RegistrationOrigin, SeatState } from '@banso/seminars';
import type { Sheet, SheetColumn } from '../workbook/sheet.types';

const ORIGINS: Record<RegistrationOrigin, string> = {
  staff: '職員',
  public: '申込ページ',
  'walk-in': '当日参加',
};
const SEATS: Record<SeatState, string> = {
  confirmed: '受付済み',
  waiting: 'キャンセル待ち',
  cancelled: '取消',
};

type Column = SheetColumn<RegisteredPerson>;

const WHO: Column[] = [
  { header: '姓', width: 12, kind: 'text', value: ({ familyName }) => familyName },
  { header: '名', width: 12, kind: 'text', value: ({ givenName }) => givenName },
  { header: 'セイ', width: 14, kind: 'text', value: ({ familyKana }) => familyKana },
  { header: 'メイ', width: 14, kind: 'text', value: ({ givenKana }) => givenKana },
  { header: '会社名（本人の記入）', width: 28, kind: 'text', value: ({ company }) => company },
  { header: '参加者の区分', width: 14, kind: 'text', value: ({ participantLabel }) => participantLabel },
];

const BUSINESS: Column[] = [
  { header: '事業所', width: 28, kind: 'text', value: ({ businessName }) => businessName },
  {
    header: '法人番号',
    width: 16,
    kind: 'text',
    value: ({ businessCorporateNumber }) => businessCorporateNumber,
  },
  { header: '会員', width: 9, kind: 'text', value: standing },
  { header: '担当の経営指導員', width: 18, kind: 'text', value: ({ advisorName }) => advisorName },
  { header: '電話番号', width: 16, kind: 'text', value: ({ phone }) => phone },
  { header: 'メールアドレス', width: 28, kind: 'text', value: ({ email }) => email },
];

const SIGN_UP: Column[] = [
  { header: '参加費（円）', width: 13, kind: 'number', value: ({ feeYen }) => feeYen },
  { header: '入金日', width: 12, kind: 'day', value: ({ paidOn }) => paidOn },
  { header: '備考', width: 30, kind: 'text', value: ({ note }) => note },
  { header: '申込日時', width: 17, kind: 'instant', value: ({ createdAt }) => createdAt },
  { header: '申込の方法', width: 12, kind: 'text', value: ({ origin }) => ORIGINS[origin] },
  { header: '取消日時', width: 17, kind: 'instant', value: ({ cancelledAt }) => cancelledAt },
  { header: '取消の理由', width: 24, kind: 'text', value: ({ cancelReason }) => cancelReason },
];

/** Everybody who signed up for an event, a row each, and two columns a day: the seat, and when they came. */
export function registrationSheet(
  title: string,
  sessions: readonly EventSessionDetails[],
  people: readonly RegisteredPerson[],
): Sheet<RegisteredPerson> {
  const columns = [
    ...WHO,
    ...sessions.flatMap((session) => dayColumns(session, sessions)),
    ...BUSINESS,
    ...SIGN_UP,
  ];
  return { name: '申込者', title, columns, rows: people, frozenColumns: 2 };
}

function dayColumns(session: EventSessionDetails, all: readonly EventSessionDetails[]): Column[] {
  const day = dayInWords(session, all);
  return [
    {
      header: `${day} 席`,
      width: 15,
      kind: 'text',
      value: ({ seats }) => {
        const seat = seats[session.id];
        return seat === undefined ? null : SEATS[seat.state];
      },
    },
    {
      header: `${day} 来場`,
      width: 17,
      kind: 'instant',
      value: ({ seats }) => {
        const attendedAt = seats[session.id]?.attendedAt ?? null;
        return attendedAt === null ? null : new Date(attendedAt);
      },
    },
  ];
}

/** `6/10`; with its time where the day has another part. */
function dayInWords(
  { id, heldOn, startsAt }: EventSessionDetails,
  all: readonly EventSessionDetails[],
): string {
  const [, month, day] = heldOn.split('-').map(Number);
  const shared = all.some((other) => other.id !== id && other.heldOn === heldOn);
  return [`${month}/${day}`, shared ? startsAt : null].filter(Boolean).join(' ');
}

function standing({ member }: RegisteredPerson): string | null {
  if (member === null) return null;
  return member ? '会員' : '会員外';
}
