import { dateInJapan } from '@banso/japan';
import { newId } from '@banso/platform';
import type { OwnChanges, PublicRegistration, RegistrationFields } from '@banso/seminars';
import {
  attend,
  type EventFacts,
  manageCodeOf,
  openRegistrations,
  type RegistrationWorld,
  type TestEvent,
} from '../support/registrations';

const NOW = new Date();
const daysAhead = (days: number) => dateInJapan(new Date(NOW.getTime() + days * 86_400_000));
const DAYS = [{ heldOn: daysAhead(10) }, { heldOn: daysAhead(17) }, { heldOn: daysAhead(24) }];

describe('people change their own sign-up by the link', () => {
  let world: RegistrationWorld;
  beforeAll(async () => {
    world = await openRegistrations();
  });
  afterAll(() => world.close());
  beforeEach(() => world.database.sql('DELETE FROM public_throttles'));

  const event = (facts: EventFacts = {}) => world.event({ days: DAYS, ...facts });
  const signUp = async (of: TestEvent, fields: Partial<RegistrationFields> = {}, days = of.sessions) => {
    const request = { origin: 'public', sessionIds: days } as const;
    const { id } = await world.signUp(of, { email: 'taro@yamada.example', ...fields }, request);
    return { id, code: await manageCodeOf(world.database, id) };
  };
  const change = (
    code: string,
    changes: OwnChanges,
    { version = 1, now = new Date(), origin = '192.0.2.1' } = {},
  ): Promise<PublicRegistration> =>
    world.own.change({ chamberId: world.scope.chamberId, acting: 'registrant' }, code, changes, {
      version,
      origin,
      now,
    });
  const seatsOf = ({ seats }: PublicRegistration) => seats.map(({ state }) => state);
  const mailsOf = (id: string) =>
    world.database.sql<{
      subject: string;
      text: string;
      attachments: { fileName: string; content?: string }[];
    }>(`SELECT * FROM mails WHERE starts_with(once_key, 'registration:' || $1) ORDER BY queued_at, id`, [id]);
  const calendarOf = (mail?: { attachments: { fileName: string; content?: string }[] }) =>
    Buffer.from(
      mail?.attachments.find(({ fileName }) => fileName === 'event.ics')?.content ?? '',
      'base64',
    ).toString();

  it('every field that is theirs, confirmed by a mail with the ticket', async () => {
    const { id, code } = await signUp(await event(), { company: '山田商店', note: '車いす' });
    const changed = await change(code, {
      familyKana: 'ヤマダ',
      givenKana: 'タロウ',
      company: ' 株式会社山田 ',
      phone: '０４２－７５３－１３１５',
      note: '',
    });
    expect(changed).toMatchObject({
      familyKana: 'ヤマダ',
      givenKana: 'タロウ',
      company: '株式会社山田',
      phone: '042-753-1315',
      note: null,
      version: 2,
    });
    expect(await world.reader.one(world.scope, id)).toMatchObject({
      company: '株式会社山田',
      email: 'taro@yamada.example',
      ownChangedAt: expect.any(String) as string,
    });
    const found = await world.reader.list(world.scope, { q: '株式会社山田' }, 10);
    expect(found.items.map((item) => item.id)).toContain(id);
    const [received, confirmation, ...others] = await mailsOf(id);
    expect([confirmation?.subject, others]).toEqual(['【お申込みの変更】経営セミナー', []]);
    expect(confirmation?.attachments.map(({ fileName }) => fileName)).toEqual(['受付票.png', 'event.ics']);
    expect(confirmation?.text).not.toContain('株式会社山田');
    const sequences = [received, confirmation].map((mail) => /SEQUENCE:(\d+)/.exec(calendarOf(mail))?.[1]);
    expect(Number(sequences[1])).toBeGreaterThan(Number(sequences[0]));
  });

  it('days: a new one at the end of its line, a dropped one to who waits, told to both', async () => {
    const course = await event({ days: DAYS.map((day) => ({ ...day, capacity: 1 })) });
    const [first, second, third] = course.sessions as [string, string, string];
    const mine = await signUp(course, {}, [first]);
    const waiting = await signUp(course, { familyName: '鈴木' }, [first]);
    await signUp(course, {}, [third]);
    const changed = await change(mine.code, { sessionIds: [second, third] });
    expect(seatsOf(changed)).toEqual(['cancelled', 'confirmed', 'waiting']);
    const [, told] = await mailsOf(mine.id);
    expect(told?.text).toMatch(/【取消】\n・.*\n・.*【キャンセル待ち】/);
    const calendar = calendarOf(told);
    expect(calendar).toMatch(new RegExp(`UID:${first}@banso[^]*?STATUS:CANCELLED`));
    expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(2);
    expect(calendar).not.toContain(third);
    expect((await mailsOf(waiting.id)).map(({ subject }) => subject.slice(0, 10))).toEqual(
      ['【キャンセル待ち】経', '【ご参加いただけます】'].map((text) => text.slice(0, 10)),
    );
    expect(await world.own.find(world.scope, waiting.code)).toMatchObject({
      ticketCode: expect.any(String) as string,
    });
  });

  it('not past who waits: a day that was given up and is wanted again begins anew', async () => {
    const course = await event({ days: DAYS.map((day) => ({ ...day, capacity: 1 })) });
    const [first, second] = course.sessions as [string, string];
    const mine = await signUp(course, {}, [first, second]);
    await signUp(course, {}, [first]);
    await change(mine.code, { sessionIds: [second] });
    const again = await change(mine.code, { sessionIds: [first, second] }, { version: 2 });
    expect(seatsOf(again)).toEqual(['waiting', 'confirmed']);
  });

  it('once, however often the form is sent, also at the same time', async () => {
    const course = await event();
    const { id, code } = await signUp(course);
    const changes = { phone: '042-753-1315', sessionIds: course.sessions.slice(1) };
    const answers = await Promise.all([1, 2, 3].map(() => change(code, changes)));
    expect(answers.map(({ version }) => version)).toEqual([2, 2, 2]);
    expect(await mailsOf(id)).toHaveLength(2);
    const before = await world.database.sql('SELECT count(*) FROM audit_entries');
    await change(code, changes, { version: 2 });
    expect(await world.database.sql('SELECT count(*) FROM audit_entries')).toEqual(before);
    expect(await mailsOf(id)).toHaveLength(2);
  });

  it('not over what staff changed meanwhile: that is shown, and nothing that staff alone may see', async () => {
    const { id, code } = await signUp(await event());
    await world.changes.edit(world.scope, id, 1, { phone: '042-753-1315' });
    const refused = await change(code, { phone: '090-0000-0001' }).catch((error: unknown) => error);
    expect(refused).toMatchObject({
      code: 'edited-meanwhile',
      extensions: { current: { phone: '042-753-1315', version: 2 } },
    });
    expect(JSON.stringify(refused)).not.toMatch(/business|feeYen|taro@yamada/);
  });

  it('a note of their own alone: what staff wrote there is neither shown nor lost', async () => {
    const { id, code } = await signUp(await event(), { note: '車いす' });
    expect(await world.own.find(world.scope, code)).toMatchObject({ note: '車いす', noteChangeable: true });
    await world.changes.edit(world.scope, id, 1, { note: '車いす。前回は無断欠席' });
    expect(await world.own.find(world.scope, code)).toMatchObject({ note: null, noteChangeable: false });
    await expect(change(code, { note: '電動車いす' }, { version: 2 })).rejects.toMatchObject({
      fields: [{ field: 'note', message: expect.stringMatching(/商工会議所へ/) as string }],
    });
    await change(code, { phone: '042-753-1315' }, { version: 2 });
    expect(await world.reader.one(world.scope, id)).toMatchObject({ note: '車いす。前回は無断欠席' });
  });

  it('within the window that staff set, before the first day begins, and while they have not come', async () => {
    const opens = new Date(NOW.getTime() - 3_600_000).toISOString();
    const closes = `${daysAhead(12)}T17:00:00+09:00`;
    const course = await event({
      days: [{ heldOn: daysAhead(10), startsAt: '13:30' }, ...DAYS.slice(1)],
      opensAt: opens,
      closesAt: closes,
    });
    const { id, code } = await signUp(course, {}, course.sessions.slice(1));
    const at = (instant: string) => change(code, { phone: '042-753-1315' }, { now: new Date(instant) });
    const closed = { code: 'change-closed' };
    await expect(at(new Date(NOW.getTime() - 7_200_000).toISOString())).rejects.toMatchObject(closed);
    await expect(at(`${daysAhead(10)}T13:30:00+09:00`)).rejects.toMatchObject(closed);
    await expect(at(closes)).rejects.toMatchObject(closed);
    await attend(world.database, id, course.sessions[1] ?? '');
    await expect(at(NOW.toISOString())).rejects.toMatchObject(closed);
    await world.database.sql('UPDATE event_seats SET attended_at = NULL WHERE registration_id = $1', [id]);
    await world.database.sql('DELETE FROM public_throttles');
    expect(await at(`${daysAhead(10)}T13:29:59+09:00`)).toMatchObject({ version: 2 });
  });

  it('not what is called off or taken back', async () => {
    const off = await event();
    const gone = await signUp(off);
    const { code } = await signUp(off);
    await world.own.cancel(world.scope, gone.code);
    await expect(change(gone.code, { phone: '042-753-1315' })).rejects.toMatchObject({
      code: 'registration-cancelled',
    });
    const { version } = await world.eventReader.one(world.scope, off.id);
    await world.events.cancel(world.scope, off.id, version, '講師の急病');
    await expect(change(code, { phone: '042-753-1315' })).rejects.toMatchObject({ code: 'change-closed' });
    expect(await world.own.find(world.scope, code)).toMatchObject({ ticketCode: null, choices: [] });
  });

  it.each([
    ['no day', { sessionIds: [] }, 'sessionIds'],
    ['a day of another event', { sessionIds: [newId()] }, 'sessionIds.0'],
    ['no telephone where there is no mail address', { phone: ' ' }, 'phone'],
  ])('refuse %s, beside its field', async (_, changes, field) => {
    const { id, code } = await signUp(await event(), { email: null, phone: '042-753-1315' });
    await expect(change(code, changes)).rejects.toMatchObject({ fields: [{ field }] });
    expect(await world.reader.one(world.scope, id)).toMatchObject({ version: 1, phone: '042-753-1315' });
  });

  describe('and the business', () => {
    const phone = '042-700-0001';
    let member: string;
    beforeAll(async () => {
      member = await world.business({
        name: '株式会社相模工業',
        phone,
        membership: { joinedOn: '2015-04-01' },
      });
    });
    const linkOf = async (id: string) => {
      const { link, businessId, feeYen, corporateNumber } = await world.reader.one(world.scope, id);
      return { link, businessId, feeYen, corporateNumber };
    };

    it('is looked for again, with its fee, which the mail does not tell', async () => {
      const { id, code } = await signUp(await event({ feeYen: 3_000, memberFeeYen: 1_000 }), { phone });
      await world.changes.edit(world.scope, id, 1, { note: 'x' });
      await change(code, { company: '相模工業' }, { version: 2 });
      expect(await linkOf(id)).toMatchObject({ link: 'automatic', businessId: member, feeYen: 1_000 });
      expect((await mailsOf(id)).at(-1)?.text).toContain('会員 1,000円\n会員以外 3,000円');
      await change(code, { company: '別の会社' }, { version: 3 });
      expect(await linkOf(id)).toMatchObject({ businessId: null, feeYen: 3_000 });
    });

    it('of a sign-up by staff too, whose mail then names neither company nor the fee that tells', async () => {
      const course = await event({ feeYen: 3_000, memberFeeYen: 1_000 });
      const { id } = await world.signUp(course, { email: 'a@example.jp', phone, company: '某社' });
      await change(await manageCodeOf(world.database, id), { company: '相模工業' });
      const [first, second] = await mailsOf(id);
      expect(first?.text).toMatch(/某社[^]*3,000円/);
      expect(second?.text).not.toMatch(/相模工業/);
      expect(second?.text).toContain('会員 1,000円\n会員以外 3,000円');
    });

    it('stays where a person has decided', async () => {
      const { id, code } = await signUp(await event(), { phone, company: '相模工業' });
      await world.changes.linkBusiness(world.scope, id, 1, null);
      await change(code, { company: '株式会社相模工業' }, { version: 2 });
      expect(await linkOf(id)).toMatchObject({ link: 'by-hand', businessId: null });
    });

    it('is not that of a 法人番号 which staff wrote beside another company', async () => {
      const number = '7000012050002';
      const numbered = await world.business({ name: '番号商店', corporateNumber: number });
      const { id } = await world.signUp(await event(), { company: '番号商店', corporateNumber: number });
      const code = await manageCodeOf(world.database, id);
      expect(await linkOf(id)).toMatchObject({ link: 'automatic', businessId: numbered });
      await change(code, { company: '番号　商店', phone: '042-700-0002' });
      expect(await linkOf(id)).toMatchObject({ businessId: numbered, corporateNumber: number });
      await change(code, { company: '他社' }, { version: 2 });
      expect(await linkOf(id)).toMatchObject({ businessId: null, corporateNumber: null });
    });
  });

  it('and the trail says that it was they', async () => {
    const { id, code } = await signUp(await event());
    await change(code, { phone: '042-753-1315' });
    const entries = await world.database.sql<{ acting: string | null; after: { phone?: string } }>(
      `SELECT acting, after FROM audit_entries WHERE entity = 'event_registrations' AND entity_id = $1
        AND action = 'update' ORDER BY id`,
      [id],
    );
    expect(entries.map(({ acting, after }) => [acting, after.phone])).toEqual([
      ['registrant', '042-753-1315'],
    ]);
  });

  it('ten times in a quarter of an hour, wherever from: each is confirmed by a mail', async () => {
    const { code } = await signUp(await event());
    for (let time = 0; time < 10; time += 1) {
      await change(code, { phone: `042-753-131${time}` }, { version: time + 1, origin: `192.0.2.${time}` });
    }
    await expect(
      change(code, { phone: '042-753-1320' }, { version: 11, origin: '192.0.2.99' }),
    ).rejects.toMatchObject({ code: 'too-many-sign-ups' });
  });

  it('tells the figures: whose member somebody is counts on the days of the event', async () => {
    const { id, code } = await signUp(await event());
    await world.database.sql('DELETE FROM outbox');
    await change(code, { company: '相模工業' });
    expect(await world.database.sql('SELECT kind, entity_id, keys FROM outbox')).toEqual([
      {
        kind: 'registration.edited',
        entity_id: id,
        keys: { activity: 'event', dates: DAYS.map(({ heldOn }) => heldOn) },
      },
    ]);
  });
});
