import type { DayInMail, RegistrationInMail, RegistrationNotice } from './registration-mail.types';

/** What stands in the subject before the event's name, and the first sentences. */
export function openingOf(
  notice: RegistrationNotice,
  { eventTitle, days }: Pick<RegistrationInMail, 'eventTitle' | 'days'>,
): [string, string[]] {
  if (notice === 'received') return received(eventTitle, days);
  const [head, ...sentences] = OPENINGS[notice];
  const opening = sentences.map((sentence) => sentence.replace('{event}', () => eventTitle));
  const ofOtherDays = notice === 'changed' || notice === 'days-changed';
  return [head, ofOtherDays ? [...opening, ...whoWaits(days)] : opening];
}

const MAKE_ROOM = 'ご都合がつかなくなったときは、次の方にお席をお譲りできますので、お早めにご連絡ください。';

const OPENINGS: Record<Exclude<RegistrationNotice, 'received'>, [string, ...string[]]> = {
  'moved-up': [
    'ご参加いただけます',
    '「{event}」のキャンセル待ちの席が空き、ご参加いただけるようになりました。',
    MAKE_ROOM,
  ],
  changed: [
    'お申込みの変更',
    '「{event}」へのお申込みの変更を承りました。',
    '変更後の内容は次のとおりです。',
  ],
  'days-changed': [
    'お申込みの変更',
    '「{event}」へのお申込みの日程を変更しました。',
    '変更後の内容は次のとおりです。',
  ],
  cancelled: ['申込の取消', '「{event}」へのお申込みの取消を承りました。'],
  reminder: [
    '開催のご案内',
    'お申込みいただいた「{event}」の開催が近づきましたので、ご案内します。',
    MAKE_ROOM,
  ],
  'event-changed': [
    '日時・会場の変更',
    'お申込みいただいた「{event}」の日時・会場などが、次のとおり変わりました。',
    'ご予定くださっていたところ申し訳ございません。ご都合がつかないときは、お早めにご連絡ください。',
  ],
  'event-cancelled': [
    '開催中止のお知らせ',
    'お申込みいただいた「{event}」は、中止することになりました。',
    'ご予定くださっていたところ、誠に申し訳ございません。',
  ],
};

function received(eventTitle: string, days: readonly DayInMail[]): [string, string[]] {
  const thanks = `「${eventTitle}」にお申し込みいただき、ありがとうございます。`;
  if (days.some(({ state }) => state === 'confirmed')) {
    return ['受付完了', [thanks, '次のとおり受け付けました。', ...whoWaits(days)]];
  }
  return [
    'キャンセル待ち',
    [
      thanks,
      '定員に達しているため、キャンセル待ちとして受け付けました。',
      '席が空きしだい、お申込みの順にメールでお知らせします。',
    ],
  ];
}

function whoWaits(days: readonly DayInMail[]): string[] {
  return days.some(({ state }) => state === 'waiting')
    ? ['「キャンセル待ち」の日程は、席が空きしだい、お申込みの順にメールでお知らせします。']
    : [];
}
