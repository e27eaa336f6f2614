import { newId } from '@banso/platform';
import type { RegistrationDetails } from '@banso/seminars';
import { someoneWaitsForALock } from '../support/lock-waits';
import { attend, openRegistrations, type RegistrationWorld, type TestEvent } from '../support/registrations';
import { statementsDuring } from '../support/statements';

let world: RegistrationWorld;
beforeAll(async () => {
  world = await openRegistrations();
}, 60_000);
afterAll(() => world.close());

const code = (expected: string) => expect.objectContaining({ code: expected }) as unknown;
const stateOf = ({ seats }: RegistrationDetails) => seats.map(({ state }) => state);
const now = async ({ id }: { id: string }) => world.reader.one(world.scope, id);
const statesOf = async (...people: { id: string }[]) =>
  (await Promise.all(people.map(now))).map((one) => stateOf(one).join(' '));
const oneSeat = (capacity = 1) => world.event({ days: [{ heldOn: '2030-06-10', capacity }] });
const cancel = ({ id }: { id: string }) =>
  world.changes.cancel(world.scope, id, { by: 'registrant', reason: null });
const changesOf = (id: string) =>
  world.database.sql<{ kind: string; keys: unknown }>(
    'SELECT kind, keys FROM outbox WHERE entity_id = $1 ORDER BY id',
    [id],
  );
const count = async (table: string): Promise<number> => {
  const [row] = await world.database.sql<{ count: number }>(`SELECT count(*)::int FROM ${table}`);
  return row?.count ?? -1;
};

