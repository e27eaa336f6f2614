import { newId } from '@banso/platform';
import type { OutcomeFields, RegistrationDetails } from '@banso/seminars';
import { someoneWaitsForALock } from '../support/lock-waits';
import { attend, type EventFacts, openRegistrations, type RegistrationWorld } from '../support/registrations';
import { statementsDuring } from '../support/statements';

const DAYS = ['2019-06-10', '2019-06-11'];

let world: RegistrationWorld;
beforeAll(async () => {
  world = await openRegistrations();
}, 60_000);
afterAll(() => world.close());

const code = (expected: string, field?: string) =>
  expect.objectContaining({
    code: expected,
    ...(field === undefined ? {} : { fields: [expect.objectContaining({ field }) as unknown] }),
  }) as unknown;
const outboxOf = (id: string) =>
  world.database.sql<{ kind: string; keys: unknown }>(
    'SELECT kind, keys FROM outbox WHERE entity_id = $1 ORDER BY id',
    [id],
  );
const page = (eventId: string) => world.outcomeReader.list(world.scope, eventId, 50);

/** A 商談会 of two days that was held, with two who came on the first. */
async function meeting(facts: EventFacts = {}) {
  const days = DAYS.map((heldOn) => ({ heldOn }));
  const event = await world.event({ title: '商談会', days, state: 'held', ...facts });
  const [yamada, suzuki] = [
    await world.signUp(event, { company: '山田製作所' }),
    await world.signUp(event, { familyName: '鈴木', givenName: '花子' }),
  ];
  for (const { id } of [yamada, suzuki]) await attend(world.database, id, event.sessions[0] ?? '');
  const line = (part: Partial<OutcomeFields> = {}): OutcomeFields => ({
    kind: 'negotiation',
    registrationId: yamada.id,
    quantity: 1,
    occurredOn: '2019-06-10',
    ...part,
  });
  const record = (lines: OutcomeFields[] = [line()], key = newId()) =>
    world.outcomes.record(world.scope, event.id, lines, key);
  const one = async (part: Partial<OutcomeFields> = {}) => {
    const [outcome] = (await record([line(part)])).outcomes;
    if (outcome === undefined) throw new Error('Nothing was recorded');
    return outcome;
  };
  return { event, yamada, suzuki, line, record, one };
}

