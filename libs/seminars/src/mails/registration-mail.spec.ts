import { registrationMail } from './registration-mail';
import type { DayInMail, RegistrationInMail } from './registration-mail.types';

const day = (facts: Partial<DayInMail> = {}): DayInMail => ({
  sessionId: '1',
  heldOn: '2027-01-12',
  startsAt: '13:30',
  endsAt: '16:00',
  title: null,
  venue: null,
  state: 'confirmed',
  ...facts,
});

const registration = (facts: Partial<RegistrationInMail> = {}): RegistrationInMail => ({
  chamberName: 'さがみ商工会議所',
  departmentName: '産業振興課',
  familyName: '髙橋',
  givenName: '花子',
  company: '髙橋製作所',
  eventTitle: '創業セミナー',
  venue: '産業会館 3階',
  onlineUrl: null,
  feeYen: 3_000,
  feesYen: null,
  pageUrl: null,
  days: [day()],
  ...facts,
});

it('confirms to whom, what, when, where and for how much', () => {
  expect(registrationMail('received', registration())).toEqual({
    subject: '【受付完了】創業セミナー',
    text: [
      '髙橋製作所',
      '髙橋 花子 様',
      '',
      '「創業セミナー」にお申し込みいただき、ありがとうございます。',
      '次のとおり受け付けました。',
      '',
      '■ 日時',
      '・2027年1月12日(火)　13:30〜16:00',
      '',
      '■ 会場',
      '産業会館 3階',
      '',
      '■ 参加費',
      '3,000円',
      '',
      '当日は、添付の受付票（QRコード）を受付でお見せください。',
      '添付の event.ics を開くと、予定表に日程を加えられます。',
      '',
      'お心当たりのないとき、ご不明な点があるときは、お手数ですが下記までお問い合わせください。',
      '',
      '--',
      'さがみ商工会議所',
      '産業振興課',
      '',
    ].join('\n'),
  });
});

it('says of each day what it is, and for which the person still waits', () => {
  const days = [
    day({ title: '第1回 基礎', venue: '本館' }),
    day({ heldOn: '2027-01-19', startsAt: null, endsAt: null, state: 'waiting' }),
    day({ heldOn: '2027-01-26', endsAt: null, venue: '産業会館 3階' }),
  ];
  const { subject, text } = registrationMail('received', registration({ days }));
  expect(subject).toBe('【受付完了】創業セミナー');
  expect(text).toContain(
    [
      '・2027年1月12日(火)　13:30〜16:00　第1回 基礎　本館',
      '・2027年1月19日(火)　【キャンセル待ち】',
      '・2027年1月26日(火)　13:30〜\n',
    ].join('\n'),
  );
  expect(text).toContain('「キャンセル待ち」の日程は、席が空きしだい');
});

it('promises nobody on the waiting list a seat, a ticket or the room online', () => {
  const onlineUrl = 'https://meet.example.jp/1';
  const waiting = registration({ onlineUrl, days: [day({ state: 'waiting' })] });
  const { subject, text } = registrationMail('received', waiting);
  expect(subject).toBe('【キャンセル待ち】創業セミナー');
  expect(text).toContain('定員に達しているため、キャンセル待ちとして受け付けました。');
  expect(text).not.toMatch(/受付票|event\.ics|meet\.example/);
  expect(registrationMail('received', registration({ onlineUrl })).text).toContain(
    `■ オンライン参加\n${onlineUrl}`,
  );
});

it('tells who moves up, with the ticket', () => {
  const { subject, text } = registrationMail('moved-up', registration());
  expect(subject).toBe('【ご参加いただけます】創業セミナー');
  expect(text).toContain('キャンセル待ちの席が空き、ご参加いただけるようになりました。');
  expect(text).toContain('添付の受付票');
});

it('confirms that a sign-up was taken back, without ticket, fee or room', () => {
  const { subject, text } = registrationMail(
    'cancelled',
    registration({ onlineUrl: 'https://meet.example.jp/1', days: [day({ state: 'cancelled' })] }),
  );
  expect(subject).toBe('【申込の取消】創業セミナー');
  expect(text).toContain('・2027年1月12日(火)　13:30〜16:00\n');
  expect(text).not.toMatch(/受付票|参加費|meet\.example|会場/);
});

it.each([
  [0, '■ 参加費\n無料'],
  [1_500, '■ 参加費\n1,500円'],
])('says a fee of %d', (feeYen, words) => {
  expect(registrationMail('received', registration({ feeYen })).text).toContain(words);
});

it('names both fees where it must not tell who is a member', () => {
  const fees = { feeYen: 0, feesYen: { member: 0, other: 1_500 } };
  expect(registrationMail('received', registration(fees)).text).toContain(
    '■ 参加費\n会員 無料\n会員以外 1,500円\n',
  );
});

it('leaves out what is not known', () => {
  const bare = registration({ company: null, departmentName: null, venue: null, feeYen: null });
  const { text } = registrationMail('received', bare);
  expect(text).toMatch(/^髙橋 花子 様\n/);
  expect(text).not.toMatch(/null|会場|参加費/);
  expect(text).toMatch(/--\nさがみ商工会議所\n$/);
});

