import { newId, TenantDatabase } from '@banso/platform';
import { CodeListService, StaffModule } from '@banso/staff';
import { startTestApplication, type TestApplication, type TestClient } from '@banso/testing';
import { addEvent, attend, type EventFacts, type TestEvent } from '../support/registrations';

interface RegistrationView {
  id: string;
  version: number;
  link: string;
  businessId: string | null;
  seats: { sessionId: string; state: string; waitingPlace: number | null }[];
  [field: string]: unknown;
}
interface Page {
  items: RegistrationView[];
  nextCursor: string | null;
}
interface Problem {
  code: string;
  fields?: { field: string; message: string }[];
  current?: RegistrationView;
}

describe('/registrations', () => {
  let t: TestApplication;
  let staff: TestClient;
  let factory: string;
  beforeAll(async () => {
    t = await startTestApplication();
    for (const { id } of Object.values(t.database.chambers)) {
      await t.app
        .get(TenantDatabase)
        .write({ chamberId: id }, (tx) => t.app.select(StaffModule).get(CodeListService).ensureDefaults(tx));
    }
    staff = await t.as('staff');
    factory = (
      await staff.post<{ id: string }>('/businesses', {
        name: '株式会社山田製作所',
        phone: '042-753-1315',
        representative: { familyName: '山田', givenName: '一郎' },
        membership: { joinedOn: '2015-04-01' },
      })
    ).body.id;
  }, 60_000);
  afterAll(() => t.close());

  const event = (facts?: EventFacts) => addEvent(t.database, t.database.chambers.a.id, facts);
  const register = <Body = RegistrationView>(
    { id }: TestEvent,
    part: object = {},
    client = staff,
    key: string = newId(),
  ) =>
    client.post<Body>(
      `/chamber-events/${id}/registrations`,
      { familyName: '山田', givenName: '太郎', ...part },
      { 'idempotency-key': key },
    );

  it('are made with a name, and read with all that follows', async () => {
    const seminar = await event({ feeYen: 3000, memberFeeYen: 1000 });
    const made = await register(seminar, {
      familyKana: 'ヤマダ',
      company: '㈱山田製作所',
      phone: '０４２（７５３）１３１５',
      email: 'taro@yamada.example',
    });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      eventId: seminar.id,
      eventTitle: '経営セミナー',
      eventStartsOn: '2030-06-10',
      familyName: '山田',
      givenName: '太郎',
      familyKana: 'ヤマダ',
      givenKana: null,
      company: '㈱山田製作所',
      participant: 'business',
      participantLabel: '事業所の方',
      businessId: factory,
      businessName: '株式会社山田製作所',
      member: true,
      link: 'automatic',
      origin: 'staff',
      feeYen: 1000,
      paidOn: null,
      seats: [{ heldOn: '2030-06-10', state: 'confirmed', waitingPlace: null, attendedAt: null }],
      cancelledAt: null,
      version: 1,
    });
    const read = await staff.get(`/registrations/${made.body.id}`);
    expect(read).toMatchObject({ status: 200, body: made.body });
    expect(JSON.stringify(read.body)).not.toMatch(/ticket|manage|requestKey/);
  });

  it('answer a form sent twice with 200 and the first', async () => {
    const seminar = await event();
    const key = newId();
    const [first, second] = [
      await register(seminar, {}, staff, key),
      await register(seminar, {}, staff, key),
    ];
    expect([first.status, second.status]).toEqual([201, 200]);
    expect(second.body).toEqual(first.body);
    const other = await register<Problem>(seminar, { givenName: '次郎' }, staff, key);
    expect([other.status, other.body.code]).toEqual([409, 'idempotency-key-reused']);
  });

  it('know an id however its letters are written', async () => {
    const course = await event({ days: [{ heldOn: '2030-06-10' }, { heldOn: '2030-06-17' }] });
    const [first = '', second = ''] = course.sessions;
    const key = newId();
    const made = await register(course, { sessionIds: [first.toUpperCase()] }, staff, key);
    expect([made.status, made.body.seats.map(({ sessionId }) => sessionId)]).toEqual([201, [first]]);
    expect((await register(course, { sessionIds: [first] }, staff, key.toUpperCase())).status).toBe(200);
    const capitals = [first, second].map((id) => id.toUpperCase());
    const edited = await staff.patch<RegistrationView>(`/registrations/${made.body.id.toUpperCase()}`, {
      version: 1,
      sessionIds: capitals,
    });
    expect([edited.status, edited.body.seats.map(({ state }) => state)]).toEqual([
      200,
      ['confirmed', 'confirmed'],
    ]);
  });

  it.each([
    ['no key', undefined],
    ['a key that is no UUID', 'abcdefgh-1'],
  ])('ask for an idempotency key: %s', async (_, key) => {
    const answer = await staff.post<Problem>(
      `/chamber-events/${(await event()).id}/registrations`,
      { familyName: '山田', givenName: '太郎' },
      key === undefined ? {} : { 'idempotency-key': key },
    );
    expect([answer.status, answer.body.fields?.[0]?.field]).toEqual([400, 'Idempotency-Key']);
  });

  it.each([
    ['no family name', { familyName: ' ' }, 'familyName'],
    ['no given name', { givenName: '' }, 'givenName'],
    ['a telephone number without its 0', { phone: '42-753-1315' }, 'phone'],
    ['an address without @', { email: 'taro' }, 'email'],
    ['a 法人番号 of twelve digits', { corporateNumber: '123456789012' }, 'corporateNumber'],
    ['an unknown kind of participant', { participant: 'pigeon' }, 'participant'],
    ['no day', { sessionIds: [] }, 'sessionIds'],
    ['a business that is no id', { businessId: '1' }, 'businessId'],
    ['an unknown field', { colour: 'red' }, 'colour'],
  ])('refuse %s', async (_, part, field) => {
    const answer = await register<Problem>(await event(), part);
    expect([answer.status, answer.body.code]).toEqual([400, 'invalid-input']);
    expect(answer.body.fields?.map((problem) => problem.field)).toEqual([field]);
    expect(answer.body.fields?.[0]?.message).toMatch(/[ぁ-ん].*。/);
  });

  it('refuse a day of another event, a business of nobody, an event that is cancelled or unknown', async () => {
    const [seminar, other] = [await event(), await event()];
    const day = await register<Problem>(seminar, { sessionIds: [seminar.sessions[0], other.sessions[0]] });
    expect([day.status, day.body.fields?.[0]?.field]).toEqual([404, 'sessionIds.1']);
    const business = await register<Problem>(seminar, { businessId: newId() });
    expect([business.status, business.body.fields?.[0]?.field]).toEqual([404, 'businessId']);
    const cancelled = await register<Problem>(await event({ state: 'cancelled' }));
    expect([cancelled.status, cancelled.body.code]).toEqual([409, 'event-cancelled']);
    expect((await register<Problem>({ id: newId(), sessions: [] })).status).toBe(404);
    expect((await staff.get(`/chamber-events/${newId()}/registrations`)).status).toBe(404);
    expect((await staff.get<Page>(`/chamber-events/${seminar.id}/registrations`)).body.items).toEqual([]);
  });

  it('are listed newest first by pages, filtered and searched', async () => {
    const seminar = await event({ days: [{ heldOn: '2030-06-10', capacity: 2 }] });
    const path = `/chamber-events/${seminar.id}/registrations`;
    await register(seminar, { familyName: '髙橋', familyKana: 'たかはし', company: '㈱高橋商店' });
    const second = await register(seminar, { phone: '090-1111-2222' });
    await register(seminar, { familyName: '鈴木' });
    await register(seminar, { familyName: '佐藤', company: '山田製作所' });
    const names = async (query: string) => {
      const { status, body } = await staff.get<Page>(`${path}?${query}`);
      expect(status).toBe(200);
      return body.items.map((one) => one.familyName);
    };
    expect(await names('')).toEqual(['佐藤', '鈴木', '山田', '髙橋']);
    expect(await names('state=waiting')).toEqual(['佐藤', '鈴木']);
    expect(await names('state=confirmed')).toEqual(['山田', '髙橋']);
    expect(await names(`q=${encodeURIComponent('高橋')}`)).toEqual(['髙橋']);
    expect(await names(`q=${encodeURIComponent('ﾀｶﾊｼ')}`)).toEqual(['髙橋']);
    expect(await names(`q=${encodeURIComponent('09011112222')}`)).toEqual(['山田']);
    expect(await names(`q=${encodeURIComponent('株式会社山田製作所')}`)).toEqual(['佐藤']);
    expect(await names('q=%25')).toEqual([]);
    expect(await names('link=doubtful')).toEqual(['佐藤']);

    const { body: waiting } = await staff.get<Page>(`${path}?state=waiting`);
    expect(waiting.items.map(({ seats }) => seats[0]?.waitingPlace)).toEqual([2, 1]);

    const first = await staff.get<Page>(`${path}?limit=3`);
    expect(first.body.items).toHaveLength(3);
    expect(await names(`limit=3&cursor=${first.body.nextCursor ?? ''}`)).toEqual(['髙橋']);
    const foreign = await staff.get<Problem>(`${path}?cursor=WyJlbHNld2hlcmUiLDFd`);
    expect([foreign.status, foreign.body.code]).toEqual([400, 'invalid-cursor']);

    await staff.post(`/registrations/${second.body.id}/cancellation`, { version: 1 });
    expect(await names('state=cancelled')).toEqual(['山田']);
    expect(await names('state=confirmed')).toEqual(['鈴木', '髙橋']);
  });

  it('are reviewed over all events, with candidates and the reasons for each, and linked by hand', async () => {
    const seminar = await event({ title: '確認待ちの会', feeYen: 3000, memberFeeYen: 1000 });
    const { body: made } = await register(seminar, { familyName: '佐藤', company: '山田製作所' });
    expect(made).toMatchObject({ link: 'doubtful', businessId: null, member: null, feeYen: 3000 });
    const review = await staff.get<Page>('/registrations?link=doubtful');
    expect(review.body.items[0]).toMatchObject({ id: made.id, eventTitle: '確認待ちの会' });

    const candidates = await staff.get<{ items: object[] }>(`/registrations/${made.id}/candidates`);
    expect(candidates.body.items).toEqual([
      {
        businessId: factory,
        name: '株式会社山田製作所',
        address: null,
        phone: '042-753-1315',
        closedOn: null,
        member: true,
        reasons: ['name'],
        why: ['名称一致'],
      },
    ]);

    const path = `/registrations/${made.id}/business`;
    const linked = await staff.put<RegistrationView>(path, { version: 1, businessId: factory });
    expect(linked).toMatchObject({
      status: 200,
      body: { link: 'by-hand', businessId: factory, member: true, feeYen: 1000, version: 2 },
    });
    const late = await staff.put<Problem>(path, { version: 1, businessId: null });
    expect([late.status, late.body.code, late.body.current?.version]).toEqual([409, 'edited-meanwhile', 2]);
    const nobody = await staff.put<Problem>(path, { version: 2, businessId: newId() });
    expect([nobody.status, nobody.body.fields?.[0]?.field]).toEqual([404, 'businessId']);
    const unlinked = await staff.put<RegistrationView>(path, { version: 2, businessId: null });
    expect(unlinked.body).toMatchObject({ link: 'by-hand', businessId: null, member: null, feeYen: 3000 });
  });

  it('are edited, also by day, where the version is the present one', async () => {
    const course = await event({ days: [{ heldOn: '2030-06-10' }, { heldOn: '2030-06-17' }] });
    const { body: made } = await register(course, { note: '車いす' });
    const path = `/registrations/${made.id}`;
    const edited = await staff.patch<RegistrationView>(path, {
      version: 1,
      familyName: '山口',
      note: null,
      sessionIds: [course.sessions[1]],
    });
    expect(edited.status).toBe(200);
    expect(edited.body).toMatchObject({ familyName: '山口', givenName: '太郎', note: null, version: 2 });
    expect(edited.body.seats.map(({ state }) => state)).toEqual(['cancelled', 'confirmed']);
    const late = await staff.patch<Problem>(path, { version: 1, familyName: '山川' });
    expect([late.status, late.body.code]).toEqual([409, 'edited-meanwhile']);
    const wrong = await staff.patch<Problem>(path, { version: 2, email: 'x' });
    expect([wrong.status, wrong.body.fields?.[0]?.field]).toEqual([400, 'email']);
    const blank = await staff.patch<Problem>(path, { version: 2, givenName: '　' });
    expect([blank.status, blank.body.fields?.[0]?.field]).toEqual([400, 'givenName']);
    const kind = await staff.patch<Problem>(path, { version: 2, participant: 'pigeon' });
    expect([kind.status, kind.body.fields?.[0]?.field]).toEqual([400, 'participant']);
  });

  it('are cancelled and brought back', async () => {
    const seminar = await event();
    const { body: made } = await register(seminar);
    const path = `/registrations/${made.id}/cancellation`;
    expect((await staff.delete<Problem>(path)).body.code).toBe('not-cancelled');
    const gone = await staff.post<RegistrationView>(path, { version: 1, reason: '体調不良' });
    expect(gone).toMatchObject({ status: 200, body: { cancelReason: '体調不良', version: 2 } });
    expect(gone.body.seats.map(({ state }) => state)).toEqual(['cancelled']);
    expect((await staff.post<Problem>(path, { version: 2 })).body.code).toBe('registration-cancelled');
    const edited = await staff.patch<Problem>(`/registrations/${made.id}`, { version: 2, note: 'x' });
    expect([edited.status, edited.body.code]).toEqual([409, 'registration-cancelled']);
    const back = await staff.delete<RegistrationView>(path);
    expect(back).toMatchObject({ status: 200, body: { cancelledAt: null, cancelReason: null } });
    expect(back.body.seats.map(({ state }) => state)).toEqual(['confirmed']);
  });

  it('are not cancelled once somebody has come', async () => {
    const seminar = await event();
    const { body: made } = await register(seminar);
    await attend(t.database, made.id, seminar.sessions[0] ?? '');
    const answer = await staff.post<Problem>(`/registrations/${made.id}/cancellation`, { version: 1 });
    expect([answer.status, answer.body.code]).toEqual([409, 'already-attended']);
  });

  it('are paid on a day, or not', async () => {
    const { body: made } = await register(await event({ feeYen: 3000 }));
    const path = `/registrations/${made.id}/payment`;
    const paid = await staff.put<RegistrationView>(path, { version: 1, paidOn: '2025-05-08' });
    expect(paid).toMatchObject({ status: 200, body: { paidOn: '2025-05-08', version: 2 } });
    const ahead = await staff.put<Problem>(path, { version: 2, paidOn: '2999-05-08' });
    expect([ahead.status, ahead.body.fields?.[0]?.field]).toEqual([400, 'paidOn']);
    const taken = await staff.put<RegistrationView>(path, { version: 2, paidOn: null });
    expect(taken.body.paidOn).toBeNull();
  });

  it('are read by an executive and written by nobody without the right', async () => {
    const seminar = await event();
    const { body: made } = await register(seminar);
    const executive = await t.as('executive');
    expect((await executive.get(`/registrations/${made.id}`)).status).toBe(200);
    expect((await register(seminar, {}, executive)).status).toBe(403);
    expect(
      (await executive.put(`/registrations/${made.id}/payment`, { version: 1, paidOn: null })).status,
    ).toBe(403);
    expect((await t.anonymous.get(`/registrations/${made.id}`)).status).toBe(401);
  });

  it('are unknown to another chamber', async () => {
    const seminar = await event();
    const { body: made } = await register(seminar);
    const stranger = await t.as('staff', 'b');
    expect((await stranger.get(`/registrations/${made.id}`)).status).toBe(404);
    expect((await stranger.get(`/registrations/${made.id}/candidates`)).status).toBe(404);
    expect((await stranger.get(`/chamber-events/${seminar.id}/registrations`)).status).toBe(404);
    expect((await register(seminar, {}, stranger)).status).toBe(404);
    expect((await stranger.get<Page>('/registrations')).body.items).toEqual([]);
  });
});