describe('recording what came of an event', () => {
  it('takes several lines at once, in their order, and tells the outbox of every day of the event', async () => {
    const { event, yamada, suzuki, line, record } = await meeting();
    const { outcomes, repeated } = await record([
      line({ quantity: 12, partnerRegistrationId: suzuki.id }),
      line({
        kind: 'contract',
        amountYen: 3_000_000_000,
        partnerName: ' 海外商事 ',
        occurredOn: '2019-11-01',
        note: '試作から',
      }),
      line({ kind: 'job-offer', registrationId: suzuki.id }),
      line({ kind: 'foreign-hire', quantity: 2 }),
    ]);
    expect(repeated).toBe(false);
    expect(outcomes.map(({ kind, quantity }) => [kind, quantity])).toEqual([
      ['negotiation', 12],
      ['contract', 1],
      ['job-offer', 1],
      ['foreign-hire', 2],
    ]);
    expect(outcomes[0]).toMatchObject({
      eventId: event.id,
      attendee: { registrationId: yamada.id, name: '山田 太郎', company: '山田製作所', businessId: null },
      partner: { registrationId: suzuki.id, name: '鈴木 花子' },
      notCounted: null,
      version: 1,
    });
    expect(outcomes[1]).toMatchObject({
      amountYen: 3_000_000_000,
      partner: { registrationId: null, name: '海外商事' },
      occurredOn: '2019-11-01',
      note: '試作から',
    });
    expect(outcomes[2]?.partner).toBeNull();
    expect(await page(event.id)).toMatchObject({
      totals: {
        negotiations: 12,
        contracts: 1,
        amountYen: 3_000_000_000,
        jobOffers: 1,
        foreignHires: 2,
        notCounted: 0,
      },
      next: null,
    });
    expect(await outboxOf(event.id)).toEqual([
      { kind: 'event-outcome.recorded', keys: { activity: 'event', dates: DAYS } },
    ]);
  });

  it('records a form once, however often it is sent, also at the same moment', async () => {
    const { event, line, record } = await meeting();
    const key = newId();
    const both = await Promise.all([record([line(), line()], key), record([line(), line()], key)]);
    expect(both.map(({ repeated }) => repeated).sort()).toEqual([false, true]);
    expect(both[0].outcomes).toEqual(both[1].outcomes);
    expect((await page(event.id)).totals.negotiations).toBe(2);
    expect(await outboxOf(event.id)).toHaveLength(1);
    await expect(record([line()], key)).rejects.toEqual(code('idempotency-key-reused'));
    const elsewhere = await meeting();
    await expect(elsewhere.record([elsewhere.line()], key)).rejects.toEqual(code('idempotency-key-reused'));
  });

  it('takes what a pair had with each other once, from whichever side, and says who wrote it down', async () => {
    const { event, yamada, suzuki, line, record, one } = await meeting();
    const pair = line({ kind: 'contract', partnerRegistrationId: suzuki.id, quantity: 2 });
    const reversed = { ...pair, registrationId: suzuki.id, partnerRegistrationId: yamada.id };
    const { id } = await one(pair);
    for (const again of [pair, reversed]) {
      await expect(record([line(), again])).rejects.toMatchObject({
        kind: 'conflict',
        code: 'outcome-recorded-already',
        fields: [
          {
            field: 'lines.1.partnerRegistrationId',
            message: expect.stringContaining(
              '山田 太郎 × 鈴木 花子の成約（2019-06-10）は、staff 太郎がすでに記録しています。',
            ) as unknown,
          },
        ],
      });
    }
    await expect(record([pair, reversed])).rejects.toEqual(
      code('invalid-input', 'lines.1.partnerRegistrationId'),
    );
    // Others are others; and what stands can be corrected, but not into what another line tells.
    const later = await one({ ...reversed, occurredOn: '2019-06-11' });
    await record([
      { ...reversed, kind: 'negotiation' },
      line({ kind: 'contract', partnerName: '鈴木 花子' }),
    ]);
    expect((await page(event.id)).totals).toMatchObject({ contracts: 5, negotiations: 2 });
    const edited = await world.outcomes.edit(world.scope, event.id, id, 1, { ...reversed, quantity: 3 });
    expect(edited).toMatchObject({ quantity: 3 });
    const onto = world.outcomes.edit(world.scope, event.id, later.id, 1, { occurredOn: '2019-06-10' });
    await expect(onto).rejects.toEqual(code('outcome-recorded-already', 'partnerRegistrationId'));
    // A line that was voided tells nothing.
    await world.outcomes.void(world.scope, event.id, id, 2, '誤記');
    expect(await one(pair)).toMatchObject({ kind: 'contract' });
  });

  it('takes a pair once, also when both sides are written down at the same moment', async () => {
    const { event, yamada, suzuki, line, record } = await meeting();
    const pair = line({ partnerRegistrationId: suzuki.id });
    const reversed = { ...pair, registrationId: suzuki.id, partnerRegistrationId: yamada.id };
    const told = await Promise.allSettled([record([pair]), record([reversed]), record([pair])]);
    const refused = told.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
    expect(refused).toEqual([code('outcome-recorded-already'), code('outcome-recorded-already')]);
    expect((await page(event.id)).totals.negotiations).toBe(1);
    // The same form twice is no second time.
    const key = newId();
    const contract = { ...pair, kind: 'contract' } as const;
    const same = await Promise.all([record([contract], key), record([contract], key)]);
    expect(same.map(({ repeated }) => repeated).sort()).toEqual([false, true]);
  });

  it('records all lines or none', async () => {
    const { event, line, record } = await meeting();
    const wrong = record([line(), line({ occurredOn: '2019-06-09' })]);
    await expect(wrong).rejects.toEqual(code('invalid-input', 'lines.1.occurredOn'));
    expect((await page(event.id)).items).toEqual([]);
  });

  it('refuses who is of another event, or of another chamber, or nobody', async () => {
    const { suzuki: stranger } = await meeting();
    const { line, record, one } = await meeting();
    for (const id of [stranger.id, newId()]) {
      await expect(record([line(), line({ registrationId: id })])).rejects.toEqual(
        code('not-found', 'lines.1.registrationId'),
      );
      await expect(record([line({ partnerRegistrationId: id })])).rejects.toEqual(
        code('not-found', 'lines.0.partnerRegistrationId'),
      );
    }
    const { eventId, id } = await one();
    const change = world.outcomes.edit(world.scope, eventId, id, 1, { registrationId: stranger.id });
    await expect(change).rejects.toEqual(code('not-found', 'registrationId'));
    const { b } = world.database.chambers;
    const other = { chamberId: b.id, actorId: b.staff.staff.id };
    await expect(world.outcomes.record(other, eventId, [line()], newId())).rejects.toEqual(code('not-found'));
    await expect(world.outcomeReader.list(other, eventId, 50)).rejects.toEqual(code('not-found'));
  });

  it('refuses an event that is called off, and who has cancelled; what was recorded can still be voided', async () => {
    const { event, line, record, one } = await meeting({ state: 'planned' });
    const gone = await world.signUp(event, { givenName: '次郎' });
    const { id } = await one({ registrationId: gone.id });
    await world.changes.cancel(world.scope, gone.id, { by: 'staff', reason: null });
    await expect(record([line({ registrationId: gone.id })])).rejects.toEqual(
      code('registration-cancelled', 'lines.0.registrationId'),
    );
    // What stands as it was is not asked about.
    expect(await world.outcomes.edit(world.scope, event.id, id, 1, { quantity: 3 })).toMatchObject({
      quantity: 3,
      notCounted: 'cancelled',
    });
    await world.database.sql(
      `UPDATE chamber_events SET state = 'cancelled', cancel_reason = '雨' WHERE id = $1`,
      [event.id],
    );
    await expect(record()).rejects.toEqual(code('event-cancelled'));
    await expect(world.outcomes.edit(world.scope, event.id, id, 2, { quantity: 4 })).rejects.toEqual(
      code('event-cancelled'),
    );
    expect(await world.outcomes.void(world.scope, event.id, id, 2, '誤記')).toMatchObject({
      notCounted: 'voided',
      voidReason: '誤記',
    });
  });

  it('waits for an edit of the event, and names the days as that leaves them', async () => {
    const { event, record } = await meeting();
    let recorded: Promise<unknown> = Promise.resolve();
    await world.tenants.write(world.scope, async (tx) => {
      await tx.query('SELECT FROM chamber_events WHERE id = $1 FOR NO KEY UPDATE', [event.id]);
      await tx.query(`UPDATE event_sessions SET held_on = '2019-06-08' WHERE id = $1`, [event.sessions[0]]);
      await tx.query(`UPDATE chamber_events SET starts_on = '2019-06-08' WHERE id = $1`, [event.id]);
      recorded = record();
      await someoneWaitsForALock(world.database);
    });
    await recorded;
    expect(await outboxOf(event.id)).toMatchObject([{ keys: { dates: ['2019-06-08', '2019-06-11'] } }]);
  });
});

