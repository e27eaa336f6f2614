import { dateInJapan } from '@banso/japan';
import { newId, TenantDatabase } from '@banso/platform';
import { CodeListService } from '@banso/staff';
import { startTestApplication, type TestApplication, type TestClient } from '@banso/testing';
import { addSeats, newEvent } from '../support/chamber-events';
import { addBusiness } from '../support/consultations';

interface EventView {
  id: string;
  version: number;
  state: string;
  sessions: { id: string; heldOn: string; [field: string]: unknown }[];
  [field: string]: unknown;
}
interface Page<Item = { id: string; [field: string]: unknown }> {
  items: Item[];
  nextCursor: string | null;
}
interface Problem {
  code: string;
  fields?: { field: string; message: string }[];
}

describe('/chamber-events', () => {
  let t: TestApplication;
  let staff: TestClient;
  let advisor: TestClient;
  beforeAll(async () => {
    t = await startTestApplication();
    for (const { id } of Object.values(t.database.chambers)) {
      await t.app
        .get(TenantDatabase)
        .write({ chamberId: id }, (tx) => t.app.get(CodeListService, { strict: false }).ensureDefaults(tx));
    }
    [staff, advisor] = [await t.as('staff'), await t.as('advisor')];
  }, 60_000);
  afterAll(() => t.close());

  const plan = <Body = EventView>(part: object = {}, client = staff) =>
    client.post<Body>('/chamber-events', { ...newEvent(), ...part }, { 'idempotency-key': newId() });
  const planned = async (part: object = {}): Promise<EventView> => {
    const { status, body } = await plan(part);
    expect([status, body]).toEqual([201, body]);
    return body;
  };

  it('are planned with three fields, and read by everybody of the chamber', async () => {
    const made = await planned();
    expect(made).toMatchObject({
      title: '省エネセミナー',
      kind: 'seminar',
      kindLabel: 'セミナー',
      state: 'planned',
      published: false,
      startsOn: '2025-06-10',
      endsOn: '2025-06-10',
      sessions: [
        {
          heldOn: '2025-06-10',
          startsAt: '13:30',
          endsAt: '16:00',
          capacity: 30,
          seats: { confirmed: 0, waiting: 0, attended: 0 },
        },
      ],
      version: 1,
    });
    for (const role of ['advisor', 'executive', 'administrator', 'auditor'] as const) {
      const read = await (await t.as(role)).get<EventView>(`/chamber-events/${made.id}`);
      expect([role, read.status, read.body]).toEqual([role, 200, made]);
    }
  });

  it.each([
    ['no title', { title: ' ' }, ['title']],
    ['a title of 201 characters', { title: 'あ'.repeat(201) }, ['title']],
    ['an unknown kind', { kind: 'pigeon-race' }, ['kind']],
    ['an unknown series', { series: 'pigeon-race' }, ['series']],
    ['no days', { sessions: [] }, ['sessions']],
    ['days that are none', { sessions: [null, 1] }, ['sessions', 'sessions.0', 'sessions.1']],
    ['no list of days', { sessions: null }, ['sessions']],
    ['61 days', { sessions: Array.from({ length: 61 }, () => ({ heldOn: '2025-06-10' })) }, ['sessions']],
    ['a day that does not exist', { sessions: [{ heldOn: '2025-02-29' }] }, ['sessions.0.heldOn']],
    ['a day far ahead', { sessions: [{ heldOn: '2999-06-10' }] }, ['sessions.0.heldOn']],
    ['no seat', { sessions: [{ heldOn: '2025-06-10', capacity: 0 }] }, ['sessions.0.capacity']],
    ['a day with an id', { sessions: [{ heldOn: '2025-06-10', id: newId() }] }, ['sessions.0.id']],
    [
      'an end before the beginning',
      { sessions: [{ heldOn: '2025-06-10', startsAt: '10:00', endsAt: '09:00' }] },
      ['sessions.0.endsAt'],
    ],
    ['a fee of half a yen', { feeYen: 0.5 }, ['feeYen']],
    ['a link that runs a program', { onlineUrl: 'javascript:alert(1)' }, ['onlineUrl']],
    [
      'an instant without its offset',
      { registrationClosesAt: '2025-06-01T09:00:00' },
      ['registrationClosesAt'],
    ],
    [
      'an instant that does not exist',
      { registrationClosesAt: '2025-02-29T09:00Z' },
      ['registrationClosesAt'],
    ],
    [
      'a closing after the event',
      { registrationClosesAt: '2025-06-11T00:00:01+09:00' },
      ['registrationClosesAt'],
    ],
    ['an unknown field', { colour: 'red' }, ['colour']],
  ])('refuse %s', async (_, part, fields) => {
    const answer = await plan<Problem>(part);
    expect([answer.status, answer.body.code]).toEqual([400, 'invalid-input']);
    expect(answer.body.fields?.map(({ field }) => field)).toEqual(fields);
    for (const { message } of answer.body.fields ?? []) expect(message).toMatch(/[ぁ-ん].*。/);
  });

  it('are for nobody who is not signed in, and written by those alone who may', async () => {
    const { id } = await planned();
    expect((await t.anonymous.get('/chamber-events')).status).toBe(401);
    expect((await plan({}, t.anonymous)).status).toBe(401);
    const path = `/chamber-events/${id}`;
    for (const refused of [
      await plan({}, advisor),
      await advisor.patch(path, { version: 1, note: '横' }),
      await advisor.post(`${path}/holding`),
      await advisor.delete(`${path}/holding`),
      await advisor.post(`${path}/cancellation`, { version: 1, reason: '横' }),
      await advisor.post(`${path}/copies`, { startsOn: '2025-07-01' }),
      await advisor.put(`${path}/eligibles`, { businessIds: [] }),
      await advisor.post(`${path}/eligibles/members`, { on: '2025-06-10' }),
    ]) {
      expect(refused.status).toBe(403);
    }
  });

  it('are edited where the version is the present one', async () => {
    const made = await planned({ venue: '会館' });
    const path = `/chamber-events/${made.id}`;
    const edited = await staff.patch<EventView>(path, {
      version: 1,
      venue: null,
      published: true,
      sessions: [{ id: made.sessions[0]?.id, heldOn: '2025-06-11' }, { heldOn: '2025-06-12' }],
    });
    expect(edited.status).toBe(200);
    expect(edited.body).toMatchObject({ version: 2, venue: null, published: true, endsOn: '2025-06-12' });
    expect(edited.body.sessions[0]?.id).toBe(made.sessions[0]?.id);
    const stale = await staff.patch<Problem & { current: EventView }>(path, {
      version: 1,
      title: '古い画面から',
    });
    expect(stale.status).toBe(409);
    expect(stale.body).toMatchObject({ code: 'edited-meanwhile', current: edited.body });
    for (const [part, field] of [
      [{ title: null }, 'title'],
      [{ sessions: null }, 'sessions'],
      [{ sessions: [] }, 'sessions'],
      [{ published: null }, 'published'],
    ] as const) {
      const refused = await staff.patch<Problem>(path, { version: 2, ...part });
      expect([refused.status, refused.body.fields?.[0]?.field]).toEqual([400, field]);
    }
  });

  it('say when people are reminded of them, the day before at nine unless told otherwise', async () => {
    const { id, version, ...event } = await planned();
    expect([event.reminderDaysBefore, event.reminderTime]).toEqual([1, '09:00']);
    const path = `/chamber-events/${id}`;
    const reminding = { reminderDaysBefore: 3, reminderTime: '18:30' };
    expect((await staff.patch(path, { version, ...reminding })).body).toMatchObject(reminding);
    const off = await staff.patch(path, { version: 2, reminderDaysBefore: null });
    expect(off.body).toMatchObject({ reminderDaysBefore: null, reminderTime: '18:30' });
    for (const [part, field] of [
      [{ reminderDaysBefore: 15 }, 'reminderDaysBefore'],
      [{ reminderTime: '24:00' }, 'reminderTime'],
      [{ reminderTime: null }, 'reminderTime'],
    ] as const) {
      const { status, body } = await staff.patch<Problem>(path, { version: 3, ...part });
      expect([status, body.fields?.map((problem) => problem.field)]).toEqual([400, [field]]);
    }
  });

  it('tell people of another place, as many as was said before, unless staff do without', async () => {
    const heldOn = dateInJapan(new Date(Date.now() + 7 * 86_400_000));
    const { id, sessions } = await planned({ sessions: [{ heldOn }] });
    const path = `/chamber-events/${id}`;
    await staff.post(
      `${path}/registrations`,
      { familyName: '山田', givenName: '太郎', email: 'taro@yamada.example' },
      { 'idempotency-key': newId() },
    );
    const told = () =>
      t.database.sql(`SELECT FROM mails WHERE once_key LIKE '%:event-changed:%' AND subject LIKE '%変更%'`);
    const notices = (body: object) => staff.post<{ people: number }>(`${path}/change-notices`, body);
    expect((await notices({ venue: '新館' })).body).toEqual({ people: 1 });
    expect((await notices({ sessions: [{ id: sessions[0]?.id, heldOn }] })).body.people).toBe(0);
    expect((await notices({ sessions: [{ id: newId(), heldOn }] })).status).toBe(404);
    await staff.patch(path, { version: 1, venue: '新館', notify: false });
    expect(await told()).toEqual([]);
    await staff.patch(path, { version: 2, venue: '本館' });
    expect(await told()).toHaveLength(1);
  });

  it('keep a day that somebody signed up for', async () => {
    const made = await planned({ sessions: [{ heldOn: '2025-06-10' }, { heldOn: '2025-06-11' }] });
    const [first = '', second = ''] = made.sessions.map(({ id }) => id);
    await addSeats(t.database, t.database.chambers.a.id, made.id, [second]);
    const refused = await staff.patch<Problem>(`/chamber-events/${made.id}`, {
      version: 1,
      sessions: [{ id: first, heldOn: '2025-06-10' }],
    });
    expect([refused.status, refused.body.code]).toEqual([409, 'session-has-registrations']);
  });

  it('are held, that is taken back, and are cancelled with a reason, once', async () => {
    const { id } = await planned();
    const path = `/chamber-events/${id}`;
    const held = await staff.post<EventView>(`${path}/holding`);
    expect([held.status, held.body.state]).toEqual([200, 'held']);
    const back = await staff.delete<EventView>(`${path}/holding`);
    expect([back.status, back.body.state]).toEqual([200, 'planned']);
    const { version } = back.body;
    const cancel = (body: object) => staff.post<EventView & Problem>(`${path}/cancellation`, body);
    expect((await cancel({ version })).body.fields).toMatchObject([{ field: 'reason' }]);
    expect((await cancel({ version: version - 1, reason: '台風' })).body.code).toBe('edited-meanwhile');
    const cancelled = await cancel({ version, reason: '台風' });
    expect(cancelled.status).toBe(200);
    expect(cancelled.body).toMatchObject({ state: 'cancelled', cancelReason: '台風' });
    for (const again of [
      await cancel({ version: version + 1, reason: '二度目' }),
      await staff.post<Problem>(`${path}/holding`),
      await staff.patch<Problem>(path, { version: version + 1, note: '追記' }),
    ]) {
      expect([again.status, again.body.code]).toEqual([409, 'event-cancelled']);
    }
  });

  it('are not held before their day, nor cancelled after somebody came', async () => {
    const nextYear = `${new Date().getFullYear() + 1}-06-10`;
    const coming = await planned({ sessions: [{ heldOn: nextYear }] });
    const early = await staff.post<Problem>(`/chamber-events/${coming.id}/holding`);
    expect([early.status, early.body.code]).toEqual([409, 'event-not-begun']);

    const over = await planned();
    const days = over.sessions.map(({ id }) => id);
    await addSeats(t.database, t.database.chambers.a.id, over.id, days, { attended: true });
    const late = await staff.post<Problem>(`/chamber-events/${over.id}/cancellation`, {
      version: 1,
      reason: '台風',
    });
    expect([late.status, late.body.code]).toEqual([409, 'event-attended']);
  });

  it('are copied to the next term', async () => {
    const { id } = await planned({ title: '毎年の研修', published: true });
    const copied = <Body>(startsOn: string | null) =>
      staff.post<Body>(`/chamber-events/${id}/copies`, { startsOn }, { 'idempotency-key': newId() });
    const copy = await copied<EventView>('2026-06-09');
    expect(copy.status).toBe(201);
    expect(copy.body).toMatchObject({
      title: '毎年の研修',
      published: false,
      version: 1,
      sessions: [{ heldOn: '2026-06-09', startsAt: '13:30', capacity: 30 }],
    });
    expect(copy.body.id).not.toBe(id);
    for (const startsOn of ['2026-02-29', '9999-12-31', null]) {
      const refused = await copied<Problem>(startsOn);
      expect([refused.status, refused.body.fields?.[0]?.field]).toEqual([400, 'startsOn']);
    }
  });

  it('are made once by a form that is sent again, planned or copied', async () => {
    const { id } = await planned();
    const forms = [
      ['/chamber-events', { ...newEvent(), title: '一度だけ' }, { ...newEvent(), title: '別の題' }],
      [`/chamber-events/${id}/copies`, { startsOn: '2026-06-09' }, { startsOn: '2026-06-10' }],
    ] as const;
    for (const [path, form, other] of forms) {
      const key = { 'idempotency-key': newId() };
      const first = await staff.post<EventView>(path, form, key);
      const again = await staff.post<EventView>(path, form, key);
      expect([first.status, again.status]).toEqual([201, 200]);
      expect(again.body).toEqual(first.body);
      const refused = await staff.post<Problem>(path, other, key);
      expect([refused.status, refused.body.code]).toEqual([409, 'idempotency-key-reused']);
      for (const headers of [undefined, { 'idempotency-key': 'abcdefgh-1' }]) {
        const keyless = await staff.post<Problem>(path, form, headers);
        expect([keyless.status, keyless.body.fields?.[0]?.field]).toEqual([400, 'Idempotency-Key']);
      }
    }
  });

  it('are listed the latest first, page by page, and by filter', async () => {
    const ids: string[] = [];
    for (const heldOn of ['2022-06-01', '2022-06-02', '2022-06-03']) {
      ids.unshift((await planned({ title: `一覧 ${heldOn}`, sessions: [{ heldOn, capacity: 5 }] })).id);
    }
    const path = `/chamber-events?q=${encodeURIComponent('一覧')}&from=2022-01-01&to=2022-12-31`;
    const first = await advisor.get<Page>(`${path}&limit=2`);
    expect(first.body.items.map(({ id }) => id)).toEqual(ids.slice(0, 2));
    expect(first.body.items[0]).toEqual({
      id: ids[0],
      title: '一覧 2022-06-03',
      kind: 'seminar',
      kindLabel: 'セミナー',
      seriesLabel: null,
      venue: null,
      state: 'planned',
      published: false,
      startsOn: '2022-06-03',
      endsOn: '2022-06-03',
      capacity: 5,
      registered: 0,
      waiting: 0,
      attended: 0,
    });
    const second = await advisor.get<Page>(`${path}&limit=2&cursor=${first.body.nextCursor}`);
    expect(second.body).toMatchObject({ items: [{ id: ids[2] }], nextCursor: null });
    const some = await advisor.get<Page>(
      `/chamber-events?state=planned&kind=seminar&from=2022-06-01&to=2022-06-01`,
    );
    expect(some.body.items.map(({ id }) => id)).toEqual([ids[2]]);
    expect((await advisor.get<Page>(`${path}&state=held`)).body.items).toEqual([]);
    const soonest = await advisor.get<Page>(`${path}&order=soonest`);
    expect(soonest.body.items.map(({ id }) => id)).toEqual([...ids].reverse());
    const turned = await advisor.get<Problem>(`${path}&order=soonest&cursor=${first.body.nextCursor}`);
    expect([turned.status, turned.body.code]).toEqual([400, 'invalid-cursor']);
    expect((await advisor.get<Problem>(`${path}&order=title`)).body.fields?.[0]?.field).toBe('order');
    for (const [query, code] of [
      ['state=over', 'invalid-input'],
      ['from=2022-02-29', 'invalid-input'],
      ['cursor=WyJlbHNld2hlcmUiLDFd', 'invalid-cursor'],
    ]) {
      const refused = await advisor.get<Problem>(`/chamber-events?${query}`);
      expect([query, refused.status, refused.body.code]).toEqual([query, 400, code]);
    }
  });

  it('answer 404 to ids of another chamber, and to none at all', async () => {
    const { b } = t.database.chambers;
    const { id, sessions } = await planned();
    for (const part of [
      { departmentId: b.departments[0] },
      { staffId: b.staff.staff.id },
      { planNodeIds: [newId()] },
    ]) {
      const refused = await plan<Problem>(part);
      expect([refused.status, refused.body.code]).toEqual([404, 'not-found']);
    }
    const stranger = await t.as('staff', 'b');
    const path = `/chamber-events/${id}`;
    for (const refused of [
      await stranger.get(path),
      await stranger.patch(path, {
        version: 1,
        sessions: sessions.map((day) => ({ id: day.id, heldOn: day.heldOn })),
      }),
      await stranger.post(`${path}/holding`),
      await stranger.delete(`${path}/holding`),
      await stranger.post(`${path}/cancellation`, { version: 1, reason: '横' }),
      await stranger.post(`${path}/copies`, { startsOn: '2025-07-01' }, { 'idempotency-key': newId() }),
      await stranger.get(`${path}/eligibles`),
      await stranger.put(`${path}/eligibles`, { businessIds: [] }),
      await staff.get(`/chamber-events/${newId()}`),
    ]) {
      expect(refused.status).toBe(404);
    }
    expect((await staff.get('/chamber-events/1')).status).toBe(400);
  });

  describe('…/eligibles', () => {
    let shops: string[];
    beforeAll(async () => {
      const { a } = t.database.chambers;
      shops = [];
      for (const name of ['甲商店', '乙商店']) shops.push(await addBusiness(t.database, a.id, { name }));
      await staff.post(`/businesses/${shops[1]}/memberships`, { joinedOn: '2020-04-01' });
    });

    it('are listed, replaced, and changed one by one', async () => {
      const { id } = await planned();
      const path = `/chamber-events/${id}/eligibles`;
      expect((await staff.get<Page>(path)).body).toEqual({ items: [], nextCursor: null });
      expect(await staff.put(path, { businessIds: shops })).toMatchObject({
        status: 200,
        body: { eligible: 2 },
      });
      const page = await advisor.get<Page<{ businessId: string }>>(`${path}?limit=1`);
      const rest = await advisor.get<Page<{ businessId: string }>>(
        `${path}?limit=1&cursor=${page.body.nextCursor}`,
      );
      expect([...page.body.items, ...rest.body.items]).toEqual([
        { businessId: shops[0], name: '甲商店', member: false },
        { businessId: shops[1], name: '乙商店', member: true },
      ]);
      expect(rest.body.nextCursor).toBeNull();
      const [first = ''] = shops;
      expect(await staff.delete(`${path}/${first}`)).toMatchObject({ status: 200, body: { eligible: 1 } });
      expect((await staff.delete(`${path}/${first}`)).status).toBe(404);
      expect(await staff.put(`${path}/${first}`)).toMatchObject({ status: 200, body: { eligible: 2 } });
      const members = await staff.post(`${path}/members`, { on: '2020-04-01' });
      expect(members).toMatchObject({ status: 200, body: { eligible: 1 } });
      expect((await staff.get<EventView>(`/chamber-events/${id}`)).body.eligible).toBe(1);
    });

    it('are asked for rightly', async () => {
      const { id } = await planned();
      const path = `/chamber-events/${id}/eligibles`;
      const refusals: [unknown, string][] = [
        [await staff.put(path, { businessIds: ['1'] }), 'businessIds'],
        [await staff.put(path, { businessIds: [shops[0], shops[0]] }), 'businessIds'],
        [await staff.put(path, {}), 'businessIds'],
        [await staff.post(`${path}/members`, { on: 'today' }), 'on'],
        [await staff.put(`${path}/1`), 'businessId'],
        [await staff.get(`${path}?cursor=WyJlbHNld2hlcmUiLDFd`), 'cursor'],
      ];
      for (const [answer, field] of refusals) {
        expect(answer).toMatchObject({ status: 400, body: { fields: [{ field }] } });
      }
      const foreign = await addBusiness(t.database, t.database.chambers.b.id);
      expect(await staff.put(path, { businessIds: [shops[0], foreign] })).toMatchObject({
        status: 404,
        body: { fields: [{ field: 'businessIds.1' }] },
      });
      expect((await staff.put(`${path}/${foreign}`)).status).toBe(404);
    });

    it('are frozen once the event is held', async () => {
      const { id } = await planned();
      const path = `/chamber-events/${id}/eligibles`;
      await staff.put(path, { businessIds: shops });
      await staff.post(`/chamber-events/${id}/holding`);
      for (const refused of [
        await staff.put<Problem>(path, { businessIds: [] }),
        await staff.post<Problem>(`${path}/members`, { on: '2020-04-01' }),
        await staff.put<Problem>(`${path}/${shops[0]}`),
        await staff.delete<Problem>(`${path}/${shops[0]}`),
      ]) {
        expect([refused.status, refused.body.code]).toEqual([409, 'eligibles-frozen']);
      }
    });
  });

  it('keep a note of what they cost, which a copy for the next term does not take over', async () => {
    const { id } = await planned({ note: '机は島型' });
    const path = `/chamber-events/${id}`;
    const costNote = '講師謝金 50,000円\n会場費 12,000円';
    const { body: edited } = await staff.patch(path, { version: 1, costNote });
    expect(edited).toMatchObject({ costNote, note: '机は島型' });
    expect((await advisor.get(path)).body).toMatchObject({ costNote });
    const { body: copy } = await staff.post(
      `${path}/copies`,
      { startsOn: '2025-07-01' },
      { 'idempotency-key': newId() },
    );
    expect(copy).toMatchObject({ costNote: null, note: '机は島型' });
    const long = await staff.patch(path, { version: 2, costNote: '円'.repeat(5_001) });
    expect(long).toMatchObject({ status: 400, body: { fields: [{ field: 'costNote' }] } });
  });

  it('count people once however many days they come to, and what they paid or owe', async () => {
    const event = await planned({
      feeYen: 10_000_000,
      sessions: [{ heldOn: '2024-06-10' }, { heldOn: '2024-06-11', capacity: 3 }],
    });
    const days = event.sessions.map(({ id }) => id);
    const [, second] = days;
    const chamber = t.database.chambers.a.id;
    const add = (sessionIds: string[], seat: object = {}) =>
      addSeats(t.database, chamber, event.id, sessionIds, seat);
    const fees = (ids: string[], yen: number, paidOn: string | null) =>
      t.database.sql('UPDATE event_registrations SET fee_yen = $2, paid_on = $3 WHERE id = ANY ($1)', [
        ids,
        yen,
        paidOn,
      ]);
    const many = [];
    for (let number = 0; number < 250; number += 1) many.push(await add(days, { attended: number < 2 }));
    const free = await add(days);
    const waiting = await add([second ?? ''], { state: 'waiting' });
    const cancelled = await add(days, { state: 'cancelled' });
    const [owing, ...paying] = many;
    await fees(paying, 10_000_000, '2024-06-01');
    await fees([owing ?? '', waiting], 3_000, null);
    await fees([free], 0, null);
    await fees([cancelled], 1_000, '2024-06-01');
    const { body } = await advisor.get(`/chamber-events/${event.id}`);
    expect(body).toMatchObject({
      people: { registered: 251, waiting: 1, attended: 2 },
      fees: { paid: 250, paidYen: 2_490_001_000, unpaid: 1, unpaidYen: 3_000 },
    });
  });

  describe('of all days in a calendar', () => {
    const calendar = (query: string, client = staff) =>
      client.get<{ items: { title: string; heldOn: string; [field: string]: unknown }[] }>(
        `/event-sessions?${query}`,
      );

    it('are there once a day, in the order of days and times, and only in the period', async () => {
      const long = await planned({
        title: '三日間の研修',
        venue: '会館',
        sessions: [
          { heldOn: '2023-01-31', startsAt: '13:00' },
          { heldOn: '2023-02-01', startsAt: '13:00', venue: '別館', title: '実習', capacity: 20 },
          { heldOn: '2023-03-01', startsAt: '13:00' },
        ],
      });
      await planned({
        title: '朝会',
        sessions: [{ heldOn: '2023-02-01', startsAt: '08:00', endsAt: '09:00' }],
      });
      await planned({ title: '別の月', sessions: [{ heldOn: '2023-03-01' }] });
      const { status, body } = await calendar('from=2023-01-31&to=2023-02-28', advisor);
      expect([status, body.items.map(({ title, heldOn }) => [heldOn, title])]).toEqual([
        200,
        [
          ['2023-01-31', '三日間の研修'],
          ['2023-02-01', '朝会'],
          ['2023-02-01', '三日間の研修'],
        ],
      ]);
      await addSeats(t.database, t.database.chambers.a.id, long.id, [long.sessions[1]?.id ?? '']);
      const { body: again } = await calendar('from=2023-02-01&to=2023-02-01');
      expect(again.items[1]).toEqual({
        sessionId: long.sessions[1]?.id,
        eventId: long.id,
        title: '三日間の研修',
        kindLabel: 'セミナー',
        state: 'planned',
        heldOn: '2023-02-01',
        startsAt: '13:00',
        endsAt: null,
        sessionTitle: '実習',
        venue: '別館',
        capacity: 20,
        confirmed: 1,
      });
      expect((await calendar('from=2023-02-01&to=2023-02-01', await t.as('staff', 'b'))).body.items).toEqual(
        [],
      );
    });

    it.each([
      ['more than six weeks', 'from=2023-01-01&to=2023-02-12', 'to'],
      ['an end before the beginning', 'from=2023-01-02&to=2023-01-01', 'to'],
      ['no beginning', 'to=2023-01-01', 'from'],
      ['a day that does not exist', 'from=2023-02-29&to=2023-03-01', 'from'],
    ])('are not asked for with %s', async (_, query, field) => {
      expect(await calendar(query)).toMatchObject({ status: 400, body: { fields: [{ field }] } });
      expect((await calendar('from=2023-01-01&to=2023-02-11')).status).toBe(200);
    });
  });
});
