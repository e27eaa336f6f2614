import { dateInJapan } from '@banso/japan';
import { newId } from '@banso/platform';
import { openRegistrations, type RegistrationWorld } from '../support/registrations';

interface QueuedMail {
  id: string;
  to_address: string;
  to_name: string;
  subject: string;
  text: string;
  attachments: { fileName: string; content?: string; qrCodeOf?: string }[];
  state: string;
}

const daysAhead = (days: number) => dateInJapan(new Date(Date.now() + days * 86_400_000));

describe('mails to those who sign up', () => {
  let world: RegistrationWorld;
  beforeAll(async () => {
    world = await openRegistrations();
  });
  afterAll(() => world.close());
  beforeEach(() => world.database.sql('DELETE FROM mails'));

  const mails = () => world.database.sql<QueuedMail>('SELECT * FROM mails ORDER BY queued_at, id');
  const subjects = async () => (await mails()).map(({ to_name, subject }) => `${to_name} ${subject}`);
  const filesOf = (mail: QueuedMail | undefined) => (mail?.attachments ?? []).map(({ fileName }) => fileName);
  const signUp = (
    event: Parameters<RegistrationWorld['signUp']>[0],
    familyName: string,
    request: Parameters<RegistrationWorld['signUp']>[2] = {},
  ) => world.signUp(event, { familyName, email: `${familyName.length}@example.jp` }, request);

  it('confirm a seat, with the ticket and the days, once however often the form is sent', async () => {
    const event = await world.event({
      title: '創業セミナー',
      feeYen: 3_000,
      days: [{ heldOn: '2030-06-10', startsAt: '13:30' }, { heldOn: '2030-06-17' }],
    });
    const requestKey = newId();
    await signUp(event, '髙橋', { requestKey, origin: 'public' });
    await signUp(event, '髙橋', { requestKey, origin: 'public' });
    const [mail, ...others] = await mails();
    expect(others).toEqual([]);
    expect(mail).toMatchObject({
      to_address: '2@example.jp',
      to_name: '髙橋 太郎',
      subject: '【受付完了】創業セミナー',
      state: 'queued',
    });
    expect(mail?.text).toContain('・2030年6月10日(月)　13:30〜\n・2030年6月17日(月)\n');
    expect(mail?.text).toContain('3,000円');
    expect(mail?.text).toContain('テスト商工会議所A');
    expect(filesOf(mail)).toEqual(['受付票.png', 'event.ics']);
    const calendar = Buffer.from(mail?.attachments[1]?.content ?? '', 'base64').toString();
    expect(calendar).toContain('DTSTART;TZID=Asia/Tokyo:20300610T133000\r\n');
    expect(calendar).toContain('DTSTART;VALUE=DATE:20300617\r\n');
  });

  it('say to an address that a stranger typed neither what else was typed nor who is a member', async () => {
    const event = await world.event({ feeYen: 3_000, memberFeeYen: 1_000 });
    const company = '今すぐ http://spam.example へ';
    await world.signUp(event, { email: 'a@example.jp', company, note: company }, { origin: 'public' });
    await world.signUp(event, { email: 'b@example.jp', company: '会員商店' });
    const [strange, staffs] = await mails();
    expect(strange?.text).not.toContain('spam');
    expect(strange?.text).toContain('会員 1,000円\n会員以外 3,000円');
    expect(staffs?.text).toContain('会員商店');
    expect(staffs?.text).toContain('■ 参加費\n3,000円');
  });

  it('tell who waits so, and who moves up when somebody cancels', async () => {
    const event = await world.event({ days: [{ heldOn: '2030-06-10', capacity: 1 }] });
    const first = await signUp(event, '一番');
    await signUp(event, '二番');
    await signUp(event, '三番');
    await world.changes.cancel(world.scope, first.id, { by: 'registrant', reason: null });
    expect(await subjects()).toEqual([
      '一番 太郎 【受付完了】経営セミナー',
      '二番 太郎 【キャンセル待ち】経営セミナー',
      '三番 太郎 【キャンセル待ち】経営セミナー',
      '一番 太郎 【申込の取消】経営セミナー',
      '二番 太郎 【ご参加いただけます】経営セミナー',
    ]);
    expect((await mails()).map((mail) => filesOf(mail).length)).toEqual([2, 0, 0, 0, 2]);
  });

  it('tell all who move up when there is more room, each once for all days', async () => {
    const days = [7, 14].map((ahead) => ({ heldOn: daysAhead(ahead), capacity: 1 }));
    const event = await world.event({ days });
    for (const name of ['一番', '二番', '三番']) await signUp(event, name);
    await world.database.sql('DELETE FROM mails');
    const { version, sessions } = await world.eventReader.one(world.scope, event.id);
    await world.events.edit(world.scope, event.id, version, {
      sessions: sessions.map((session) => ({ ...session, capacity: 3 })),
    });
    expect((await subjects()).sort()).toEqual([
      '三番 太郎 【ご参加いただけます】経営セミナー',
      '二番 太郎 【ご参加いただけます】経営セミナー',
    ]);
  });

  it('tell again who takes a cancellation back, and cancels again', async () => {
    const { id } = await signUp(await world.event(), '山田');
    await world.changes.cancel(world.scope, id, { by: 'staff', reason: '重複' });
    await world.changes.undoCancellation(world.scope, id);
    await world.changes.cancel(world.scope, id, { by: 'staff', reason: '重複' });
    expect((await mails()).map(({ subject }) => subject.slice(0, 6))).toEqual([
      '【受付完了】',
      '【申込の取消',
      '【受付完了】',
      '【申込の取消',
    ]);
  });

  it('go to the corrected address, and no more to the wrong one', async () => {
    const event = await world.event({ days: [{ heldOn: daysAhead(7), capacity: 1 }] });
    const first = await signUp(event, '一番');
    const { id, version } = await signUp(event, '二番');
    await world.changes.cancel(world.scope, first.id, { by: 'registrant', reason: null });
    const [, waiting] = await mails();
    await world.database.sql(`UPDATE mails SET state = 'bounced', last_error = '550' WHERE id = $1`, [
      waiting?.id,
    ]);
    const refused = async () => {
      const { items } = await world.reader.list(world.scope, { eventId: event.id }, 10);
      return items.map(({ familyName, mailRefused }) => [familyName, mailRefused]);
    };
    expect(await refused()).toEqual([
      ['二番', '550'],
      ['一番', null],
    ]);
    const { registration } = await world.changes.edit(world.scope, id, version, {
      email: 'right@example.jp',
    });
    await world.changes.edit(world.scope, id, registration.version, { note: '車いす' });
    const written = (await mails()).filter(({ to_name }) => to_name === '二番 太郎');
    expect(written.map(({ subject, to_address, state }) => [subject, to_address, state])).toEqual([
      ['【キャンセル待ち】経営セミナー', '2@example.jp', 'withdrawn'],
      ['【ご参加いただけます】経営セミナー', '2@example.jp', 'withdrawn'],
      ['【受付完了】経営セミナー', 'right@example.jp', 'queued'],
    ]);
    expect((await mails()).filter(({ state }) => state === 'queued')).toHaveLength(3); // the other's stay
    expect((await refused()).map(([, reason]) => reason)).toEqual([null, null]);
  });

  it('tell everybody with a seat or in line that the event is cancelled, and promise none after that', async () => {
    const event = await world.event({ days: [{ heldOn: daysAhead(7), capacity: 1 }] });
    const seated = await signUp(event, '席');
    const waiting = await signUp(event, '待つ');
    const gone = await signUp(event, '取消済');
    await world.changes.cancel(world.scope, gone.id, { by: 'staff', reason: null });
    await world.signUp(event, { familyName: '電話', email: null });
    await world.database.sql('DELETE FROM mails');
    const { version } = await world.eventReader.one(world.scope, event.id);
    await world.events.cancel(world.scope, event.id, version, '講師の急病');
    expect((await subjects()).sort()).toEqual([
      '席 太郎 【開催中止のお知らせ】経営セミナー',
      '待つ 太郎 【開催中止のお知らせ】経営セミナー',
    ]);
    const [notice] = await mails();
    expect(notice?.attachments).toEqual([]);
    expect(notice?.text).not.toMatch(/受付票|キャンセル待ち|急病/);

    await world.database.sql('DELETE FROM mails');
    await world.changes.cancel(world.scope, seated.id, { by: 'staff', reason: null });
    const { version: asItWas } = await world.reader.one(world.scope, waiting.id);
    await world.changes.edit(world.scope, waiting.id, asItWas, { email: 'right@example.jp' });
    expect((await mails()).map(({ subject, to_address }) => [subject, to_address])).toEqual([
      ['【申込の取消】経営セミナー', '1@example.jp'],
      ['【開催中止のお知らせ】経営セミナー', 'right@example.jp'],
    ]);
  });

  describe('of a change of the event', () => {
    const edit = async (
      { id }: { id: string },
      changes: Parameters<RegistrationWorld['events']['edit']>[3],
    ): Promise<number> => {
      const { sessions, venue, onlineUrl } = changes;
      const told = await world.events.peopleToTell(world.scope, id, { sessions, venue, onlineUrl });
      const { version } = await world.eventReader.one(world.scope, id);
      await world.events.edit(world.scope, id, version, changes);
      return told;
    };
    /** Two days, and people on the first, in its line, on the second, without an address, and gone. */
    const course = async () => {
      const event = await world.event({
        days: [{ heldOn: daysAhead(7), startsAt: '13:30', capacity: 2 }, { heldOn: daysAhead(14) }],
      });
      const [first = '', second = ''] = event.sessions;
      await signUp(event, '初日', { sessionIds: [first] });
      const gone = await signUp(event, '取消済', { sessionIds: [first, second] });
      await signUp(event, '二日目', { sessionIds: [second] });
      await world.signUp(event, { familyName: '電話', email: null }, { sessionIds: [first] });
      await signUp(event, '待つ', { sessionIds: [first] });
      await world.changes.cancel(world.scope, gone.id, { by: 'staff', reason: null });
      await world.database.sql(
        `UPDATE event_seats t SET state = 'waiting' FROM event_registrations r
          WHERE r.id = t.registration_id AND r.family_name = '待つ' AND r.event_id = $1`,
        [event.id],
      );
      await world.database.sql('DELETE FROM mails');
      const { sessions } = await world.eventReader.one(world.scope, event.id);
      const [one, two] = sessions.map(({ id, heldOn, startsAt, capacity }) => ({
        id,
        heldOn,
        startsAt,
        capacity,
      }));
      if (one === undefined || two === undefined) throw new Error('The course has two days');
      return { event, one, two };
    };
    const names = async () => (await mails()).map(({ to_name }) => to_name.split(' ')[0]).sort();
    const sequenceOf = (mail: QueuedMail | undefined) =>
      Number(
        /SEQUENCE:(\d+)/.exec(Buffer.from(mail?.attachments[1]?.content ?? '', 'base64').toString())?.[1],
      );

    it('go to those of the day that moves, with seat or in line, as many as was said before', async () => {
      const { event, one, two } = await course();
      const sessions = [{ ...one, startsAt: '14:00', capacity: 2 }, two];
      expect(await edit(event, { sessions })).toBe(2);
      expect(await names()).toEqual(['初日', '待つ']);
      const [seated] = (await mails()).filter(({ to_name }) => to_name.startsWith('初日'));
      expect(seated?.subject).toBe('【日時・会場の変更】経営セミナー');
      expect(seated?.text).toMatch(/\u300014:00〜\n\u3000（変更前\u3000.*\u300013:30〜）/);
      expect(filesOf(seated)).toEqual(['受付票.png', 'event.ics']);
      expect(sequenceOf(seated)).toBe(3);
    });

    it('go to all for another place, and for another room online to those with a seat', async () => {
      const { event } = await course();
      expect(await edit(event, { venue: '新館' })).toBe(3);
      expect(await names()).toEqual(['二日目', '初日', '待つ']);
      await world.database.sql('DELETE FROM mails');
      expect(await edit(event, { onlineUrl: 'https://meet.example.jp/2' })).toBe(2);
      expect(await names()).toEqual(['二日目', '初日']);
    });

    it('are left out when staff say so, and where nothing concerns anybody', async () => {
      const { event, one, two } = await course();
      await edit(event, { venue: '新館', notify: false });
      expect(await edit(event, { title: '改題', feeYen: 0, sessions: [{ ...one, capacity: 1 }, two] })).toBe(
        0,
      );
      expect(await edit(event, { sessions: [one, two, { heldOn: daysAhead(21) }] })).toBe(0);
      expect(await mails()).toEqual([]);
    });

    it('are not written of an edit that is refused', async () => {
      const { event } = await course();
      await expect(world.events.edit(world.scope, event.id, 99, { venue: '新館' })).rejects.toMatchObject({
        code: 'edited-meanwhile',
      });
      expect(await mails()).toEqual([]);
    });
  });

  describe('of other days that staff write down', () => {
    /** Somebody signed up for the first of two days; a reminder of it waits for the mail server. */
    const onFirstDay = async (origin: 'staff' | 'walk-in' = 'staff') => {
      const event = await world.event({ days: [7, 14].map((ahead) => ({ heldOn: daysAhead(ahead) })) });
      const [first = '', second = ''] = event.sessions;
      const { id, version } = await signUp(event, '山田', { sessionIds: [first], origin });
      await world.database.sql('DELETE FROM mails');
      await world.database.sql(
        `INSERT INTO mails (chamber_id, id, once_key, message_id, to_address, subject, text)
         VALUES ($1, uuidv7(), $2, 'x', '2@example.jp', '【開催のご案内】', '')`,
        [world.scope.chamberId, `registration:${id}:reminder:${daysAhead(7)}`],
      );
      const edit = (changes: Parameters<RegistrationWorld['changes']['edit']>[3]) =>
        world.changes.edit(world.scope, id, version, changes);
      return { first, second, edit };
    };
    const states = async () =>
      (await mails()).map(({ subject, to_address, state }) => [subject, to_address, state]);
    const REMINDER = ['【開催のご案内】', '2@example.jp'];

    it('say what stands now, take what is given up out of the calendar, and remind no more of it', async () => {
      const { second, edit } = await onFirstDay();
      await edit({ sessionIds: [second] });
      expect(await states()).toEqual([
        [...REMINDER, 'withdrawn'],
        ['【お申込みの変更】経営セミナー', '2@example.jp', 'queued'],
      ]);
      const [, mail] = await mails();
      expect(mail?.text).toMatch(/日程を変更しました。[^]*\u3000【取消】\n・[^【]*\n/);
      const calendar = Buffer.from(mail?.attachments[1]?.content ?? '', 'base64').toString();
      expect(calendar.match(/STATUS:\w+/g)).toEqual(['STATUS:CANCELLED']);
      expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(2);
    });

    it('are not written where staff say so, yet what waits goes no more', async () => {
      const { second, edit } = await onFirstDay();
      await edit({ sessionIds: [second], notify: false });
      expect(await states()).toEqual([[...REMINDER, 'withdrawn']]);
    });

    it('are not written where the days stay, of a walk-in, or of an edit that is refused', async () => {
      const stays = await onFirstDay();
      await stays.edit({ sessionIds: [stays.first], note: '車いす' });
      expect(await states()).toEqual([[...REMINDER, 'queued']]);
      const refused = await onFirstDay();
      await expect(refused.edit({ sessionIds: [newId()] })).rejects.toMatchObject({ code: 'not-found' });
      expect(await states()).toEqual([[...REMINDER, 'queued']]);
      const walkIn = await onFirstDay('walk-in');
      await walkIn.edit({ sessionIds: [walkIn.first, walkIn.second], notify: false });
      expect(await states()).toEqual([[...REMINDER, 'queued']]);
    });

    it('are one with what is said to a corrected address', async () => {
      const { first, second, edit } = await onFirstDay();
      await edit({ sessionIds: [first, second], email: 'right@example.jp' });
      expect(await states()).toEqual([
        [...REMINDER, 'withdrawn'],
        ['【受付完了】経営セミナー', 'right@example.jp', 'queued'],
      ]);
      expect((await mails())[1]?.text.match(/^・/gm)).toHaveLength(2);
    });
  });

  it('to hundreds who move up at once draw no tickets under the lock', async () => {
    const event = await world.event({ days: [{ heldOn: daysAhead(7), capacity: 1 }] });
    await signUp(event, '一番');
    const { id } = await signUp(event, '二番');
    await world.database.sql(
      `WITH made AS (
         INSERT INTO event_registrations (chamber_id, id, event_id, request_key, request_hash, family_name, given_name,
                email, participant, search_key, link, origin, ticket_code, manage_code)
         SELECT chamber_id, uuidv7(), event_id, uuidv7(), request_hash, family_name, given_name, n || '@example.jp',
                participant, search_key, link, origin, 'ticket-' || n, 'manage-' || n
           FROM event_registrations, generate_series(1, 500) n WHERE id = $1
         RETURNING chamber_id, id, event_id)
       INSERT INTO event_seats (chamber_id, registration_id, session_id, event_id, state)
       SELECT chamber_id, id, $2, event_id, 'waiting' FROM made`,
      [id, event.sessions[0]],
    );
    await world.database.sql('DELETE FROM mails');
    const { version, sessions } = await world.eventReader.one(world.scope, event.id);
    await world.events.edit(world.scope, event.id, version, {
      sessions: sessions.map((session) => ({ ...session, capacity: 600 })),
    });
    const tickets = (await mails()).map(({ attachments: [ticket] }) => ticket);
    expect(tickets).toHaveLength(501);
    expect(new Set(tickets.map((ticket) => ticket?.qrCodeOf)).size).toBe(501);
    expect(tickets.every((ticket) => ticket?.content === undefined)).toBe(true);
  });

  it('are not written without an address, at the door, or when all is over', async () => {
    await world.signUp(await world.event(), { email: null });
    await signUp(await world.event(), '来場', { origin: 'walk-in' });
    await signUp(await world.event({ days: [{ heldOn: '2024-06-10' }] }), '紙');
    expect(await mails()).toEqual([]);
  });

  it('are not written when the sign-up is not', async () => {
    const event = await world.event({ state: 'cancelled' });
    await expect(signUp(event, '山田')).rejects.toMatchObject({ code: 'event-cancelled' });
    expect(await mails()).toEqual([]);
  });
});

it('every mail names the page of the sign-up, where it is known where pages are', async () => {
  const world = await openRegistrations('https://banso.example.jp');
  try {
    const event = await world.event({ days: [{ heldOn: daysAhead(7), capacity: 1 }] });
    const [first, second] = [
      await world.signUp(event, { familyName: '一番', email: 'a@example.jp' }),
      await world.signUp(event, { familyName: '二番', email: 'b@example.jp' }),
    ];
    await world.changes.cancel(world.scope, first.id, { by: 'registrant', reason: null });
    const { version } = await world.eventReader.one(world.scope, event.id);
    await world.events.cancel(world.scope, event.id, version, '講師の急病');
    const codes = await world.database.sql<{ id: string; manage_code: string }>(
      'SELECT id, manage_code FROM event_registrations',
    );
    const pageOf = (id: string) =>
      `https://banso.example.jp/s/a/registration/${codes.find((row) => row.id === id)?.manage_code}\n`;
    const mails = await world.database.sql<QueuedMail>('SELECT * FROM mails');
    expect(mails).toHaveLength(5);
    for (const { to_name, text } of mails) {
      expect(text).toContain(pageOf(to_name === '一番 太郎' ? first.id : second.id));
    }
  } finally {
    await world.close();
  }
});