describe('correcting', () => {
  it('changes what is given, tells the outbox and refuses an old version with the line as it is', async () => {
    const { one, suzuki } = await meeting();
    const { eventId, id } = await one({ kind: 'contract', amountYen: 500, note: '仮' });
    const changes = { registrationId: suzuki.id, amountYen: 700, note: null };
    const edited = await world.outcomes.edit(world.scope, eventId, id, 1, changes);
    expect(edited).toMatchObject({
      kind: 'contract',
      attendee: { name: '鈴木 花子' },
      amountYen: 700,
      note: null,
      version: 2,
    });
    expect(await outboxOf(id)).toEqual([
      { kind: 'event-outcome.edited', keys: { activity: 'event', dates: DAYS } },
    ]);
    await expect(world.outcomes.edit(world.scope, eventId, id, 1, { amountYen: 1 })).rejects.toMatchObject({
      code: 'edited-meanwhile',
      extensions: { current: edited },
    });
    const asTalk = world.outcomes.edit(world.scope, eventId, id, 2, { kind: 'negotiation' });
    await expect(asTalk).rejects.toEqual(code('invalid-input', 'amountYen'));
    const elsewhere = (await meeting()).event.id;
    await expect(world.outcomes.edit(world.scope, elsewhere, id, 2, {})).rejects.toEqual(code('not-found'));
    await expect(world.outcomes.void(world.scope, elsewhere, id, 2, '誤記')).rejects.toEqual(
      code('not-found'),
    );
  });

  it('voids once, with a reason, and keeps the line to be seen', async () => {
    const { event, one } = await meeting();
    const { id } = await one();
    await world.outcomes.void(world.scope, event.id, id, 1, '二重に記録した');
    expect(await page(event.id)).toMatchObject({
      items: [{ id, notCounted: 'voided', voidReason: '二重に記録した', version: 2 }],
      totals: { negotiations: 0, notCounted: 0 },
    });
    expect((await outboxOf(id)).map(({ kind }) => kind)).toEqual(['event-outcome.voided']);
    for (const again of [
      world.outcomes.void(world.scope, event.id, id, 2, 'もう一度'),
      world.outcomes.edit(world.scope, event.id, id, 2, { quantity: 2 }),
    ]) {
      await expect(again).rejects.toEqual(code('voided'));
    }
    const elsewhere = world.outcomes.void(world.scope, (await meeting()).event.id, id, 2, 'もう一度');
    await expect(elsewhere).rejects.toEqual(code('not-found'));
    const trail = await world.database.sql<{ action: string; actor: string; after: object }>(
      'SELECT action, actor_id AS actor, after FROM audit_entries WHERE entity_id = $1 ORDER BY id',
      [id],
    );
    expect(trail.map(({ action, actor }) => [action, actor])).toEqual([
      ['insert', world.scope.actorId],
      ['update', world.scope.actorId],
    ]);
    expect(trail.filter(({ after }) => 'request_hash' in after)).toEqual([]);
  });
});

