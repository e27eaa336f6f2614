import { dateInJapan } from '@banso/japan';
import { newId } from '@banso/platform';
import type { ChamberEventDetails } from '@banso/seminars';
import { addSeats, type EventWorld, newEvent, openEvents } from '../support/chamber-events';
import { addBusiness } from '../support/consultations';
import { someoneWaitsForALock } from '../support/lock-waits';
import { statementsDuring } from '../support/statements';

const DAY_MS = 86_400_000;
const inDays = (days: number): string => dateInJapan(new Date(Date.now() + days * DAY_MS));

describe('events', () => {
  let world: EventWorld;
  beforeAll(async () => {
    world = await openEvents();
  });
  afterAll(() => world.close());

  const seats = (event: ChamberEventDetails, days: number[], part: Parameters<typeof addSeats>[4] = {}) =>
    addSeats(
      world.database,
      world.scope.chamberId,
      event.id,
      days.map((day) => event.sessions[day]?.id ?? ''),
      part,
    );
  const changesOf = (id: string) =>
    world.database.sql<{ kind: string; dates: string[]; activity: string }>(
      `SELECT kind, keys ->> 'activity' AS activity, keys -> 'dates' AS dates FROM outbox
        WHERE entity_id = $1 ORDER BY id`,
      [id],
    );
  const statesOf = async (registrationIds: string[]) => {
    const rows = await world.database.sql<{ id: string; state: string }>(
      'SELECT registration_id AS id, state FROM event_seats WHERE registration_id = ANY ($1)',
      [registrationIds],
    );
    return registrationIds.map((id) => rows.find((row) => row.id === id)?.state);
  };

  describe('are written with their days', () => {
    it('each field kept, the days in their order, the labels read', async () => {
      const { a } = world.database.chambers;
      const made = await world.event({
        series: 'new-employee-training',
        summary: '二日間の研修です。\n昼食が付きます。',
        venue: '産業会館',
        onlineUrl: 'https://meet.example.jp/abc',
        feeYen: 5000,
        memberFeeYen: 0,
        registrationOpensAt: '2025-05-01T09:00:00+09:00',
        registrationClosesAt: '2025-06-09T08:00:00.000Z',
        published: true,
        consent: '参加者名簿にのみ使います。',
        departmentId: a.departments[1],
        staffId: a.staff.staff.id,
        note: '弁当を頼む',
        costNote: '弁当 30,000円',
        sessions: [
          { heldOn: '2025-06-11', title: '実習', venue: '第2会議室' },
          { heldOn: '2025-06-10', startsAt: '13:30', endsAt: '16:00', capacity: 30 },
          { heldOn: '2025-06-10', startsAt: '09:30' },
        ],
      });
      const nobody = { confirmed: 0, waiting: 0, attended: 0 };
      const blank = { startsAt: null, endsAt: null, title: null, venue: null, capacity: null };
      const id = expect.any(String) as string;
      expect(made).toEqual({
        id,
        title: '省エネセミナー',
        kind: 'seminar',
        kindLabel: 'セミナー',
        series: 'new-employee-training',
        seriesLabel: '新入社員研修',
        summary: '二日間の研修です。\n昼食が付きます。',
        venue: '産業会館',
        onlineUrl: 'https://meet.example.jp/abc',
        feeYen: 5000,
        memberFeeYen: 0,
        registrationOpensAt: '2025-05-01T00:00:00.000Z',
        registrationClosesAt: '2025-06-09T08:00:00.000Z',
        published: true,
        reminderDaysBefore: 1,
        reminderTime: '09:00',
        consent: '参加者名簿にのみ使います。',
        departmentId: a.departments[1],
        departmentName: '産業振興課',
        staffId: a.staff.staff.id,
        staffName: 'staff 太郎',
        planNodeIds: [],
        note: '弁当を頼む',
        costNote: '弁当 30,000円',
        state: 'planned',
        cancelReason: null,
        startsOn: '2025-06-10',
        endsOn: '2025-06-11',
        sessions: [
          { ...blank, id, heldOn: '2025-06-10', startsAt: '09:30', seats: nobody },
          {
            ...blank,
            id,
            heldOn: '2025-06-10',
            startsAt: '13:30',
            endsAt: '16:00',
            capacity: 30,
            seats: nobody,
          },
          { ...blank, id, heldOn: '2025-06-11', title: '実習', venue: '第2会議室', seats: nobody },
        ],
        people: { registered: 0, waiting: 0, attended: 0 },
        fees: { paid: 0, paidYen: 0, unpaid: 0, unpaidYen: 0 },
        eligible: null,
        eligibleFrozenAt: null,
        version: 1,
        createdAt: id,
        updatedAt: id,
      });
      expect(await changesOf(made.id)).toEqual([
        { kind: 'event.planned', activity: 'event', dates: ['2025-06-10', '2025-06-11'] },
      ]);
      expect(await world.reader.one(world.scope, made.id)).toEqual(made);
    });

    it('or not at all', async () => {
      await expect(world.event({ title: '半分だけ', kind: 'pigeon-race' })).rejects.toMatchObject({
        code: 'invalid-input',
        fields: [{ field: 'kind' }],
      });
      await expect(
        world.event({ title: '半分だけ', departmentId: world.database.chambers.b.departments[0] }),
      ).rejects.toMatchObject({ code: 'not-found', message: expect.stringContaining('担当課') as string });
      await expect(
        world.event({ title: '半分だけ', staffId: world.database.chambers.b.staff.staff.id }),
      ).rejects.toMatchObject({ code: 'not-found', message: expect.stringContaining('担当者') as string });
      await expect(world.event({ title: '半分だけ', planNodeIds: [newId()] })).rejects.toMatchObject({
        code: 'not-found',
        fields: [{ field: 'planNodeIds.0' }],
      });
      expect(await world.database.sql(`SELECT FROM chamber_events WHERE title = '半分だけ'`)).toEqual([]);
    });
  });

  describe('are made once by one form', () => {
    it('however often it is sent, and whatever has become of the event', async () => {
      const key = newId();
      const first = await world.events.create(world.scope, newEvent(), key);
      expect(first.repeated).toBe(false);
      const edited = await world.events.edit(world.scope, first.event.id, 1, { title: '改題' });
      const again = await world.events.create(world.scope, newEvent(), key);
      expect(again).toEqual({ event: edited, repeated: true });
      const other = world.events.create(world.scope, { ...newEvent(), title: '別' }, key);
      await expect(other).rejects.toMatchObject({ kind: 'conflict', code: 'idempotency-key-reused' });
      expect((await world.events.create(world.scope, newEvent(), newId())).event.id).not.toBe(first.event.id);
    });

    it('however many arrive at once', async () => {
      const key = newId();
      const all = await Promise.all(
        Array.from({ length: 5 }, () => world.events.create(world.scope, newEvent(), key)),
      );
      expect(new Set(all.map(({ event }) => event.id)).size).toBe(1);
      expect(all.filter(({ repeated }) => !repeated)).toHaveLength(1);
    });

    it('also as copies of another', async () => {
      const [source, another] = [await world.event(), await world.event()];
      const key = newId();
      const first = await world.events.copy(world.scope, source.id, '2025-07-10', key);
      const again = await world.events.copy(world.scope, source.id, '2025-07-10', key);
      expect(again).toEqual({ event: first.event, repeated: true });
      for (const [id, day] of [
        [another.id, '2025-07-10'],
        [source.id, '2025-07-11'],
      ] as const) {
        await expect(world.events.copy(world.scope, id, day, key)).rejects.toMatchObject({
          code: 'idempotency-key-reused',
        });
      }
    });
  });

  describe('have a kind and a series', () => {
    it('of the list on their first day; what stays as it was is not asked about', async () => {
      const made = await world.event({ kind: 'lecture', series: 'ward-meeting' });
      await world.database.sql(
        `UPDATE code_entries SET valid_to = '2025-06-09' WHERE chamber_id = $1 AND key IN ('lecture', 'ward-meeting')`,
        [world.scope.chamberId],
      );
      await expect(world.event({ kind: 'lecture', series: 'ward-meeting' })).rejects.toMatchObject({
        fields: [{ field: 'kind' }, { field: 'series' }],
      });
      const earlier = { sessions: [{ heldOn: '2025-06-09' }] };
      await expect(world.event({ kind: 'lecture', ...earlier })).resolves.toMatchObject({ kind: 'lecture' });
      await expect(world.events.edit(world.scope, made.id, 1, { note: '追記' })).resolves.toMatchObject({
        version: 2,
        kindLabel: '講習会',
      });
      // A key of another list is no key of this one.
      await expect(world.event({ kind: 'visit' })).rejects.toMatchObject({ fields: [{ field: 'kind' }] });
    });
  });

  describe('are edited', () => {
    it('by one person at a time; the second gets what the first saved', async () => {
      const { id } = await world.event();
      const both = await Promise.allSettled([
        world.events.edit(world.scope, id, 1, { note: '甲' }),
        world.events.edit(world.scope, id, 1, { sessions: [{ heldOn: '2025-07-01' }] }),
      ]);
      const refused = both.find(({ status }) => status === 'rejected');
      const saved = both.find((result) => result.status === 'fulfilled');
      expect(refused).toMatchObject({
        reason: { code: 'edited-meanwhile', extensions: { current: saved?.value } },
      });
      expect(saved?.value.version).toBe(2);
    });

    it('with null to clear, and what is absent left', async () => {
      const { id } = await world.event({ venue: '会館', note: '備考', feeYen: 100 });
      const after = await world.events.edit(world.scope, id, 1, { venue: null, title: '新しい題' });
      expect(after).toMatchObject({ title: '新しい題', venue: null, note: '備考', feeYen: 100, version: 2 });
      expect(after.sessions).toMatchObject([{ heldOn: '2025-06-10', startsAt: '13:30', capacity: 30 }]);
    });

    it('day by day: with its id one stays, without it is new, the others go; old and new days are told', async () => {
      const made = await world.event({
        sessions: [{ heldOn: '2025-06-10', capacity: 5 }, { heldOn: '2025-06-11' }],
      });
      const [first] = made.sessions;
      const after = await world.events.edit(world.scope, made.id, 1, {
        sessions: [
          { heldOn: '2025-06-20', startsAt: '10:00' },
          { id: first?.id.toUpperCase(), heldOn: '2025-06-12', title: '移した日' },
        ],
      });
      expect(after.sessions).toMatchObject([
        { id: first?.id, heldOn: '2025-06-12', title: '移した日', capacity: null },
        { heldOn: '2025-06-20', startsAt: '10:00' },
      ]);
      expect(after).toMatchObject({ startsOn: '2025-06-12', endsOn: '2025-06-20', version: 2 });
      expect((await changesOf(made.id)).at(-1)).toEqual({
        kind: 'event.edited',
        activity: 'event',
        dates: ['2025-06-10', '2025-06-11', '2025-06-12', '2025-06-20'],
      });
    });

    it('with the rows of days alone that differ', async () => {
      const made = await world.event({ sessions: [{ heldOn: '2025-06-10' }, { heldOn: '2025-06-11' }] });
      const [first, second] = made.sessions.map(({ id, heldOn }) => ({ id, heldOn }));
      await world.events.edit(world.scope, made.id, 1, {
        sessions: [first, { ...second, title: '二日目' }].map((session) => ({ heldOn: '', ...session })),
      });
      const touched = await world.database.sql<{ id: string }>(
        `SELECT entity_id AS id FROM audit_entries
          WHERE entity = 'event_sessions' AND action = 'update' AND entity_id = ANY ($1)`,
        [made.sessions.map(({ id }) => id)],
      );
      expect(touched).toEqual([{ id: second?.id }]);
    });

    it('but keep a day for which somebody signed up, or had', async () => {
      const made = await world.event({
        sessions: [{ heldOn: '2025-06-10' }, { heldOn: '2025-06-11' }, { heldOn: '2025-06-12' }],
      });
      await seats(made, [1]);
      await seats(made, [2], { state: 'cancelled' });
      const kept = (...days: number[]) =>
        days.map((day) => ({ id: made.sessions[day]?.id, heldOn: made.sessions[day]?.heldOn ?? '' }));
      await expect(world.events.edit(world.scope, made.id, 1, { sessions: kept(0) })).rejects.toMatchObject({
        kind: 'conflict',
        code: 'session-has-registrations',
        message: expect.stringContaining('2025-06-11、2025-06-12') as string,
      });
      const after = await world.events.edit(world.scope, made.id, 1, { sessions: kept(1, 2) });
      expect(after.sessions.map(({ id }) => id)).toEqual(made.sessions.slice(1).map(({ id }) => id));
    });

    it('with days of their own only', async () => {
      const [mine, another] = [await world.event(), await world.event()];
      const foreign = { id: another.sessions[0]?.id, heldOn: '2025-06-13' };
      await expect(
        world.events.edit(world.scope, mine.id, 1, { sessions: [{ heldOn: '2025-06-12' }, foreign] }),
      ).rejects.toMatchObject({ code: 'not-found', fields: [{ field: 'sessions.1.id' }] });
      expect(await world.reader.one(world.scope, another.id)).toEqual(another);
    });

    it('but keep a day to which somebody came from the future', async () => {
      const made = await world.event({ sessions: [{ heldOn: '2025-06-10' }, { heldOn: '2025-06-11' }] });
      await seats(made, [1], { attended: true });
      const [first, second] = made.sessions;
      const sessions = (heldOn: string) => [
        { id: first?.id, heldOn: '2025-06-10' },
        { id: second?.id, heldOn },
      ];
      await expect(
        world.events.edit(world.scope, made.id, 1, { sessions: sessions(inDays(1)) }),
      ).rejects.toMatchObject({ code: 'invalid-input', fields: [{ field: 'sessions.1.heldOn' }] });
      const moved = await world.events.edit(world.scope, made.id, 1, { sessions: sessions(inDays(0)) });
      expect(moved.endsOn).toBe(inDays(0));
    });

    it('with a lower capacity: nobody loses a seat, nobody new gets one', async () => {
      const made = await world.event();
      const people = [
        await seats(made, [0]),
        await seats(made, [0]),
        await seats(made, [0], { state: 'waiting' }),
      ];
      const capacityOf = (capacity: number | null) => ({
        sessions: [{ id: made.sessions[0]?.id, heldOn: '2025-06-10', capacity }],
      });
      const lower = await world.events.edit(world.scope, made.id, 1, capacityOf(1));
      expect(lower.sessions).toMatchObject([{ capacity: 1, seats: { confirmed: 2, waiting: 1 } }]);
      const raised = await world.events.edit(world.scope, made.id, 2, capacityOf(2));
      expect(raised.sessions).toMatchObject([{ capacity: 2, seats: { confirmed: 2, waiting: 1 } }]);
      expect(await statesOf(people)).toEqual(['confirmed', 'confirmed', 'waiting']);
    });

    it('with a higher capacity, or none: who waits moves up, first come first', async () => {
      const made = await world.event({
        sessions: [
          { heldOn: '2025-06-10', capacity: 1 },
          { heldOn: '2025-06-11', capacity: 1 },
        ],
      });
      const waiting = { state: 'waiting' };
      const people = [await seats(made, [0])];
      await seats(made, [1]);
      for (let n = 0; n < 3; n += 1) people.push(await seats(made, [0], waiting));
      const otherDay = await seats(made, [1], waiting);
      const sessions = (capacity: number | null) =>
        made.sessions.map(({ id, heldOn }, day) => ({ id, heldOn, capacity: day === 0 ? capacity : 1 }));
      const before = new Date('2025-06-01T00:00:00Z');
      await world.events.edit(world.scope, made.id, 1, { sessions: sessions(3) }, before);
      expect(await statesOf(people)).toEqual(['confirmed', 'confirmed', 'confirmed', 'waiting']);
      const open = await world.events.edit(world.scope, made.id, 2, { sessions: sessions(null) }, before);
      expect(await statesOf(people)).toEqual(['confirmed', 'confirmed', 'confirmed', 'confirmed']);
      expect(await statesOf([otherDay])).toEqual(['waiting']);
      expect(open.sessions[0]?.seats).toEqual({ confirmed: 4, waiting: 0, attended: 0 });
    });

    it('after whoever is giving out a seat at that moment', async () => {
      const made = await world.event({ sessions: [{ heldOn: '2025-06-10', capacity: 1 }] });
      const session = made.sessions[0]?.id ?? '';
      await seats(made, [0]);
      let raising: Promise<ChamberEventDetails> | undefined;
      const latecomer = await world.tenants.write(world.scope, async (tx) => {
        await tx.query('SELECT FROM event_sessions WHERE id = $1 FOR UPDATE', [session]);
        const sessions = [{ id: session, heldOn: '2025-06-10', capacity: 2 }];
        const before = new Date('2025-06-01T00:00:00Z');
        raising = world.events.edit(world.scope, made.id, 1, { sessions }, before);
        await someoneWaitsForALock(world.database);
        const sql = <Row>(text: string, parameters?: unknown[]) => tx.query<Row>(text, parameters);
        return addSeats({ sql }, world.scope.chamberId, made.id, [session], { state: 'waiting' });
      });
      expect((await raising)?.sessions[0]?.seats).toEqual({ confirmed: 2, waiting: 0, attended: 0 });
      expect(await statesOf([latecomer])).toEqual(['confirmed']);
    });

    it('after whoever is giving out a seat on a day that should go', async () => {
      const made = await world.event({ sessions: [{ heldOn: '2025-06-10' }, { heldOn: '2025-06-11' }] });
      const [first, second] = made.sessions.map(({ id, heldOn }) => ({ id, heldOn }));
      let dropping: Promise<unknown> | undefined;
      await world.tenants.write(world.scope, async (tx) => {
        await tx.query('SELECT FROM event_sessions WHERE id = $1 FOR UPDATE', [second?.id]);
        const sessions = [{ heldOn: '', ...first }];
        dropping = world.events.edit(world.scope, made.id, 1, { sessions }).catch((error: unknown) => error);
        await someoneWaitsForALock(world.database);
        const sql = <Row>(text: string, parameters?: unknown[]) => tx.query<Row>(text, parameters);
        await addSeats({ sql }, world.scope.chamberId, made.id, [second?.id ?? '']);
      });
      expect(await dropping).toMatchObject({ code: 'session-has-registrations' });
    });
  });

  describe('are held', () => {
    it('from their first day in Japan on, once', async () => {
      const { id } = await world.event();
      const dayBefore = new Date('2025-06-09T14:59:59Z');
      await expect(world.events.hold(world.scope, id, dayBefore)).rejects.toMatchObject({
        kind: 'conflict',
        code: 'event-not-begun',
      });
      const midnight = new Date('2025-06-09T15:00:00Z');
      const held = await world.events.hold(world.scope, id, midnight);
      expect(held).toMatchObject({ state: 'held', eligibleFrozenAt: midnight.toISOString(), version: 2 });
      expect(await world.events.hold(world.scope, id)).toEqual(held);
      expect((await changesOf(id)).map(({ kind }) => kind)).toEqual(['event.planned', 'event.held']);
    });

    it('until that is taken back', async () => {
      const made = await world.event();
      await seats(made, [0], { attended: true });
      await world.events.hold(world.scope, made.id);
      const back = await world.events.takeHoldingBack(world.scope, made.id);
      expect(back).toMatchObject({ state: 'planned', eligibleFrozenAt: null });
      expect(back.sessions[0]?.seats.attended).toBe(1);
      expect(await world.events.takeHoldingBack(world.scope, made.id)).toEqual(back);
      expect((await changesOf(made.id)).at(-1)).toEqual({
        kind: 'event.holding-taken-back',
        activity: 'event',
        dates: ['2025-06-10'],
      });
    });

    it('and then do not move to a day that is still to come', async () => {
      const made = await world.event();
      await world.events.hold(world.scope, made.id);
      const tomorrow = { sessions: [{ id: made.sessions[0]?.id, heldOn: inDays(1) }] };
      await expect(world.events.edit(world.scope, made.id, 2, tomorrow)).rejects.toMatchObject({
        fields: [{ field: 'sessions' }],
      });
      const today = { sessions: [{ id: made.sessions[0]?.id, heldOn: inDays(0) }] };
      await expect(world.events.edit(world.scope, made.id, 2, today)).resolves.toMatchObject({
        state: 'held',
      });
    });
  });

  describe('are cancelled', () => {
    it('with a reason, for good', async () => {
      const made = await world.event();
      await seats(made, [0]);
      await expect(world.events.cancel(world.scope, made.id, 2, '台風')).rejects.toMatchObject({
        code: 'edited-meanwhile',
      });
      const cancelled = await world.events.cancel(world.scope, made.id, 1, '台風');
      expect(cancelled).toMatchObject({ state: 'cancelled', cancelReason: '台風', version: 2 });
      expect(cancelled.sessions[0]?.seats.confirmed).toBe(1);
      expect((await changesOf(made.id)).at(-1)).toMatchObject({ kind: 'event.cancelled' });
      for (const attempt of [
        () => world.events.edit(world.scope, made.id, 2, { note: 'x' }),
        () => world.events.hold(world.scope, made.id),
        () => world.events.takeHoldingBack(world.scope, made.id),
        () => world.events.cancel(world.scope, made.id, 2, '二度目'),
        () => world.eligibles.replace(world.scope, made.id, []),
      ]) {
        await expect(attempt()).rejects.toMatchObject({ kind: 'conflict', code: 'event-cancelled' });
      }
    });

    it('not past the first who comes at that moment', async () => {
      const made = await world.event();
      let cancelling: Promise<unknown> | undefined;
      await world.tenants.write(world.scope, async (tx) => {
        await tx.query(`UPDATE chamber_events SET state = 'held', version = version + 1 WHERE id = $1`, [
          made.id,
        ]);
        cancelling = world.events.cancel(world.scope, made.id, 1, '台風').catch((error: unknown) => error);
        await someoneWaitsForALock(world.database);
      });
      expect(await cancelling).toMatchObject({
        code: 'edited-meanwhile',
        extensions: { current: { state: 'held' } },
      });
    });

    it('unless they are held: that is taken back first', async () => {
      const made = await world.event();
      await world.events.hold(world.scope, made.id);
      await expect(world.events.cancel(world.scope, made.id, 2, '台風')).rejects.toMatchObject({
        kind: 'conflict',
        code: 'event-held',
        message: expect.stringContaining('先に実施済みを取り消してください') as string,
      });
      await world.events.takeHoldingBack(world.scope, made.id);
      await expect(world.events.cancel(world.scope, made.id, 3, '台風')).resolves.toMatchObject({
        state: 'cancelled',
      });
    });

    it('unless somebody came', async () => {
      const made = await world.event();
      await seats(made, [0], { attended: true });
      await expect(world.events.cancel(world.scope, made.id, 1, '台風')).rejects.toMatchObject({
        kind: 'conflict',
        code: 'event-attended',
      });
    });
  });

  describe('are copied', () => {
    it('to another first day, all days and instants shifted alike, nobody with them', async () => {
      const business = await addBusiness(world.database, world.scope.chamberId);
      const source = await world.event({
        venue: '産業会館',
        published: true,
        registrationOpensAt: '2024-02-01T00:00:00+09:00',
        registrationClosesAt: '2024-02-27T17:00:00+09:00',
        sessions: [
          { heldOn: '2024-02-28', startsAt: '13:30', endsAt: '16:00', capacity: 30, title: '講義' },
          { heldOn: '2024-03-01' },
        ],
      });
      await seats(source, [0], { attended: true });
      await world.eligibles.replace(world.scope, source.id, [business]);
      await world.events.hold(world.scope, source.id);
      const { event: copy } = await world.events.copy(world.scope, source.id, '2025-02-27', newId());
      const { id, version, eligibleFrozenAt, createdAt, updatedAt, ...rest } = source;
      expect(copy).toMatchObject({
        ...rest,
        state: 'planned',
        published: false,
        registrationOpensAt: '2025-01-30T15:00:00.000Z',
        registrationClosesAt: '2025-02-26T08:00:00.000Z',
        startsOn: '2025-02-27',
        endsOn: '2025-03-01',
        eligible: null,
        eligibleFrozenAt,
        version,
        sessions: [
          { heldOn: '2025-02-27', startsAt: '13:30', endsAt: '16:00', capacity: 30, title: '講義' },
          { heldOn: '2025-03-01' },
        ].map((session) => expect.objectContaining(session) as object),
      });
      expect(copy.id).not.toBe(id);
      expect([copy.createdAt, copy.updatedAt]).not.toEqual([createdAt, updatedAt]);
      expect(copy.sessions.map(({ seats: taken }) => taken.confirmed)).toEqual([0, 0]);
      expect((await changesOf(copy.id)).map(({ dates }) => dates)).toEqual([['2025-02-27', '2025-03-01']]);
    });

    it('also from one that was cancelled, and to no day out of reach', async () => {
      const made = await world.event();
      await world.events.cancel(world.scope, made.id, 1, '台風');
      const { event: copy } = await world.events.copy(world.scope, made.id, inDays(30), newId());
      expect(copy).toMatchObject({ state: 'planned', cancelReason: null });
      for (const day of ['9999-12-31', '0001-01-01']) {
        await expect(world.events.copy(world.scope, made.id, day, newId())).rejects.toMatchObject({
          fields: [{ field: 'startsOn' }],
        });
      }
    });
  });

  describe('in the list', () => {
    let listed: ChamberEventDetails[];
    beforeAll(async () => {
      const on = (heldOn: string, part: object = {}) =>
        world.event({ sessions: [{ heldOn, capacity: 10 }], venue: '一覧の会場', ...part });
      listed = [
        await on('2023-04-01', { title: 'ＩＳＯ 内部監査員養成' }),
        await on('2023-04-01', { title: '100%活用 DX入門', kind: 'lecture' }).catch(() =>
          on('2023-04-01', { title: '100%活用 DX入門', kind: 'training' }),
        ),
        await on('2023-05-10', {
          title: '新入社員研修',
          kind: 'training',
          sessions: [
            { heldOn: '2023-05-10', capacity: 20 },
            { heldOn: '2023-05-12', capacity: 8 },
            { heldOn: '2023-05-11' },
          ],
        }),
      ];
    });

    const list = (filter: Parameters<EventWorld['reader']['list']>[1], limit = 20) =>
      world.reader.list(world.scope, { from: '2023-01-01', to: '2023-12-31', ...filter }, limit);

    it('stand the latest first, page by page', async () => {
      const whole = await list({});
      const [iso, dx, training] = listed.map(({ id }) => id);
      expect(whole.items.map(({ id }) => id)).toEqual([training, dx, iso]);
      expect(whole.next).toBeNull();
      const first = await list({}, 2);
      expect(first.items).toEqual(whole.items.slice(0, 2));
      expect(first.next).toEqual({ startsOn: '2023-04-01', id: dx });
      const second = await world.reader.list(
        world.scope,
        { from: '2023-01-01', to: '2023-12-31' },
        2,
        first.next,
      );
      expect(second).toEqual({ items: whole.items.slice(2), next: null });
    });

    it('stand the soonest first where that is asked for, page by page', async () => {
      const soonest = { from: '2023-01-01', to: '2023-12-31', order: 'soonest' } as const;
      const [iso, dx, training] = listed.map(({ id }) => id);
      const first = await world.reader.list(world.scope, soonest, 2);
      const second = await world.reader.list(world.scope, soonest, 2, first.next);
      expect([...first.items, ...second.items].map(({ id }) => id)).toEqual([iso, dx, training]);
      expect(second.next).toBeNull();
    });

    it('count people, each once however many days they come to', async () => {
      const training = listed[2] as ChamberEventDetails;
      await seats(training, [0, 1, 2], { attended: true });
      await seats(training, [0, 1]);
      await seats(training, [2], { state: 'waiting' });
      await seats(training, [0], { state: 'cancelled' });
      expect((await list({ kind: 'training', q: '新入社員' })).items).toEqual([
        {
          id: training.id,
          title: '新入社員研修',
          kind: 'training',
          kindLabel: '研修',
          seriesLabel: null,
          venue: '一覧の会場',
          state: 'planned',
          published: false,
          startsOn: '2023-05-10',
          endsOn: '2023-05-12',
          capacity: 8,
          registered: 2,
          waiting: 1,
          attended: 1,
        },
      ]);
      expect((await world.reader.one(world.scope, training.id)).sessions.map((day) => day.seats)).toEqual([
        { confirmed: 2, waiting: 0, attended: 1 },
        { confirmed: 2, waiting: 0, attended: 1 },
        { confirmed: 1, waiting: 1, attended: 1 },
      ]);
    });

    it.each([
      ['words in any order and width', { q: '養成　iso' }, ['ＩＳＯ 内部監査員養成']],
      ['a sign that LIKE would take for a wildcard', { q: '0%' }, ['100%活用 DX入門']],
      ['such a sign that stands nowhere', { q: '_' }, []],
      ['a day in the middle', { from: '2023-05-11', to: '2023-05-11' }, ['新入社員研修']],
      ['the last day of a period', { from: '2023-01-01', to: '2023-05-10', q: '研修' }, ['新入社員研修']],
      ['a period before', { from: '2023-01-01', to: '2023-03-31' }, []],
      ['a state', { state: 'cancelled' as const }, []],
    ])('are found by %s', async (_, filter, titles) => {
      expect((await list(filter)).items.map(({ title }) => title)).toEqual(titles);
    });

    it('take one statement, however many there are; so does one of them', async () => {
      const ofList = await statementsDuring(() => list({}));
      const ofOne = await statementsDuring(() => world.reader.one(world.scope, listed[2]?.id ?? ''));
      for (const statements of [ofList, ofOne]) {
        expect(statements.filter((text) => !/^(BEGIN|COMMIT)/.test(text))).toHaveLength(1);
      }
    });

    it('are nobody’s in another chamber', async () => {
      const id = listed[0]?.id ?? '';
      expect((await world.reader.list(world.other, {}, 100)).items).toEqual([]);
      for (const attempt of [
        () => world.reader.one(world.other, id),
        () => world.events.edit(world.other, id, 1, { note: 'x' }),
        () => world.events.hold(world.other, id),
        () => world.events.cancel(world.other, id, 1, 'x'),
        () => world.events.copy(world.other, id, '2025-04-01', newId()),
        () => world.eligibles.list(world.other, id, 10),
        () => world.eligibles.replace(world.other, id, []),
      ]) {
        await expect(attempt()).rejects.toMatchObject({ code: 'not-found' });
      }
    });
  });
});