describe('who changed their sign-up', () => {
  const days = [
    day({ state: 'cancelled' }),
    day({ heldOn: '2027-01-19', startsAt: null, endsAt: null }),
    day({ heldOn: '2027-01-26', endsAt: null, state: 'waiting' }),
  ];

  it('reads what stands now, and which days are given up', () => {
    const { subject, text } = registrationMail('changed', registration({ days }));
    expect(subject).toBe('【お申込みの変更】創業セミナー');
    expect(text).toContain(
      [
        '「創業セミナー」へのお申込みの変更を承りました。',
        '変更後の内容は次のとおりです。',
        '「キャンセル待ち」の日程は、席が空きしだい、お申込みの順にメールでお知らせします。',
        '',
        '■ 日時',
        '・2027年1月12日(火)　13:30〜16:00　【取消】',
        '・2027年1月19日(火)',
        '・2027年1月26日(火)　13:30〜　【キャンセル待ち】\n',
      ].join('\n'),
    );
    expect(text).toContain('添付の受付票');
    expect(text).toContain('添付の event.ics を開くと、予定表の日程が新しくなります。');
  });

  it('by staff, reads so of the days that they changed', () => {
    const { subject, text } = registrationMail('days-changed', registration({ days }));
    expect(subject).toBe('【お申込みの変更】創業セミナー');
    expect(text).toContain(
      '「創業セミナー」へのお申込みの日程を変更しました。\n変更後の内容は次のとおりです。\n',
    );
    expect(text).toContain('「キャンセル待ち」の日程は、席が空きしだい');
    expect(text).toContain('添付の event.ics を開くと、予定表の日程が新しくなります。');
    const given = registration({ days: [day({ state: 'cancelled' }), day({ state: 'waiting' })] });
    expect(registrationMail('days-changed', given).text).toContain('event.ics');
  });

  it('is promised no ticket for days in line, and can take the others out of a calendar', () => {
    const changed = registration({ days: [day({ state: 'cancelled' }), day({ state: 'waiting' })] });
    const { text } = registrationMail('changed', changed);
    expect(text).not.toContain('受付票');
    expect(text).toContain('添付の event.ics を開くと、予定表の日程が新しくなります。');
    const waiting = registration({ days: [day({ state: 'waiting' })] });
    expect(registrationMail('changed', waiting).text).not.toContain('event.ics');
  });
});

it('reminds of a day with the ticket, the place and the room online', () => {
  const onlineUrl = 'https://meet.example.jp/1';
  const { subject, text } = registrationMail('reminder', registration({ onlineUrl }));
  expect(subject).toBe('【開催のご案内】創業セミナー');
  expect(text).toContain('お申込みいただいた「創業セミナー」の開催が近づきましたので、ご案内します。');
  for (const words of ['・2027年1月12日(火)　13:30〜16:00', '産業会館 3階', onlineUrl, '添付の受付票']) {
    expect(text).toContain(words);
  }
});

describe('of a change of the event', () => {
  const told = (facts: Partial<RegistrationInMail>) =>
    registrationMail(
      'event-changed',
      registration({
        before: {
          venue: '産業会館 3階',
          onlineUrl: null,
          days: [
            { sessionId: '1', heldOn: '2027-01-12', startsAt: '13:30', endsAt: '16:00', venue: null },
            { sessionId: '2', heldOn: '2027-01-19', startsAt: null, endsAt: null, venue: '別館' },
          ],
        },
        ...facts,
      }),
    );

  it('says beside each day how it was, where it is another now', () => {
    const { subject, text } = told({
      days: [day({ startsAt: '14:00' }), day({ sessionId: '2', heldOn: '2027-01-20', startsAt: null })],
    });
    expect(subject).toBe('【日時・会場の変更】創業セミナー');
    expect(text).toContain(
      [
        '・2027年1月12日(火)　14:00〜16:00',
        '　（変更前　2027年1月12日(火)　13:30〜16:00）',
        '・2027年1月20日(水)',
        '　（変更前　2027年1月19日(火)　別館）',
        '',
        '■ 会場',
        '産業会館 3階\n',
      ].join('\n'),
    );
  });

  it('says where a venue is given up, and gives another room online to those with a seat', () => {
    const onlineUrl = 'https://meet.example.jp/1';
    const { text } = told({ venue: null, onlineUrl });
    expect(text).toContain(
      [
        '■ 会場',
        'オンライン',
        '　（変更前　産業会館 3階）',
        '',
        '■ オンライン参加',
        onlineUrl,
        '　（URLが変わりました）\n',
      ].join('\n'),
    );
    expect(told({ venue: null, onlineUrl, days: [day({ state: 'waiting' })] }).text).not.toContain(onlineUrl);
    expect(told({ venue: null }).text).toContain('■ 会場\n未定\n');
  });

  it('says how the place was', () => {
    const { text } = told({ venue: 'あじさい会館', days: [day({ title: '$& 基礎' })] });
    expect(text).toContain(
      '・2027年1月12日(火)　13:30〜16:00　$& 基礎\n\n■ 会場\nあじさい会館\n　（変更前　産業会館 3階）\n',
    );
  });
});

it('takes a title as it is, whatever signs are in it', () => {
  expect(registrationMail('reminder', registration({ eventTitle: "$' {event} $&" })).text).toContain(
    "お申込みいただいた「$' {event} $&」の開催",
  );
});