describe('reading', () => {
  it('credits the business of the sign-up as it is linked now', async () => {
    const { event, yamada, one } = await meeting();
    await one();
    const [first, second] = [
      await world.business({ name: '株式会社一' }),
      await world.business({ name: '株式会社二' }),
    ];
    let { version } = await world.reader.one(world.scope, yamada.id);
    for (const businessId of [first, second]) {
      const linked = await world.changes.linkBusiness(world.scope, yamada.id, version, businessId);
      version = linked.version;
    }
    expect((await page(event.id)).items[0]?.attendee).toMatchObject({
      businessId: second,
      businessName: '株式会社二',
    });
  });

  it('says why a line does not count, and leaves it out of the totals', async () => {
    const { event, suzuki, line, record } = await meeting();
    const absent: RegistrationDetails = await world.signUp(event, { givenName: '欠席' });
    await record([
      line(),
      line({ registrationId: absent.id }),
      line({ registrationId: suzuki.id, partnerRegistrationId: absent.id }),
    ]);
    const reasons = async () => (await page(event.id)).items.map(({ notCounted }) => notCounted).sort();
    expect(await reasons()).toEqual(['no-show', 'no-show', null]);
    expect((await page(event.id)).totals).toMatchObject({ negotiations: 1, notCounted: 2 });
    await world.database.sql(`UPDATE chamber_events SET state = 'planned' WHERE id = $1`, [event.id]);
    expect(await reasons()).toEqual(['not-held-yet', 'not-held-yet', 'not-held-yet']);
  });

  it('goes page by page, the latest first, each once', async () => {
    const { event, line, record } = await meeting();
    await record([line(), line(), line()]);
    await record([line(), line()]);
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const part = await world.outcomeReader.list(world.scope, event.id, 2, after);
      seen.push(...part.items.map(({ id }) => id));
      after = part.next;
    } while (after !== null);
    expect(seen).toEqual((await page(event.id)).items.map(({ id }) => id));
    expect(new Set(seen).size).toBe(5);
  });
});

