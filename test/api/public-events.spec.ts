import { newId, TenantDatabase } from '@banso/platform';
import { CodeListService, StaffModule } from '@banso/staff';
import { startTestApplication, type TestApplication, type TestClient } from '@banso/testing';
import { addEvent, attend, type EventFacts, type TestEvent } from '../support/registrations';

interface EventView {
  id: string;
  title: string;
  signUp: string;
  room: string;
  sessions: { id: string; room: string; open: boolean }[];
  participants: { key: string }[];
  [field: string]: unknown;
}
interface RegistrationView {
  manageCode: string;
  cancelled: boolean;
  cancellable: boolean;
  seats: { sessionId: string; state: string }[];
  [field: string]: unknown;
}
interface Problem {
  code: string;
  detail: string;
  retryAfterSeconds?: number;
  fields?: { field: string; message: string }[];
}

const HERE = '/public/chambers/a';

describe('/public/chambers', () => {
  let t: TestApplication;
  let visitor: TestClient;
  beforeAll(async () => {
    t = await startTestApplication();
    visitor = t.anonymous;
    for (const { id } of Object.values(t.database.chambers)) {
      await t.app
        .get(TenantDatabase)
        .write({ chamberId: id }, (tx) => t.app.select(StaffModule).get(CodeListService).ensureDefaults(tx));
    }
  }, 60_000);
  afterAll(() => t.close());
  beforeEach(() => t.database.sql('DELETE FROM public_throttles'));

  const event = (facts?: EventFacts, chamber: 'a' | 'b' = 'a') =>
    addEvent(t.database, t.database.chambers[chamber].id, facts);
  const form = ({ sessions }: TestEvent, part: object = {}): object => ({
    familyName: '山田',
    givenName: '太郎',
    familyKana: 'ヤマダ',
    givenKana: 'タロウ',
    email: 'taro@yamada.example',
    sessionIds: sessions,
    consent: true,
    ...part,
  });
  const signUp = <Body = RegistrationView>(
    of: TestEvent,
    part: object = {},
    key: string = newId(),
    from = HERE,
  ) =>
    visitor.post<Body>(`${from}/events/${of.id}/registrations`, form(of, part), { 'idempotency-key': key });
  const read = async ({ id }: TestEvent) => (await visitor.get<EventView>(`${HERE}/events/${id}`)).body;
  const stored = ({ id }: TestEvent) =>
    t.database.sql<Record<string, unknown>>('SELECT * FROM event_registrations WHERE event_id = $1', [id]);
  const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();

  describe('events', () => {
    it('are listed when they are published and not over, the soonest first, with little of each', async () => {
      const later = await event({ title: '六月の会', feeYen: 3000, memberFeeYen: 0 });
      const sooner = await event({ title: '五月の会', days: [{ heldOn: '2030-05-10' }] });
      await event({ title: '内輪の会', published: false });
      await event({ title: '昔の会', days: [{ heldOn: '2019-05-10' }] });
      await event({ title: '中止の会', state: 'cancelled' });
      await event({ title: '隣の会' }, 'b');
      const { status, body, headers } = await visitor.get<{ chamberName: string; items: EventView[] }>(
        `${HERE}/events`,
      );
      expect([status, body.chamberName]).toEqual([200, 'テスト商工会議所A']);
      expect(body.items.map(({ id }) => id)).toEqual([sooner.id, later.id]);
      expect(body.items[1]).toEqual({
        id: later.id,
        title: '六月の会',
        kindLabel: 'セミナー',
        venue: null,
        online: false,
        feeYen: 3000,
        memberFeeYen: 0,
        startsOn: '2030-06-10',
        endsOn: '2030-06-10',
        registrationOpensAt: null,
        registrationClosesAt: '2030-06-10T15:00:00.000Z',
        signUp: 'open',
        room: 'free',
      });
      expect(headers['cache-control']).toBe('public, max-age=30');
    });

    it('tell how full they are, and neither who comes nor how many', async () => {
      const course = await event({
        days: [
          { heldOn: '2030-06-10', capacity: 1 },
          { heldOn: '2030-06-17', capacity: 4 },
        ],
      });
      await t.database.sql(
        `UPDATE chamber_events SET note = '内輪の話', online_url = 'https://meet.example/1',
        consent = '名簿にのみ使います。' WHERE id = $1`,
        [course.id],
      );
      await signUp(course);
      const { body, headers } = await visitor.get<EventView>(`${HERE}/events/${course.id}`);
      expect(body.sessions.map(({ room }) => room)).toEqual(['full', 'few']);
      expect(body).toMatchObject({ room: 'few', consent: '名簿にのみ使います。', online: true });
      expect(body.participants.map(({ key }) => key)).toContain('business');
      expect(Object.keys(body.sessions[0] ?? {}).sort()).toEqual(
        ['capacity', 'endsAt', 'heldOn', 'id', 'open', 'room', 'startsAt', 'title', 'venue'].sort(),
      );
      expect(JSON.stringify(body)).not.toMatch(/山田|内輪|meet\.example|confirmed|waiting|staff/i);
      expect(headers['cache-control']).toBe('public, max-age=5');
    });

    it('are the same unknown thing when they are hidden, elsewhere, of nobody or of no chamber', async () => {
      const [hidden, foreign, known] = [
        await event({ published: false }),
        await event({}, 'b'),
        await event(),
      ];
      const answers = await Promise.all([
        ...[hidden.id, foreign.id, newId()].flatMap((id) => [
          visitor.get<Problem>(`${HERE}/events/${id}`),
          signUp<Problem>({ id, sessions: known.sessions }),
        ]),
        visitor.get<Problem>(`/public/chambers/nowhere/events/${known.id}`),
        visitor.get<Problem>('/public/chambers/nowhere/events'),
        visitor.get<Problem>('/public/chambers/nowhere/events.ics'),
        visitor.get<Problem>('/public/chambers/B/events'),
      ]);
      const seen = new Set(answers.map(({ status, body }) => `${status} ${JSON.stringify(body)}`));
      expect([...seen]).toEqual([expect.stringMatching(/^404 .*not-found/)]);
      expect(answers.map(({ headers }) => headers['cache-control'])).not.toContain('public, max-age=30');
      expect(await stored(hidden)).toEqual([]);
    });

    it('are a calendar to subscribe to', async () => {
      const course = await event({
        title: '連続講座',
        days: [{ heldOn: '2030-06-10', startsAt: '13:30' }, { heldOn: '2030-06-17' }],
      });
      const { status, body, headers } = await visitor.get<string>(`${HERE}/events.ics`);
      expect([status, headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8']);
      expect(body).toMatch(/^BEGIN:VCALENDAR\r\n/);
      for (const id of course.sessions) expect(body).toContain(`UID:${id}@banso\r\n`);
      expect(body).toContain('DTSTART;TZID=Asia/Tokyo:20300610T133000\r\n');
      expect(body).not.toContain('内輪の会');
    });
  });

  describe('sign-ups', () => {
    it('are made once with consent, and answered with the days alone', async () => {
      const seminar = await event({ title: '経営セミナー' });
      const made = await signUp(seminar, { company: '㈱山田製作所', phone: '042-753-1315', note: '車いす' });
      expect(made.status).toBe(201);
      const day = { heldOn: '2030-06-10', startsAt: null, endsAt: null, title: null, venue: null };
      expect(made.body).toEqual({
        manageCode: expect.stringMatching(/^[\w-]{22}$/) as string,
        ticketCode: expect.stringMatching(/^[\w-]{22}$/) as string,
        familyName: '山田',
        givenName: '太郎',
        familyKana: 'ヤマダ',
        givenKana: 'タロウ',
        company: '㈱山田製作所',
        phone: '042-753-1315',
        note: '車いす',
        eventId: seminar.id,
        eventTitle: '経営セミナー',
        venue: null,
        eventCancelled: false,
        mailed: true,
        cancelled: false,
        cancellable: true,
        changeable: true,
        noteChangeable: true,
        seats: [{ sessionId: seminar.sessions[0], ...day, state: 'confirmed' }],
        choices: [{ id: seminar.sessions[0], ...day, capacity: null, room: 'free', open: true }],
        version: 1,
      });
      expect(made.headers['cache-control']).toBe('private, no-store');
      expect(await stored(seminar)).toMatchObject([
        {
          origin: 'public',
          created_by: null,
          participant: 'business',
          consented_at: expect.any(Date) as Date,
          manage_code: made.body.manageCode,
        },
      ]);
      const mails = await t.database.sql(
        `SELECT FROM mails WHERE once_key LIKE 'registration:' || $1 || '%'`,
        [(await stored(seminar))[0]?.id],
      );
      expect(mails).toHaveLength(1);
    });

    it('answer the same form sent again with the first, also at the same time', async () => {
      const seminar = await event();
      const key = newId();
      const answers = await Promise.all([1, 2, 3].map(() => signUp(seminar, {}, key)));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 201]);
      expect(new Set(answers.map(({ body }) => body.manageCode)).size).toBe(1);
      expect(await stored(seminar)).toHaveLength(1);
      const other = await signUp<Problem>(seminar, { givenName: '次郎' }, key);
      expect([other.status, other.body.code]).toEqual([409, 'idempotency-key-reused']);
      expect(other.body.detail).toMatch(
        /直す前の内容の申込としてすでに受け付けています。.*確認メールのリンクから変更.*ページを開き直して/,
      );
    });

    it('tell nobody who is known: one address twice, a member and a stranger are answered alike', async () => {
      const seminar = await event({ feeYen: 3000, memberFeeYen: 0 });
      const staff = await t.as('staff');
      await staff.post('/businesses', {
        name: '株式会社相模工業',
        phone: '042-700-0001',
        membership: { joinedOn: '2015-04-01' },
      });
      const told = async (part: object) => {
        const { status, body } = await signUp(seminar, part);
        return [status, { ...body, manageCode: '', ticketCode: '', company: '', phone: '' }];
      };
      const first = await told({});
      expect(await told({})).toEqual(first);
      expect(await told({ company: '相模工業', phone: '042-700-0001' })).toEqual(first);
      const [, , member] = await stored(seminar);
      expect(member).toMatchObject({ link: 'automatic', fee_yen: 0 });
    });

    it('wait in line where there is no room, a day at a time', async () => {
      const course = await event({ days: [{ heldOn: '2030-06-10', capacity: 1 }, { heldOn: '2030-06-17' }] });
      await signUp(course, { sessionIds: [course.sessions[0]] });
      const second = await signUp(course);
      expect(second.body.seats.map(({ state }) => state)).toEqual(['waiting', 'confirmed']);
      expect(JSON.stringify(second.body)).not.toMatch(/place/i);
    });

    it('are taken up to the closing second and not after, from the opening second and not before', async () => {
      const closing = await event({ closesAt: inMinutes(1) });
      expect((await signUp(closing)).status).toBe(201);
      await t.database.sql('UPDATE chamber_events SET registration_closes_at = now() WHERE id = $1', [
        closing.id,
      ]);
      expect((await read(closing)).signUp).toBe('closed');
      const late = await signUp<Problem>(closing);
      expect([late.status, late.body.code]).toEqual([409, 'registration-closed']);
      const opening = await event({ opensAt: inMinutes(1) });
      expect((await read(opening)).signUp).toBe('not-yet');
      expect((await signUp<Problem>(opening)).body.code).toBe('registration-closed');
      await t.database.sql('UPDATE chamber_events SET registration_opens_at = now() WHERE id = $1', [
        opening.id,
      ]);
      expect((await signUp(opening)).status).toBe(201);
      expect(await stored(closing)).toHaveLength(1);
    });

    it('are not taken for an event that was called off, nor for a day that has begun', async () => {
      const off = await event({ state: 'cancelled' });
      expect((await read(off)).signUp).toBe('cancelled');
      expect((await signUp<Problem>(off)).body.code).toBe('event-cancelled');
      const course = await event({ days: [{ heldOn: '2020-06-10' }, { heldOn: '2030-06-17' }] });
      expect((await read(course)).sessions.map(({ open }) => open)).toEqual([false, true]);
      const past = await signUp<Problem>(course);
      expect([past.status, past.body.fields?.[0]?.field]).toEqual([400, 'sessionIds']);
      expect(await stored(course)).toEqual([]);
      expect((await signUp(course, { sessionIds: [course.sessions[1]] })).status).toBe(201);
    });

    it.each([
      ['no consent', { consent: false }, 'consent'],
      ['consent left out', { consent: undefined }, 'consent'],
      ['no name', { familyName: ' ' }, 'familyName'],
      ['no furigana', { givenKana: '' }, 'givenKana'],
      ['neither mail nor telephone', { email: null, phone: null }, 'email'],
      ['an address without @', { email: 'taro' }, 'email'],
      ['no day', { sessionIds: [] }, 'sessionIds'],
      ['an unknown kind of participant', { participant: 'pigeon' }, 'participant'],
      ['a business of their choice', { businessId: newId() }, 'businessId'],
      ['a 法人番号', { corporateNumber: '1234567890123' }, 'corporateNumber'],
      ['a letter instead of a note', { note: 'あ'.repeat(2001) }, 'note'],
      ['a name of a page', { company: 'x'.repeat(201) }, 'company'],
    ])('refuse %s, beside its field', async (_, part, field) => {
      const seminar = await event();
      const { status, body } = await signUp<Problem>(seminar, part);
      expect([status, body.code, body.fields?.map((problem) => problem.field)]).toEqual([
        400,
        'invalid-input',
        [field],
      ]);
      expect(body.fields?.[0]?.message).toMatch(/[ぁ-ん].*。$/);
      expect(await stored(seminar)).toEqual([]);
    });

    it('refuse a day of another event, and a form without its key', async () => {
      const [seminar, other] = [await event(), await event()];
      const mixed = await signUp<Problem>(seminar, { sessionIds: other.sessions });
      expect([mixed.status, mixed.body.fields?.[0]?.field]).toEqual([404, 'sessionIds']);
      const keyless = await visitor.post<Problem>(
        `${HERE}/events/${seminar.id}/registrations`,
        form(seminar),
      );
      expect([keyless.status, keyless.body.fields?.[0]?.field]).toEqual([400, 'Idempotency-Key']);
    });

    it('of a program that fills in every field look made, and leave nothing behind', async () => {
      const seminar = await event({ days: [{ heldOn: '2030-06-10', capacity: 1 }] });
      const made = await signUp(seminar);
      const seen = await read(seminar);
      const before = await t.database.sql('SELECT count(*) FROM audit_entries');
      const lured = await signUp(seminar, { homepage: 'https://spam.example' });
      expect([lured.status, Object.keys(lured.body)]).toEqual([201, Object.keys(made.body)]);
      expect(lured.body.seats.map(({ state }) => state)).toEqual(['waiting']);
      expect(await stored(seminar)).toHaveLength(1);
      expect(await read(seminar)).toEqual(seen);
      expect(await t.database.sql('SELECT count(*) FROM audit_entries')).toEqual(before);
      expect((await visitor.get(`${HERE}/registrations/${lured.body.manageCode}`)).status).toBe(404);
      expect((await signUp(seminar, { homepage: '' })).status).toBe(201);
    });

    it('of one origin have a bound at an event, which others and other events do not feel', async () => {
      const [seminar, other] = [await event(), await event()];
      for (let person = 0; person < 40; person += 1) {
        expect((await signUp(seminar, { email: `${person}@yamada.example` })).status).toBe(201);
      }
      const refused = await signUp<Problem>(seminar);
      expect([refused.status, refused.body.code]).toEqual([429, 'too-many-sign-ups']);
      expect(refused.body.retryAfterSeconds).toBeGreaterThan(800);
      expect(refused.headers['retry-after']).toBe(String(refused.body.retryAfterSeconds));
      expect(refused.body.detail).toMatch(/分後に.*お電話/);
      expect((await signUp(other)).status).toBe(201);
      const elsewhere = await t.app.inject({
        method: 'POST',
        url: `/api/v1${HERE}/events/${seminar.id}/registrations`,
        remoteAddress: '192.0.2.9',
        headers: { 'idempotency-key': newId() },
        payload: form(seminar),
      });
      expect(elsewhere.statusCode).toBe(201);
      await t.database.sql(`UPDATE public_throttles SET window_started_at = now() - interval '15 minutes'`);
      expect((await signUp(seminar)).status).toBe(201);
      const left = await t.database.sql<{ attempts: number }>('SELECT attempts FROM public_throttles');
      expect(left.map(({ attempts }) => attempts)).toEqual([1, 1, 1]);
    });

    it('to one address have a bound over all events and origins, however it is written', async () => {
      const from = async (remoteAddress: string, email: string, part = {}) =>
        t.app.inject({
          method: 'POST',
          url: `/api/v1${HERE}/events/${seminar.id}/registrations`,
          remoteAddress,
          headers: { 'idempotency-key': newId() },
          payload: { ...form(seminar), email, ...part },
        });
      const seminar = await event();
      // Forms that come to nothing send no mail, and shut nobody out.
      for (let place = 0; place < 12; place += 1) {
        const refused = await from(`192.0.2.${place}`, 'hanako@example.jp', { consent: false });
        const lured = await from(`192.0.2.${place}`, 'hanako@example.jp', {
          homepage: 'https://spam.example',
        });
        expect([refused.statusCode, lured.statusCode]).toEqual([400, 201]);
      }
      const written = [
        'hanako@example.jp',
        'Hanako@example.jp',
        'HANAKO@EXAMPLE.JP',
        ' hanako@example.jp',
        'hanako@example.jp',
      ];
      for (const [place, email] of [...written, ...written].entries()) {
        expect((await from(`192.0.2.${place}`, email)).statusCode).toBe(201);
      }
      expect((await from('192.0.2.100', 'hanako@example.jp')).statusCode).toBe(429);
      expect((await from('192.0.2.100', 'taro@example.jp')).statusCode).toBe(201);
      const subjects = await t.database.sql<{ subject: string }>('SELECT subject FROM public_throttles');
      expect(subjects.some(({ subject }) => subject.includes('example.jp'))).toBe(false);
    });

    it('of one origin have a bound over all events', async () => {
      const seminar = await event();
      await t.database.sql(
        `INSERT INTO public_throttles (subject, attempts, window_started_at) VALUES ('origin:127.0.0.1', 119, now())`,
      );
      expect((await signUp(seminar)).status).toBe(201);
      expect((await signUp(seminar)).status).toBe(429);
    });
  });

  describe('one’s own sign-up', () => {
    it('is opened by the code in its link and by nothing else', async () => {
      const seminar = await event();
      const { body: made } = await signUp(seminar);
      const path = `registrations/${made.manageCode}`;
      const opened = await visitor.get<RegistrationView>(`${HERE}/${path}`);
      expect([opened.status, opened.body]).toEqual([200, made]);
      expect(opened.headers['cache-control']).toBe('private, no-store');
      const [{ id, ticket_code: ticket } = {}] = await stored(seminar);
      for (const wrong of [
        `/public/chambers/b/${path}`,
        `/public/chambers/nowhere/${path}`,
        ...[id, ticket, made.manageCode.toLowerCase(), '%'].map(
          (code) => `${HERE}/registrations/${encodeURIComponent(String(code))}`,
        ),
      ]) {
        expect([wrong, (await visitor.get(wrong)).status]).toEqual([wrong, 404]);
        expect([wrong, (await visitor.delete(wrong)).status]).toEqual([wrong, 404]);
      }
    });

    it('is taken back, once, and the seat goes to who waits', async () => {
      const seminar = await event({ days: [{ heldOn: '2030-06-10', capacity: 1 }] });
      const [first, second] = [(await signUp(seminar)).body, (await signUp(seminar)).body];
      expect(second.seats[0]?.state).toBe('waiting');
      const path = `${HERE}/registrations/${first.manageCode}`;
      const gone = await visitor.delete<RegistrationView>(path);
      expect([gone.status, gone.body.cancelled, gone.body.cancellable]).toEqual([200, true, false]);
      expect(gone.body.seats.map(({ state }) => state)).toEqual(['cancelled']);
      expect(await visitor.delete(path)).toMatchObject({ status: 200, body: gone.body });
      const moved = await visitor.get<RegistrationView>(`${HERE}/registrations/${second.manageCode}`);
      expect(moved.body.seats.map(({ state }) => state)).toEqual(['confirmed']);
      expect(await stored(seminar)).toContainEqual(
        expect.objectContaining({ manage_code: first.manageCode, cancelled_by: 'registrant' }),
      );
    });

    it('is not taken back once a day has begun or somebody has come', async () => {
      const course = await event({ days: [{ heldOn: '2030-06-10' }] });
      const { body: made } = await signUp(course);
      const path = `${HERE}/registrations/${made.manageCode}`;
      const refused = async () => {
        expect((await visitor.get<RegistrationView>(path)).body.cancellable).toBe(false);
        const { status, body } = await visitor.delete<Problem>(path);
        expect([status, body.code]).toEqual([409, 'cancellation-closed']);
      };
      const [{ id } = {}] = await stored(course);
      await attend(t.database, String(id), course.sessions[0] ?? '');
      await refused();
      await t.database.sql('UPDATE event_seats SET attended_at = NULL WHERE registration_id = $1', [id]);
      await t.database.sql(`UPDATE event_sessions SET held_on = '2020-06-10' WHERE event_id = $1`, [
        course.id,
      ]);
      await refused();
    });
  });
});
