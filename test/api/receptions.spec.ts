import { newId, TenantDatabase } from '@banso/platform';
import { CodeListService, StaffModule } from '@banso/staff';
import { startTestApplication, type TestApplication, type TestClient } from '@banso/testing';
import { addEvent, type EventFacts, type TestEvent } from '../support/registrations';

const DAY = '2019-06-10';

interface Person {
  id: string;
  ticketCode: string;
  [field: string]: unknown;
  seats: { sessionId: string; state: string; attendedAt: string | null }[];
}
interface ReceptionView {
  event: { id: string; state: string };
  sessions: object[];
  people: Person[];
}
interface Answer {
  id: string;
  outcome: string;
  registrationId: string | null;
  earlier: { at: string; device: string | null } | null;
  refusal: { code: string; message: string } | null;
}
interface Problem {
  code: string;
  detail: string;
  fields?: { field: string; message: string }[];
}

describe('reception', () => {
  let t: TestApplication;
  let staff: TestClient;
  beforeAll(async () => {
    t = await startTestApplication();
    for (const { id } of Object.values(t.database.chambers)) {
      await t.app
        .get(TenantDatabase)
        .write({ chamberId: id }, (tx) => t.app.select(StaffModule).get(CodeListService).ensureDefaults(tx));
    }
    staff = await t.as('staff');
  }, 60_000);
  afterAll(() => t.close());

  const event = ({ days = [{ heldOn: DAY }], ...facts }: EventFacts = {}) =>
    addEvent(t.database, t.database.chambers.a.id, { days, ...facts });
  const register = async ({ id }: TestEvent, part: object = {}) =>
    (
      await staff.post<{ id: string; version: number }>(
        `/chamber-events/${id}/registrations`,
        { familyName: '山田', givenName: '太郎', ...part },
        { 'idempotency-key': newId() },
      )
    ).body;
  const reception = ({ id }: TestEvent, headers: Record<string, string> = {}) =>
    staff.send<ReceptionView>('GET', `/chamber-events/${id}/reception`, undefined, headers);
  const ticketOf = async (at: TestEvent, id: string) =>
    (await reception(at)).body.people.find((person) => person.id === id)?.ticketCode ?? '';
  const item = ({ sessions }: TestEvent, part: object) => ({
    id: newId(),
    sessionId: sessions[0],
    action: 'arrived',
    happenedAt: '2019-06-10T13:05:00+09:00',
    ...part,
  });
  const checkIn = <Body = { items: Answer[] }>({ id }: TestEvent, items: object[], client = staff) =>
    client.post<Body>(`/chamber-events/${id}/check-ins`, { items });
  const walkIn = <Body = Person>(at: TestEvent, part: object = {}, key: string = newId()) =>
    staff.post<Body>(
      `/chamber-events/${at.id}/walk-ins`,
      {
        familyName: '当日',
        givenName: '花子',
        sessionId: at.sessions[0],
        happenedAt: '2019-06-10T13:10:00+09:00',
        ...part,
      },
      { 'idempotency-key': key },
    );
  const outcomes = (items: Answer[]) => items.map(({ outcome, refusal }) => refusal?.code ?? outcome);

  describe('GET /chamber-events/:id/reception', () => {
    it('holds all that a door needs, without those who cancelled', async () => {
      const advisor = await staff.get<{ items: { id: string; role: string }[] }>('/staff');
      const advisorId = advisor.body.items.find(({ role }) => role === 'advisor')?.id;
      await staff.post('/businesses', {
        name: '株式会社山田製作所',
        advisorId,
        membership: { joinedOn: '2015-04-01' },
      });
      const seminar = await event({
        title: '省エネセミナー',
        days: [{ heldOn: DAY, startsAt: '13:30', capacity: 1 }, { heldOn: '2019-06-17' }],
        feeYen: 3000,
        memberFeeYen: 1000,
      });
      const { id } = await register(seminar, {
        familyKana: 'ヤマダ',
        givenKana: 'タロウ',
        company: '㈱山田製作所',
        corporateNumber: null,
        note: '車椅子の席',
      });
      const { id: waiting } = await register(seminar, { familyName: '鈴木' });
      const { id: gone, version } = await register(seminar, { familyName: '取消' });
      await staff.post(`/registrations/${gone}/cancellation`, { version });

      const { status, body } = await reception(seminar);
      expect(status).toBe(200);
      expect(body).toMatchObject({
        event: { id: seminar.id, title: '省エネセミナー', state: 'planned', startsOn: DAY },
        sessions: [
          { id: seminar.sessions[0], heldOn: DAY, startsAt: '13:30', capacity: 1 },
          { id: seminar.sessions[1], heldOn: '2019-06-17', startsAt: null, capacity: null },
        ],
      });
      expect(body.people.map((person) => person.id)).toEqual([id, waiting]);
      expect(body.people[0]).toMatchObject({
        familyName: '山田',
        familyKana: 'ヤマダ',
        company: '㈱山田製作所',
        note: '車椅子の席',
        origin: 'staff',
        paidOn: null,
        version: 1,
      });
      expect(body.people[0]?.ticketCode).toMatch(/^[\w-]{22}$/);
      const stateOf = (person: Person | undefined) =>
        seminar.sessions.map(
          (sessionId) => person?.seats.find((seat) => seat.sessionId === sessionId)?.state,
        );
      expect(stateOf(body.people[0])).toEqual(['confirmed', 'confirmed']);
      expect(stateOf(body.people[1])).toEqual(['waiting', 'confirmed']);
      const { body: business } = await staff.get<{ items: { id: string }[] }>(
        `/businesses?q=${encodeURIComponent('山田製作所')}`,
      );
      await staff.send('PUT', `/registrations/${id}/business`, {
        version: 1,
        businessId: business.items[0]?.id,
      });
      expect((await reception(seminar)).body.people[0]).toMatchObject({
        businessName: '株式会社山田製作所',
        member: true,
        advisorName: expect.stringMatching(/\S+ \S+/) as string,
        feeYen: 1000,
      });
    });

    it('answers 304 until something changes: a sign-up, an arrival, a payment, a name, the event, a business', async () => {
      const seminar = await event();
      const { id } = await register(seminar);
      let known = '';
      const changed = async () => {
        const { status, headers } = await reception(seminar, { 'if-none-match': known });
        known = String(headers.etag);
        return status === 200;
      };
      expect([await changed(), await changed()]).toEqual([true, false]);
      const { id: second } = await register(seminar);
      expect([await changed(), await changed()]).toEqual([true, false]);
      // The first arrival changes the event too, the second a seat alone.
      await checkIn(seminar, [item(seminar, { registrationId: id })]);
      expect([await changed(), await changed()]).toEqual([true, false]);
      await checkIn(seminar, [item(seminar, { registrationId: second })]);
      expect([await changed(), await changed()]).toEqual([true, false]);
      await staff.send('PUT', `/registrations/${id}/payment`, { version: 1, paidOn: DAY });
      expect([await changed(), await changed()]).toEqual([true, false]);
      await staff.send('PATCH', `/registrations/${id}`, { version: 2, familyName: '山本' });
      expect([await changed(), await changed()]).toEqual([true, false]);
      const { body } = await staff.get<{ version: number }>(`/chamber-events/${seminar.id}`);
      await staff.send('PATCH', `/chamber-events/${seminar.id}`, { version: body.version, title: '改題' });
      expect([await changed(), await changed()]).toEqual([true, false]);
      const { body: business } = await staff.post<{ id: string }>('/businesses', { name: '川口商店' });
      await staff.send('PUT', `/registrations/${id}/business`, { version: 3, businessId: business.id });
      expect([await changed(), await changed()]).toEqual([true, false]);
      await staff.send('PATCH', `/businesses/${business.id}`, { version: 1, name: '川口興業' });
      expect([await changed(), await changed()]).toEqual([true, false]);
      await staff.post(`/businesses/${business.id}/memberships`, { joinedOn: '2015-04-01' });
      expect([await changed(), await changed()]).toEqual([true, false]);
    });

    it('is not there for an event that is unknown', async () => {
      expect((await reception({ id: newId(), sessions: [] })).status).toBe(404);
      expect((await reception({ id: newId(), sessions: [] }, { 'if-none-match': '"x"' })).status).toBe(404);
    });
  });

  describe('POST /chamber-events/:id/check-ins', () => {
    it('checks in by the list and by the ticket, once however often it is sent, and undoes', async () => {
      const seminar = await event();
      const [{ id: one }, { id: two }] = [await register(seminar), await register(seminar)];
      const items = [
        item(seminar, { registrationId: one, device: '正面' }),
        item(seminar, { ticketCode: await ticketOf(seminar, two) }),
      ];
      const first = await checkIn(seminar, items);
      expect(first).toMatchObject({
        status: 200,
        body: {
          items: [
            { id: items[0]?.id, outcome: 'done', registrationId: one, earlier: null, refusal: null },
            { id: items[1]?.id, outcome: 'done', registrationId: two, earlier: null, refusal: null },
          ],
        },
      });
      expect((await checkIn(seminar, items)).body).toEqual(first.body);
      const { body } = await staff.get<{ state: string; sessions: { seats: { attended: number } }[] }>(
        `/chamber-events/${seminar.id}`,
      );
      expect([body.state, body.sessions[0]?.seats.attended]).toEqual(['held', 2]);

      const again = await checkIn(seminar, [item(seminar, { registrationId: one, device: '裏口' })]);
      expect(again.body.items[0]).toMatchObject({
        outcome: 'already',
        earlier: { at: '2019-06-10T04:05:00.000Z', device: '正面' },
      });
      const undone = item(seminar, {
        registrationId: one,
        action: 'undone',
        happenedAt: '2019-06-10T13:06:00+09:00',
      });
      expect(outcomes((await checkIn(seminar, [undone])).body.items)).toEqual(['done']);
      const seat = (await reception(seminar)).body.people.find(({ id }) => id === one)?.seats[0];
      expect(seat?.attendedAt).toBeNull();
    });

    it('refuses each with its reason, and takes the others all the same', async () => {
      const seminar = await event({ days: [{ heldOn: DAY, capacity: 2 }, { heldOn: '2019-06-17' }] });
      const elsewhere = await event();
      const { id } = await register(seminar);
      const { id: firstDayOnly } = await register(seminar, { sessionIds: [seminar.sessions[0]] });
      const { id: waiting } = await register(seminar);
      const { id: stranger } = await register(elsewhere);
      const cancelled = await register(seminar);
      const goneTicket = await ticketOf(seminar, cancelled.id);
      await staff.post(`/registrations/${cancelled.id}/cancellation`, { version: cancelled.version });
      const { body } = await checkIn(seminar, [
        item(seminar, { ticketCode: 'AAAAAAAAAAAAAAAAAAAAAA' }),
        item(seminar, { ticketCode: 'https://example.jp/' }),
        item(seminar, { registrationId: newId() }),
        item(seminar, { ticketCode: await ticketOf(elsewhere, stranger) }),
        item(seminar, { ticketCode: goneTicket }),
        item(seminar, { registrationId: id, sessionId: elsewhere.sessions[0] }),
        item(seminar, { registrationId: firstDayOnly, sessionId: seminar.sessions[1] }),
        item(seminar, { registrationId: waiting }),
        item(seminar, { registrationId: id }),
      ]);
      expect(outcomes(body.items)).toEqual([
        'unknown-ticket',
        'unknown-ticket',
        'unknown-registration',
        'ticket-of-another-event',
        'registration-cancelled',
        'unknown-day',
        'not-signed-up-for-day',
        'seat-waiting',
        'done',
      ]);
      for (const { refusal } of body.items.slice(0, -1)) expect(refusal?.message).toMatch(/ください。$/);
      const letIn = await checkIn(seminar, [item(seminar, { registrationId: waiting, letIn: true })]);
      expect(outcomes(letIn.body.items)).toEqual(['done']);
      const seats = (await reception(seminar)).body.people.find((person) => person.id === waiting)?.seats;
      expect(seats?.find(({ sessionId }) => sessionId === seminar.sessions[0])).toMatchObject({
        state: 'confirmed',
        attendedAt: '2019-06-10T04:05:00.000Z',
      });
    });

    it('does not know the ticket of another chamber', async () => {
      const seminar = await event();
      const { id } = await register(seminar);
      const ticketCode = await ticketOf(seminar, id);
      const theirs = await addEvent(t.database, t.database.chambers.b.id, { days: [{ heldOn: DAY }] });
      const foreign = await checkIn(theirs, [item(theirs, { ticketCode })], await t.as('staff', 'b'));
      expect(outcomes(foreign.body.items)).toEqual(['unknown-ticket']);
    });

    it('refuses for an event that is cancelled, and for a day that has not begun', async () => {
      const off = await event();
      const { id } = await register(off);
      await t.database.sql(
        `UPDATE chamber_events SET state = 'cancelled', cancel_reason = '荒天' WHERE id = $1`,
        [off.id],
      );
      const ahead = await event({ days: [{ heldOn: '2099-06-10' }] });
      const { id: early } = await register(ahead);
      const told = [
        await checkIn(off, [item(off, { registrationId: id })]),
        await checkIn(ahead, [item(ahead, { registrationId: early })]),
      ];
      expect(told.flatMap(({ body }) => outcomes(body.items))).toEqual(['event-cancelled', 'day-not-begun']);
    });

    it('takes a device whose clock is ahead for one of now, and keeps its order', async () => {
      const seminar = await event();
      const { id } = await register(seminar);
      const at = (minutes: number) => ({ happenedAt: new Date(Date.now() + minutes * 60_000).toISOString() });
      await checkIn(seminar, [
        item(seminar, { registrationId: id, ...at(60) }),
        item(seminar, { registrationId: id, action: 'undone', ...at(61) }),
      ]);
      const before = await reception(seminar);
      expect(before.body.people[0]?.seats[0]?.attendedAt).toBeNull();
      await checkIn(seminar, [item(seminar, { registrationId: id, ...at(30) })]);
      const [seat] = (await reception(seminar)).body.people[0]?.seats ?? [];
      expect(Date.parse(seat?.attendedAt ?? '')).toBeLessThanOrEqual(Date.now());
    });

    it('refuses an id that was another check-in', async () => {
      const seminar = await event();
      const [{ id: one }, { id: two }] = [await register(seminar), await register(seminar)];
      const first = item(seminar, { registrationId: one });
      await checkIn(seminar, [first]);
      const { body } = await checkIn(seminar, [{ ...first, registrationId: two }]);
      expect(outcomes(body.items)).toEqual(['check-in-id-reused']);
    });

    it.each<[string, string, object[]]>([
      ['nothing', 'items', []],
      ['more than 500', 'items', Array.from({ length: 501 }, () => ({}))],
      ['an id that is none', 'items.0.id', [{ id: 'x' }]],
      ['nobody', 'items.0.id', [{ ticketCode: undefined }]],
      ['two ways to say who', 'items.0.id', [{ registrationId: newId() }]],
      ['no day', 'items.0.sessionId', [{ sessionId: 'x' }]],
      ['another action', 'items.0.action', [{ action: 'came' }]],
      ['a date alone', 'items.0.happenedAt', [{ happenedAt: '2019-06-10' }]],
    ])('names the field that is wrong: %s', async (_, field, parts) => {
      const seminar = await event();
      const items = parts.map((part) => item(seminar, { ticketCode: 'x', ...part }));
      const { status, body } = await checkIn<Problem>(seminar, items);
      expect([status, body.fields?.[0]?.field]).toEqual([400, field]);
    });

    it('is not there for an event that is unknown', async () => {
      const nowhere = { id: newId(), sessions: [newId()] };
      expect((await checkIn(nowhere, [item(nowhere, { ticketCode: 'x' })])).status).toBe(404);
    });
  });

  describe('POST /chamber-events/:id/walk-ins', () => {
    it('signs somebody up and lets them in, once', async () => {
      const seminar = await event({ feeYen: 3000 });
      const key = newId();
      const [made, again] = [await walkIn(seminar, {}, key), await walkIn(seminar, {}, key)];
      expect([made.status, again.status]).toEqual([201, 200]);
      expect(again.body).toEqual(made.body);
      expect(made.body).toMatchObject({
        familyName: '当日',
        origin: 'walk-in',
        feeYen: 3000,
        seats: [{ state: 'confirmed', attendedAt: '2019-06-10T04:10:00.000Z' }],
      });
      expect((await reception(seminar)).body.event.state).toBe('held');
      const other = await walkIn<Problem>(seminar, { givenName: '次郎' }, key);
      expect([other.status, other.body.code]).toEqual([409, 'idempotency-key-reused']);
    });

    it('leaves nothing behind where the day is full, until somebody says to let them in', async () => {
      const seminar = await event({ days: [{ heldOn: DAY, capacity: 1 }] });
      await register(seminar);
      const key = newId();
      const full = await walkIn<Problem>(seminar, {}, key);
      expect([full.status, full.body.code]).toEqual([409, 'seat-waiting']);
      expect((await reception(seminar)).body.people).toHaveLength(1);
      const letIn = await walkIn(seminar, { letIn: true }, key);
      expect(letIn.body.seats).toEqual([expect.objectContaining({ state: 'confirmed' })]);
    });

    it('refuses a day that has not begun, and says which field is missing', async () => {
      const ahead = await event({ days: [{ heldOn: '2099-06-10' }] });
      const early = await walkIn<Problem>(ahead);
      expect([early.status, early.body.code]).toEqual([409, 'day-not-begun']);
      const nameless = await walkIn<Problem>(await event(), { familyName: '' });
      expect([nameless.status, nameless.body.fields?.[0]?.field]).toEqual([400, 'familyName']);
    });
  });

  it('is for those who run it', async () => {
    const seminar = await event();
    for (const role of ['executive', 'auditor'] as const) {
      const client = await t.as(role);
      expect((await client.get(`/chamber-events/${seminar.id}/reception`)).status).toBe(403);
      expect((await checkIn(seminar, [], client)).status).toBe(403);
    }
    expect((await t.anonymous.get(`/chamber-events/${seminar.id}/reception`)).status).toBe(401);
  });
});