describe('the list of those who could come', () => {
  let world: EventWorld;
  let shops: string[];
  beforeAll(async () => {
    world = await openEvents();
    shops = [];
    for (const name of ['甲商店', '乙商店', '丙商店']) {
      shops.push(await addBusiness(world.database, world.scope.chamberId, { name }));
    }
  });
  afterAll(() => world.close());

  const join = (businessId: string | undefined, joinedOn: string, withdrawnOn: string | null = null) =>
    world.database.sql(
      `INSERT INTO memberships (chamber_id, id, business_id, joined_on, withdrawn_on, units, kind)
       VALUES ($1, $2, $3, $4, $5, 1, 'member')`,
      [world.scope.chamberId, newId(), businessId, joinedOn, withdrawnOn],
    );
  const namesOf = async (eventId: string) =>
    (await world.eligibles.list(world.scope, eventId, 100)).items.map(({ name }) => name).sort();

  it('is made whole, and changed one by one', async () => {
    const { id } = await world.event();
    const [a = '', b = '', c = ''] = shops;
    expect(await world.eligibles.replace(world.scope, id, [a, b])).toBe(2);
    expect(await world.eligibles.replace(world.scope, id, [b, c])).toBe(2);
    expect(await namesOf(id)).toEqual(['丙商店', '乙商店'].sort());
    expect(await world.eligibles.add(world.scope, id, a)).toBe(3);
    expect(await world.eligibles.add(world.scope, id, a)).toBe(3);
    expect((await world.reader.one(world.scope, id)).eligible).toBe(3);
    expect(await world.eligibles.remove(world.scope, id, b)).toBe(2);
    await expect(world.eligibles.remove(world.scope, id, b)).rejects.toMatchObject({ code: 'not-found' });
    expect(await world.eligibles.replace(world.scope, id, [])).toBe(0);
    expect((await world.reader.one(world.scope, id)).eligible).toBeNull();
  });

  it('takes all that are members on a day, in one statement', async () => {
    const { id } = await world.event();
    const [a, b, c] = shops;
    await join(a, '2020-04-01');
    await join(b, '2020-04-01', '2025-04-01');
    await join(c, '2025-04-02');
    await world.eligibles.replace(world.scope, id, [c ?? '']);
    expect(await world.eligibles.replaceByMembers(world.scope, id, '2025-04-01')).toBe(1);
    expect(await namesOf(id)).toEqual(['甲商店']);
    const statements = await statementsDuring(() =>
      world.eligibles.replaceByMembers(world.scope, id, '2025-03-31'),
    );
    expect(statements.filter((text) => text.includes('INSERT INTO event_eligibles'))).toHaveLength(1);
    expect(await namesOf(id)).toEqual(['乙商店', '甲商店'].sort());
    expect(await world.eligibles.list(world.scope, id, 100)).toMatchObject({
      items: expect.arrayContaining([
        { businessId: a, name: '甲商店', member: true },
        { businessId: b, name: '乙商店', member: false },
      ]) as object,
    });
  });

  it('is read page by page', async () => {
    const { id } = await world.event();
    await world.eligibles.replace(world.scope, id, shops);
    const first = await world.eligibles.list(world.scope, id, 2);
    const second = await world.eligibles.list(world.scope, id, 2, first.next);
    expect([first.items.length, second.items.length, second.next]).toEqual([2, 1, null]);
    const seen = [...first.items, ...second.items].map(({ businessId }) => businessId);
    expect(seen.sort()).toEqual([...shops].sort());
  });

  it('holds businesses of the chamber only', async () => {
    const { id } = await world.event();
    const foreign = await addBusiness(world.database, world.other.chamberId);
    await expect(world.eligibles.replace(world.scope, id, [...shops, foreign])).rejects.toMatchObject({
      code: 'not-found',
      fields: [{ field: 'businessIds.3' }],
    });
    await expect(world.eligibles.add(world.scope, id, foreign)).rejects.toMatchObject({ code: 'not-found' });
    expect(await namesOf(id)).toEqual([]);
  });

  it('is frozen while the event is held', async () => {
    const { id } = await world.event();
    const [a = ''] = shops;
    await world.eligibles.replace(world.scope, id, [a]);
    await world.events.hold(world.scope, id);
    for (const attempt of [
      () => world.eligibles.replace(world.scope, id, shops),
      () => world.eligibles.replaceByMembers(world.scope, id, '2025-04-01'),
      () => world.eligibles.add(world.scope, id, a),
      () => world.eligibles.remove(world.scope, id, a),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ kind: 'conflict', code: 'eligibles-frozen' });
    }
    expect(await namesOf(id)).toEqual(['甲商店']);
    await world.events.takeHoldingBack(world.scope, id);
    expect(await world.eligibles.replace(world.scope, id, [])).toBe(0);
  });

  it('is not changed by one who began while the event was being marked as held', async () => {
    const { id } = await world.event();
    let late: Promise<unknown> | undefined;
    await world.tenants.write(world.scope, async (tx) => {
      await tx.query(`UPDATE chamber_events SET state = 'held', eligible_frozen_at = now() WHERE id = $1`, [
        id,
      ]);
      late = world.eligibles.replace(world.scope, id, shops).catch((error: unknown) => error);
      await someoneWaitsForALock(world.database);
    });
    expect(await late).toMatchObject({ code: 'eligibles-frozen' });
    expect(await namesOf(id)).toEqual([]);
  });
});