describe('the story of a business', () => {
  const storyOf = async (businessId: string) =>
    (await world.timeline.read(world.scope, businessId, null, 50)).items.filter(
      ({ kind }) => kind === 'event-outcome',
    );
  const link = (registrationId: string, businessId: string) =>
    world.database.sql(`UPDATE event_registrations SET business_id = $2, link = 'by-hand' WHERE id = $1`, [
      registrationId,
      businessId,
    ]);

  it('tells what came of events, on either side of a pair and once where both are of it', async () => {
    const { event, yamada, suzuki, one } = await meeting();
    const [works, shop] = [
      await world.business({ name: '山田製作所' }),
      await world.business({ name: '鈴木商店' }),
    ];
    await link(yamada.id, works);
    await link(suzuki.id, shop);
    const contract = await one({
      ...{ kind: 'contract', quantity: 2, amountYen: 1_500_000, occurredOn: '2019-09-02' },
      partnerRegistrationId: suzuki.id,
    });
    const offer = await one({ kind: 'job-offer', quantity: 3, occurredOn: '2019-08-01' });
    await one({ registrationId: suzuki.id });
    const told = {
      ...{ kind: 'event-outcome', date: '2019-09-02', id: contract.id, partOf: event.id },
      ...{
        title: '商談会：成約',
        detail: '山田 太郎 × 鈴木 花子・2件・1,500,000円',
        staffNames: [],
        voided: false,
      },
    };
    expect(await storyOf(works)).toEqual([
      told,
      expect.objectContaining({ id: offer.id, title: '商談会：内定', detail: '山田 太郎・3人' }),
    ]);
    expect((await storyOf(shop)).map(({ title }) => title)).toEqual(['商談会：成約', '商談会：商談']);
    await link(suzuki.id, works);
    expect(await storyOf(works)).toHaveLength(3);
    expect(await storyOf(shop)).toEqual([]);
    // What no figure holds says so: the other side was never seen at the door.
    await world.database.sql('UPDATE event_seats SET attended_at = NULL WHERE registration_id = $1', [
      suzuki.id,
    ]);
    expect((await storyOf(works))[0]?.detail).toMatch(/円・来場の記録がないため集計外$/);

    await world.outcomes.void(world.scope, event.id, offer.id, offer.version, '誤記');
    expect((await storyOf(works)).map(({ id, voided }) => [id === offer.id, voided])).toEqual([
      [false, false],
      [true, true],
      [false, false],
    ]);
  });

  it('turns its pages without leaving out or repeating any, in as many statements for one as for many', async () => {
    const { yamada, line, record } = await meeting();
    const works = await world.business({ name: '頁の製作所' });
    await link(yamada.id, works);
    const read = () => world.timeline.read(world.scope, works, null, 50);
    await record([line()]);
    const ofOne = await statementsDuring(read);
    await record([line(), line({ occurredOn: '2019-06-11' }), line({ quantity: 2 })]);
    await record([line({ kind: 'contract' }), line({ kind: 'job-offer' })]);
    expect(await statementsDuring(read)).toHaveLength(ofOne.length);

    const seen: string[] = [];
    let after = null;
    do {
      const page = await world.timeline.read(world.scope, works, after, 1);
      seen.push(...page.items.map(({ kind, id, date }) => `${date} ${kind} ${id}`));
      after = page.next;
    } while (after !== null);
    const whole = (await read()).items.map(({ kind, id, date }) => `${date} ${kind} ${id}`);
    expect(seen).toEqual(whole);
    expect(seen).toHaveLength(8); // registered, the event, six outcomes
  });
});