describe('signing up', () => {
  it('tells the outbox of every day of the event', async () => {
    const course = await world.event({ days: [{ heldOn: '2030-06-10' }, { heldOn: '2030-07-10' }] });
    const made = await world.signUp(course, {}, { sessionIds: course.sessions.slice(0, 1) });
    expect(await changesOf(made.id)).toEqual([
      { kind: 'registration.made', keys: { activity: 'event', dates: ['2030-06-10', '2030-07-10'] } },
    ]);
  });

  it('gives codes of 128 bits that nobody else has, and keeps them out of the trail', async () => {
    const made = [await world.signUp(await world.event()), await world.signUp(await world.event())];
    const rows = await world.database.sql<{ ticket: string; manage: string; search: string }>(
      `SELECT ticket_code AS ticket, manage_code AS manage, search_key AS search
         FROM event_registrations WHERE id = ANY ($1)`,
      [made.map(({ id }) => id)],
    );
    const codes = rows.flatMap(({ ticket, manage }) => [ticket, manage]);
    expect(new Set(codes).size).toBe(4);
    for (const one of codes) expect(one).toMatch(/^[\w-]{22}$/);
    const trail = await world.database.sql<{ entity: string; text: string }>(
      'SELECT entity, after::text AS text FROM audit_entries WHERE entity_id = ANY ($1)',
      [made.map(({ id }) => id)],
    );
    expect(trail.map(({ entity }) => entity).sort()).toEqual([
      ...['event_registrations', 'event_registrations', 'event_seats', 'event_seats'],
    ]);
    expect(trail.filter(({ text }) => /_code|_hash|search_key/.test(text))).toEqual([]);
  });

  it('by oneself needs nobody signed in', async () => {
    const seminar = await world.event();
    const { registration } = await world.service.register(
      { chamberId: world.scope.chamberId },
      seminar.id,
      { familyName: '山田', givenName: '太郎' },
      { requestKey: newId(), origin: 'public', now: new Date('2030-06-01T00:00:00+09:00') },
    );
    expect(registration).toMatchObject({ origin: 'public', participant: 'general' });
  });

  it.each([
    ['before registration opens', '2030-05-31T23:59:59+09:00', 'registration-closed'],
    ['at the second at which it closes', '2030-06-05T12:00:00+09:00', 'registration-closed'],
    ['in the second before', '2030-06-05T11:59:59+09:00', null],
  ])('by oneself, %s', async (_, instant, refusal) => {
    const seminar = await world.event({
      opensAt: '2030-06-01T00:00:00+09:00',
      closesAt: '2030-06-05T12:00:00+09:00',
    });
    const signingUp = world.signUp(seminar, {}, { origin: 'public', now: new Date(instant) });
    if (refusal === null) expect(stateOf(await signingUp)).toEqual(['confirmed']);
    else await expect(signingUp).rejects.toEqual(code(refusal));
    await expect(world.signUp(seminar, {}, { now: new Date(instant) })).resolves.toBeDefined();
  });

  it('by oneself, an event that is not published does not exist', async () => {
    const seminar = await world.event({ published: false });
    await expect(world.signUp(seminar, {}, { origin: 'public' })).rejects.toEqual(code('not-found'));
    await expect(world.signUp(seminar)).resolves.toBeDefined();
  });

  it('answers a form sent again, also after all has changed', async () => {
    const seminar = await oneSeat();
    const request = { requestKey: newId(), origin: 'public', now: new Date() } as const;
    const fields = { familyName: '山田', givenName: '太郎', phone: '042-753-1315' };
    const first = await world.service.register(world.scope, seminar.id, fields, request);
    await world.changes.edit(world.scope, first.registration.id, 1, { familyName: '山口' });
    await world.database.sql(
      `UPDATE chamber_events SET state = 'cancelled', cancel_reason = '雨', published = false WHERE id = $1`,
      [seminar.id],
    );
    const again = await world.service.register(world.scope, seminar.id, fields, request);
    expect(again).toMatchObject({
      repeated: true,
      registration: { id: first.registration.id, familyName: '山口' },
    });
    const elsewhere = world.service.register(world.scope, (await world.event()).id, fields, request);
    await expect(elsewhere).rejects.toEqual(code('idempotency-key-reused'));
  });

  it('is one sign-up however many forms arrive at once', async () => {
    const seminar = await world.event();
    const requestKey = newId();
    const before = await count('event_registrations');
    const made = await Promise.all(
      Array.from({ length: 6 }, () => world.signUp(seminar, {}, { requestKey })),
    );
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
    expect(await count('event_registrations')).toBe(before + 1);
    const others = await Promise.allSettled(
      ['一郎', '二郎'].map((givenName) => world.signUp(seminar, { givenName }, { requestKey: newId() })),
    );
    expect(others.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
  });

  it('two forms of other content under one key at once: one is signed up, one refused', async () => {
    const seminar = await world.event();
    const requestKey = newId();
    const answers = await Promise.allSettled(
      ['一郎', '二郎'].map((givenName) => world.signUp(seminar, { givenName }, { requestKey })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = answers.find((answer) => answer.status === 'rejected');
    expect(refused?.reason).toEqual(code('idempotency-key-reused'));
  });

  it('looks at the event again behind the lock: cancelled meanwhile, nobody is signed up', async () => {
    const seminar = await oneSeat();
    let signingUp: Promise<unknown> = Promise.resolve();
    await world.tenants.write(world.scope, async (tx) => {
      await tx.query('SELECT FROM event_sessions WHERE event_id = $1 FOR UPDATE', [seminar.id]);
      signingUp = world.signUp(seminar).catch((error: unknown) => error);
      await someoneWaitsForALock(world.database);
      await tx.query(`UPDATE chamber_events SET state = 'cancelled', cancel_reason = '雨' WHERE id = $1`, [
        seminar.id,
      ]);
    });
    expect(await signingUp).toEqual(code('event-cancelled'));
  });

  it('behind the lock a day that was taken away is no longer given', async () => {
    const course = await world.event({ days: [{ heldOn: '2030-06-10' }, { heldOn: '2030-06-17' }] });
    let signingUp: Promise<unknown> = Promise.resolve();
    await world.tenants.write(world.scope, async (tx) => {
      await tx.query('SELECT FROM event_sessions WHERE event_id = $1 FOR UPDATE', [course.id]);
      signingUp = world.signUp(course).catch((error: unknown) => error);
      await someoneWaitsForALock(world.database);
      await tx.query('DELETE FROM event_sessions WHERE id = $1', [course.sessions[1]]);
    });
    expect(await signingUp).toEqual(code('not-found'));
  });

  it('asks the database in three round trips, and reads what it answers in one', async () => {
    const seminar = await world.event();
    await world.signUp(seminar);
    const sent = await statementsDuring(() => world.signUp(seminar));
    expect(sent.filter((text) => text.startsWith('BEGIN') || text === 'COMMIT')).toHaveLength(4);
    expect(sent.filter((text) => !/^(BEGIN|COMMIT)/.test(text))).toHaveLength(8);
  });
});

describe('the waiting list', () => {
  it('gives the last of the seats to one, and a place in line to those who come after', async () => {
    const seminar = await oneSeat(2);
    const people = [];
    for (let place = 0; place < 4; place += 1) people.push(await world.signUp(seminar));
    expect(people.flatMap(stateOf)).toEqual(['confirmed', 'confirmed', 'waiting', 'waiting']);
    expect(people.flatMap(({ seats }) => seats.map(({ waitingPlace }) => waitingPlace))).toEqual([
      null,
      null,
      1,
      2,
    ]);
  });

  it('moves up who waited longest when a seat becomes free, and says who that is', async () => {
    const seminar = await oneSeat();
    const [first, second, third] = [
      await world.signUp(seminar),
      await world.signUp(seminar),
      await world.signUp(seminar),
    ];
    const { movedUp } = await cancel(first);
    expect(movedUp).toEqual([{ registrationId: second.id, sessionId: seminar.sessions[0] }]);
    expect(await statesOf(first, second, third)).toEqual(['cancelled', 'confirmed', 'waiting']);
    expect((await now(third)).seats[0]?.waitingPlace).toBe(1);
    expect((await now(second)).version).toBe(1);
    expect((await cancel(third)).movedUp).toEqual([]);
  });

  it('has somebody whose cancellation is undone stand at its end', async () => {
    const seminar = await oneSeat();
    const [first, second, third] = [
      await world.signUp(seminar),
      await world.signUp(seminar),
      await world.signUp(seminar),
    ];
    await cancel(first);
    await world.changes.undoCancellation(world.scope, first.id);
    expect(await statesOf(first, second, third)).toEqual(['waiting', 'confirmed', 'waiting']);
    expect((await now(first)).seats[0]?.waitingPlace).toBe(2);
    await cancel(second);
    expect(await statesOf(first, third)).toEqual(['waiting', 'confirmed']);
  });

  it('nobody overtakes while the room above is not given out yet', async () => {
    const seminar = await oneSeat();
    const [, waiting] = [await world.signUp(seminar), await world.signUp(seminar)];
    await world.database.sql('UPDATE event_sessions SET capacity = 2 WHERE id = $1', seminar.sessions);
    expect(await statesOf(waiting, await world.signUp(seminar))).toEqual(['waiting', 'waiting']);
  });

  it('moves up all when the limit goes, through the edit of the event', async () => {
    const seminar = await world.event({ days: [{ heldOn: '2019-06-10', capacity: 1 }] });
    const people = [await world.signUp(seminar), await world.signUp(seminar), await world.signUp(seminar)];
    const sessions = [{ id: seminar.sessions[0], heldOn: '2019-06-10', capacity: null }];
    await world.events.edit(world.scope, seminar.id, 1, { sessions }, new Date('2019-06-10T14:59:59Z'));
    expect(await statesOf(...people)).toEqual(['confirmed', 'confirmed', 'confirmed']);
  });

  it.each([
    ['in the second before it begins', '13:30', '2030-06-10T13:29:59+09:00', 'confirmed'],
    ['not once it has begun', '13:30', '2030-06-10T13:30:00+09:00', 'waiting'],
    ['while its day lasts, where no time is said', undefined, '2030-06-10T23:59:59+09:00', 'confirmed'],
    ['not when its day is over', undefined, '2030-06-11T00:00:00+09:00', 'waiting'],
  ])('moves up for a day that is still to come: %s', async (_, startsAt, instant, state) => {
    const days = [{ heldOn: '2030-06-10', startsAt, capacity: 1 }, { heldOn: '2030-06-17' }];
    for (const leave of ['cancel', 'drop', 'raise'] as const) {
      const course = await world.event({ days });
      const [first, second] = [await world.signUp(course), await world.signUp(course)];
      const [day, other] = course.sessions;
      const at = new Date(instant);
      if (leave === 'cancel') {
        await world.changes.cancel(world.scope, first.id, { by: 'staff', reason: null }, at);
      } else if (leave === 'drop') {
        await world.changes.edit(world.scope, first.id, 1, { sessionIds: course.sessions.slice(1) }, at);
      } else {
        const sessions = [
          { id: day, heldOn: '2030-06-10', startsAt, capacity: 2 },
          { id: other, heldOn: '2030-06-17' },
        ];
        await world.events.edit(world.scope, course.id, 1, { sessions }, at);
      }
      expect([leave, await statesOf(second)]).toEqual([leave, [`${state} confirmed`]]);
    }
  });

  it('moves nobody up to an event that is cancelled, and tells nobody so', async () => {
    const seminar = await oneSeat();
    const [first, second] = [
      await world.signUp(seminar),
      await world.signUp(seminar, { email: 'a@b.example' }),
    ];
    await world.events.cancel(world.scope, seminar.id, 1, '台風');
    expect((await cancel(first)).movedUp).toEqual([]);
    expect(await statesOf(second)).toEqual(['waiting']);
    const mails = await world.database.sql('SELECT FROM mails WHERE once_key LIKE $1', [
      `registration:${second.id}:moved-up%`,
    ]);
    expect(mails).toEqual([]);
  });

  it('gives what is free on a day that is moved to come once more', async () => {
    const seminar = await world.event({ days: [{ heldOn: '2029-06-10', capacity: 1 }] });
    const [first, second] = [await world.signUp(seminar), await world.signUp(seminar)];
    const over = new Date('2029-06-11T00:00:00+09:00');
    await world.changes.cancel(world.scope, first.id, { by: 'staff', reason: null }, over);
    expect(await statesOf(second)).toEqual(['waiting']);
    const sessions = [{ id: seminar.sessions[0], heldOn: '2029-07-10', capacity: 1 }];
    await world.events.edit(world.scope, seminar.id, 1, { sessions }, over);
    expect(await statesOf(second)).toEqual(['confirmed']);
  });

  it('gives nothing while more have a seat than there are now', async () => {
    const seminar = await oneSeat(3);
    const people = [];
    for (let place = 0; place < 4; place += 1) people.push(await world.signUp(seminar));
    await world.database.sql('UPDATE event_sessions SET capacity = 2 WHERE id = $1', seminar.sessions);
    const [first, second, , last] = people;
    if (!first || !second || !last) throw new Error('Four signed up');
    await cancel(first);
    expect(await statesOf(last)).toEqual(['waiting']);
    await cancel(second);
    expect(await statesOf(last)).toEqual(['confirmed']);
  });

  it('stands for each day by itself', async () => {
    const course = await world.event({
      days: [{ heldOn: '2030-06-10', capacity: 1 }, { heldOn: '2030-06-17' }],
    });
    const [first, second] = [await world.signUp(course), await world.signUp(course)];
    expect(stateOf(second)).toEqual(['waiting', 'confirmed']);
    const changed = await world.changes.edit(world.scope, first.id, 1, {
      sessionIds: course.sessions.slice(1),
    });
    expect(stateOf(changed.registration)).toEqual(['cancelled', 'confirmed']);
    expect(changed.movedUp).toEqual([{ registrationId: second.id, sessionId: course.sessions[0] }]);
    const back = await world.changes.edit(world.scope, first.id, 2, { sessionIds: course.sessions });
    expect(stateOf(back.registration)).toEqual(['waiting', 'confirmed']);
  });

  it('brings back the days that went with the cancellation, not one dropped before', async () => {
    const course = await world.event({ days: [{ heldOn: '2030-06-10' }, { heldOn: '2030-06-17' }] });
    const made = await world.signUp(course);
    await world.changes.edit(world.scope, made.id, 1, { sessionIds: course.sessions.slice(1) });
    await cancel(made);
    expect(stateOf((await world.changes.undoCancellation(world.scope, made.id)).registration)).toEqual([
      'cancelled',
      'confirmed',
    ]);
  });

  it('keeps a day that somebody has come to', async () => {
    const course = await world.event({ days: [{ heldOn: '2030-06-10' }, { heldOn: '2030-06-17' }] });
    const made = await world.signUp(course);
    await attend(world.database, made.id, course.sessions[0] ?? '');
    const drop = world.changes.edit(world.scope, made.id, 1, { sessionIds: course.sessions.slice(1) });
    await expect(drop).rejects.toEqual(code('already-attended'));
    const other = await world.changes.edit(world.scope, made.id, 1, {
      sessionIds: course.sessions.slice(0, 1),
    });
    expect(stateOf(other.registration)).toEqual(['confirmed', 'cancelled']);
  });

  it('adds no day of an event that is cancelled, but lets one go', async () => {
    const course = await world.event({ days: [{ heldOn: '2029-06-10' }, { heldOn: '2029-06-17' }] });
    const [first = '', second = ''] = course.sessions;
    const one = await world.signUp(course, {}, { sessionIds: [first] });
    const both = await world.signUp(course);
    await world.events.cancel(world.scope, course.id, 1, '台風');
    const adding = world.changes.edit(world.scope, one.id, 1, { sessionIds: [first, second] });
    await expect(adding).rejects.toEqual(code('event-cancelled'));
    expect(await statesOf(one)).toEqual(['confirmed']);
    await world.changes.edit(world.scope, both.id, 1, { sessionIds: [first] });
    expect(await statesOf(both)).toEqual(['confirmed cancelled']);
  });

  it('brings nobody back to an event that is cancelled', async () => {
    const seminar = await world.event();
    const made = await world.signUp(seminar);
    await cancel(made);
    await world.database.sql(
      `UPDATE chamber_events SET state = 'cancelled', cancel_reason = '雨' WHERE id = $1`,
      [seminar.id],
    );
    await expect(world.changes.undoCancellation(world.scope, made.id)).rejects.toEqual(
      code('event-cancelled'),
    );
  });

  it('tells the outbox of every change that may move a figure', async () => {
    const seminar = await world.event();
    const made = await world.signUp(seminar);
    await cancel(made);
    await world.changes.undoCancellation(world.scope, made.id);
    await world.changes.linkBusiness(world.scope, made.id, 3, null);
    await world.changes.edit(world.scope, made.id, 4, { participant: 'student' });
    expect((await changesOf(made.id)).map(({ kind }) => kind)).toEqual([
      ...['registration.made', 'registration.cancelled', 'registration.revived'],
      ...['registration.linked', 'registration.edited'],
    ]);
  });
});

describe('the outbox names the days of the event as they are in the end, where they were being moved', () => {
  it.each<[string, (seminar: TestEvent, id: string) => Promise<unknown>]>([
    ['for a new sign-up', (seminar) => world.signUp(seminar)],
    ['for a corrected one', (_, id) => world.changes.edit(world.scope, id, 1, { participant: 'student' })],
    ['for one that is linked', (_, id) => world.changes.linkBusiness(world.scope, id, 1, null)],
    ['for one that is cancelled', (_, id) => cancel({ id })],
  ])('%s', async (_, change) => {
    const seminar = await world.event();
    const { id } = await world.signUp(seminar);
    let changing: Promise<unknown> = Promise.resolve();
    await world.tenants.write(world.scope, async (tx) => {
      await tx.query('SELECT FROM event_sessions WHERE event_id = $1 FOR UPDATE', [seminar.id]);
      changing = change(seminar, id);
      await someoneWaitsForALock(world.database);
      await tx.query(`UPDATE event_sessions SET held_on = '2030-07-10' WHERE event_id = $1`, [seminar.id]);
    });
    await changing;
    const [last] = await world.database.sql<{ dates: string[] }>(
      `SELECT keys -> 'dates' AS dates FROM outbox ORDER BY id DESC LIMIT 1`,
    );
    expect(last?.dates).toEqual(['2030-07-10']);
  });
});

describe('finding the business', () => {
  let event: TestEvent;
  let factory: string;
  const link = async (fields: object, businessId?: string) => {
    const made = await world.signUp(event, fields, { businessId });
    return [made.link, made.businessId];
  };

  beforeAll(async () => {
    event = await world.event({ feeYen: 3000, memberFeeYen: 1000 });
    factory = await world.business({
      name: '株式会社髙木製作所',
      nameKana: 'タカギセイサクショ',
      corporateNumber: '7000012050002',
      phone: '042-700-0001',
      email: 'info@takagi.example',
      representative: {
        familyName: '髙木',
        givenName: '一郎',
        phone: '090-7000-0001',
        email: 'Ichiro@takagi.example',
      },
      membership: { joinedOn: '2015-04-01' },
    });
    for (const phone of ['042-700-0002', '042-700-0003']) await world.business({ name: '田中商店', phone });
  });

  it.each([
    ['the 法人番号', { corporateNumber: '7000012050002' }],
    ['name and telephone', { company: '高木製作所', phone: '0427000001' }],
    ['name and telephone with an extension', { company: '高木製作所', phone: '042-700-0001 内線12' }],
    ['name and a person’s telephone', { company: '㈱髙木製作所', phone: '+81 90-7000-0001' }],
    ['kana and e-mail', { company: 'ﾀｶｷﾞｾｲｻｸｼｮ', email: 'INFO@takagi.example' }],
    ['name and a person’s e-mail', { company: '高木製作所 ', email: 'ichiro@takagi.example' }],
    ['name and a person’s name', { company: '(株)高木製作所', familyName: '高木', givenName: '一郎' }],
  ])('links by %s', async (_, fields) => {
    expect(await link(fields)).toEqual(['automatic', factory]);
  });

  it.each([
    ['the name only', { company: '高木製作所' }],
    ['the telephone only', { phone: '042-700-0001' }],
    ['a person’s telephone only', { phone: '09070000001' }],
    ['a person’s e-mail only', { email: 'ichiro@takagi.example' }],
    ['a name of two businesses', { company: '田中商店' }],
  ])('leaves to a person what is equal by %s', async (_, fields) => {
    expect(await link(fields)).toEqual(['doubtful', null]);
  });

  it.each([
    ['a part of the name', { company: '髙木' }],
    ['a part of the telephone', { phone: '042-700-00011' }],
    ['wildcards', { company: '%' }],
    ['nothing', {}],
  ])('finds none by %s', async (_, fields) => {
    expect(await link(fields)).toEqual(['none', null]);
  });

  it('finds no business of another chamber', async () => {
    const contacts = ['ichiro@takagi.example', '070000001'];
    const found = (chamberId: string) =>
      world.tenants.read({ chamberId }, (tx) =>
        tx.query<{ id: string }>('SELECT id FROM businesses_of_contact($1, $2)', contacts),
      );
    const { a, b } = world.database.chambers;
    expect([await found(a.id), await found(b.id)]).toEqual([[{ id: factory }], []]);
  });

  it('does not take people who have left for evidence', async () => {
    const id = await world.business({
      name: '元社員の店',
      representative: { familyName: '元井', givenName: '次郎', phone: '090-7000-0009', leftOn: '2020-03-31' },
    });
    expect(await link({ company: '元社員の店', familyName: '元井', givenName: '次郎' })).toEqual([
      'doubtful',
      null,
    ]);
    expect(await link({ phone: '090-7000-0009' })).toEqual(['none', null]);
    expect(await link({}, id)).toEqual(['by-hand', id]);
  });

  it('charges members on the event’s first day the members’ fee', async () => {
    const leaving = await world.business({ name: '去る店', membership: { joinedOn: '2015-04-01' } });
    await world.database.sql(`UPDATE memberships SET withdrawn_on = '2030-06-10' WHERE business_id = $1`, [
      leaving,
    ]);
    const fees = async (businessId?: string) => (await world.signUp(event, {}, { businessId })).feeYen;
    expect([await fees(), await fees(factory), await fees(leaving)]).toEqual([3000, 1000, 3000]);
    const sameForAll = await world.event({ feeYen: 500 });
    expect((await world.signUp(sameForAll, {}, { businessId: factory })).feeYen).toBe(500);
  });

  it('keeps a fee that has been paid, whatever business turns up', async () => {
    const made = await world.signUp(event);
    await world.changes.pay(world.scope, made.id, 1, '2025-05-08');
    const linked = await world.changes.linkBusiness(world.scope, made.id, 2, factory);
    expect(linked).toMatchObject({ member: true, feeYen: 3000 });
  });

  describe('looks again when something telling is corrected', () => {
    const edit = async ({ id, version }: RegistrationDetails, changes: object) =>
      (await world.changes.edit(world.scope, id, version, changes)).registration;
    const atFactory = { company: '高木製作所', phone: '042-700-0001' };

    it('until a business is found', async () => {
      const made = await world.signUp(event, { company: '高木製作所' });
      expect(made).toMatchObject({ link: 'doubtful', feeYen: 3000 });
      const noted = await edit(made, { note: '車いす' });
      expect(noted).toMatchObject({ link: 'doubtful' });
      const found = await edit(noted, { phone: '042-700-0001' });
      expect(found).toMatchObject({ link: 'automatic', businessId: factory, feeYen: 1000 });
    });

    it('also where the program linked it: it may have been another', async () => {
      const made = await world.signUp(event, atFactory);
      expect(made).toMatchObject({ link: 'automatic', businessId: factory, feeYen: 1000 });
      const other = await edit(made, { phone: '042-700-0002', company: '田中商店' });
      expect(other).toMatchObject({ link: 'automatic', businessName: '田中商店', feeYen: 3000 });
      const namesake = await edit(other, { phone: null });
      expect(namesake).toMatchObject({ link: 'doubtful', businessId: null });
      const nobody = await edit(namesake, { company: null });
      expect(nobody).toMatchObject({ link: 'none', businessId: null });
    });

    it('not where a person said which it is', async () => {
      const made = await world.signUp(event, {}, { businessId: factory });
      const after = await edit(made, { phone: '042-700-0002', company: '田中商店' });
      expect(after).toMatchObject({ link: 'by-hand', businessId: factory });
    });

    it('nor where a person said that it is none', async () => {
      const made = await world.signUp(event, { company: '高木製作所' });
      const freed = await world.changes.linkBusiness(world.scope, made.id, 1, null);
      expect(freed).toMatchObject({ link: 'by-hand', businessId: null });
      const after = await edit(freed, atFactory);
      expect(after).toMatchObject({ link: 'by-hand', businessId: null, feeYen: 3000 });
      const review = await world.reader.list(world.scope, { eventId: event.id, link: 'doubtful' }, 100);
      expect(review.items.map(({ id }) => id)).not.toContain(made.id);
    });
  });

  it('lists candidates, the likeliest first, with the reasons', async () => {
    const made = await world.signUp(event, {
      company: '田中商店',
      phone: '042-700-0003',
      email: 'ichiro@takagi.example',
    });
    const candidates = await world.reader.candidates(world.scope, made.id);
    expect(candidates.map(({ name, reasons }) => [name, reasons])).toEqual([
      ['田中商店', ['name', 'phone']],
      ['田中商店', ['name']],
      ['株式会社髙木製作所', ['email']],
    ]);
    expect(candidates.map(({ member }) => member)).toEqual([false, false, true]);
  });
});

describe('the story of a business', () => {
  const storyOf = async (businessId: string, limit = 20) =>
    (await world.timeline.read(world.scope, businessId, null, limit)).items.filter(
      ({ kind }) => kind === 'event',
    );

  it('tells each event once, with who came, who is expected and who stayed away', async () => {
    const shop = await world.business({ name: '物語の店' });
    const past = await world.event({ title: '昔の講習会', days: [{ heldOn: '2020-02-03' }], state: 'held' });
    const [came, absent] = [
      await world.signUp(past, { familyName: '来田' }, { businessId: shop }),
      await world.signUp(past, { familyName: '欠田' }, { businessId: shop }),
    ];
    await attend(world.database, came.id, past.sessions[0] ?? '');
    const coming = await world.event({ title: '次の講習会', days: [{ heldOn: '2030-06-10', capacity: 1 }] });
    await world.signUp(coming, { familyName: '先田' }, { businessId: shop });
    await world.signUp(coming, { familyName: '待田' }, { businessId: shop });
    const off = await world.event({ title: '取りやめ', days: [{ heldOn: '2030-06-09' }] });
    await cancel(await world.signUp(off, { familyName: '止田' }, { businessId: shop }));

    expect(absent.link).toBe('by-hand');
    expect(await storyOf(shop)).toEqual([
      {
        kind: 'event',
        date: '2030-06-10',
        id: coming.id,
        title: '次の講習会',
        detail: '申込: 先田 太郎／キャンセル待ち: 待田 太郎',
        staffNames: [],
        voided: false,
      },
      {
        kind: 'event',
        date: '2030-06-09',
        id: off.id,
        title: '取りやめ',
        detail: '取消: 止田 太郎',
        staffNames: [],
        voided: true,
      },
      {
        kind: 'event',
        date: '2020-02-03',
        id: past.id,
        title: '昔の講習会',
        detail: '参加: 来田 太郎／欠席: 欠田 太郎',
        staffNames: [],
        voided: false,
      },
    ]);
  });

  it('is read in pages that neither skip nor repeat', async () => {
    const shop = await world.business({ name: '続きの店' });
    const days = ['2020-02-03', '2020-02-03', '2020-02-04', '2020-02-05', '2020-02-05'];
    for (const heldOn of days) {
      const event = await world.event({ title: heldOn, days: [{ heldOn }] });
      await world.signUp(event, {}, { businessId: shop });
    }
    const seen: string[] = [];
    let after = null;
    do {
      const page = await world.timeline.read(world.scope, shop, after, 2);
      seen.push(...page.items.map(({ kind, id }) => `${kind} ${id}`));
      after = page.next;
    } while (after !== null);
    expect(seen).toHaveLength(6);
    expect(new Set(seen).size).toBe(6);
  });
});

describe('the list', () => {
  it('is one statement, whatever is asked', async () => {
    const seminar = await oneSeat();
    await world.signUp(seminar);
    await world.signUp(seminar);
    for (const filter of [{ eventId: seminar.id, q: '山田', state: 'waiting' }, { link: 'none' }] as const) {
      const sent = await statementsDuring(() => world.reader.list(world.scope, filter, 20));
      expect(sent.filter((text) => !/^(BEGIN|COMMIT)/.test(text))).toHaveLength(1);
    }
  });

  it('leaves what was cancelled out of the review', async () => {
    const seminar = await world.event();
    await world.business({ name: '審査の店' });
    const made = await world.signUp(seminar, { company: '審査の店' });
    const review = async () =>
      (await world.reader.list(world.scope, { link: 'doubtful' }, 100)).items.map(({ id }) => id);
    expect(await review()).toContain(made.id);
    await cancel(made);
    expect(await review()).not.toContain(made.id);
  });
});
