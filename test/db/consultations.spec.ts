import { consultationActivities, type ConsultationInput, PLAN_POLICY } from '@banso/consultations';
import { newId } from '@banso/platform';
import { addBusiness, type ConsultationWorld, openConsultations, READS_ALL } from '../support/consultations';
import { statementsDuring } from '../support/statements';

let world: ConsultationWorld;
let shop: string;
beforeAll(async () => {
  world = await openConsultations();
  shop = await world.business();
}, 60_000);
afterAll(() => world.close());

const input = (part: Partial<ConsultationInput> = {}): ConsultationInput => ({
  occurredOn: '2019-05-08',
  businessIds: [shop],
  channel: 'visit',
  summary: '資金繰りの相談',
  ...part,
});

const count = async (table: string): Promise<number> => {
  const [row] = await world.database.sql<{ count: number }>(`SELECT count(*)::int FROM ${table}`);
  return row?.count ?? -1;
};

const changesOf = (id: string) =>
  world.database.sql<{ kind: string; keys: unknown }>(
    'SELECT kind, keys FROM outbox WHERE entity_id = $1 ORDER BY id',
    [id],
  );

/** 件 under the plan's policy on each of these days. */
async function planFigures(...days: string[]): Promise<number[]> {
  const source = consultationActivities(PLAN_POLICY).sql({ from: '$1::date', to: '$1::date' });
  const figures: number[] = [];
  for (const day of days) {
    const [row] = await world.tenants.read(world.scope, (tx) =>
      tx.query<{ n: number }>(
        `SELECT coalesce(sum(quantity), 0)::int AS n FROM (${source}) a WHERE reason IS NULL`,
        [day],
      ),
    );
    figures.push(row?.n ?? -1);
  }
  return figures;
}

describe('recording', () => {
  it('writes the record, who took part and the change together', async () => {
    const colleague = await world.colleague();
    const other = await world.business({ employees: 6, name: '大山田百貨店' });
    const { consultation, repeated } = await world.service.record(
      world.scope,
      input({
        businessIds: [other, shop],
        advisorIds: [colleague, world.scope.actorId],
        startedAt: '09:30',
        topics: ['finance', 'tax'],
        inquirerRelation: 'self',
        contactMinutes: 45,
        restrictedNote: '持病あり',
        nextOn: '2019-06-01',
        schemes: ['小規模事業者持続化補助金'],
      }),
      newId(),
      READS_ALL,
    );
    expect(repeated).toBe(false);
    const read = await world.reader.one(world.scope, consultation.id, READS_ALL);
    expect(read).toMatchObject({
      businesses: [
        { id: other, name: '大山田百貨店', small: 'not-small' },
        { id: shop, name: '山田商店', small: 'small' },
      ],
      advisors: [
        { id: colleague, name: '鈴木 花子', departmentId: world.database.chambers.a.departments[1] },
        { id: world.scope.actorId, departmentId: world.database.chambers.a.departments[0] },
      ],
      startedAt: '09:30',
      channelLabel: '巡回',
      topics: ['finance', 'tax'],
      contactMinutes: 45,
      restrictedNote: '持病あり',
      nextOn: '2019-06-01',
      schemes: ['小規模事業者持続化補助金'],
      version: 1,
    });
    // What the answer to the recording said is what is read afterwards.
    expect({ ...consultation, counting: read.counting }).toEqual(read);
    expect(await changesOf(consultation.id)).toEqual([
      { kind: 'consultation.recorded', keys: { activity: 'consultation', dates: ['2019-05-08'] } },
    ]);
  });

  it('takes two statements between BEGIN and COMMIT', async () => {
    await world.visit({ businessIds: [shop] });
    const statements = await statementsDuring(() => world.visit({ businessIds: [shop] }));
    expect(statements.map((text) => text.split(/[\s;]/)[0])).toEqual(['BEGIN', 'SELECT', 'WITH', 'COMMIT']);
  });

  it('answers a repeated request with the first record', async () => {
    const key = newId();
    const first = await world.service.record(world.scope, input(), key, READS_ALL);
    const second = await world.service.record(world.scope, { ...input() }, key, READS_ALL);
    expect([first.repeated, second.repeated]).toEqual([false, true]);
    expect(second.consultation.id).toBe(first.consultation.id);
    expect(await changesOf(first.consultation.id)).toHaveLength(1);
  });

  it('refuses a key that has answered another request', async () => {
    const key = newId();
    await world.service.record(world.scope, input(), key, READS_ALL);
    const before = await count('consultations');
    await expect(
      world.service.record(world.scope, input({ summary: '別の相談' }), key, READS_ALL),
    ).rejects.toMatchObject({ kind: 'conflict', code: 'idempotency-key-reused' });
    expect(await count('consultations')).toBe(before);
  });

  it('lets two people use the same key', async () => {
    const key = newId();
    const colleague = { chamberId: world.scope.chamberId, actorId: await world.colleague() };
    const [mine, theirs] = [
      await world.service.record(world.scope, input(), key, READS_ALL),
      await world.service.record(colleague, input(), key, READS_ALL),
    ];
    expect(theirs.repeated).toBe(false);
    expect(theirs.consultation.id).not.toBe(mine.consultation.id);
  });

  it('makes one record of eight requests with one key at the same time', async () => {
    const before = [await count('consultations'), await count('outbox')];
    for (let round = 0; round < 5; round += 1) {
      const key = newId();
      const answers = await Promise.all(
        Array.from({ length: 8 }, () => world.service.record(world.scope, input(), key, READS_ALL)),
      );
      expect(new Set(answers.map(({ consultation }) => consultation.id)).size).toBe(1);
      expect(answers.filter(({ repeated }) => !repeated)).toHaveLength(1);
    }
    expect([await count('consultations'), await count('outbox')]).toEqual(before.map((n) => n + 5));
  });

  it.each<[string, Partial<ConsultationInput>, string, string]>([
    ['an unknown business', { businessIds: [newId()] }, 'not-found', 'businessIds.0'],
    ['an unknown advisor', { advisorIds: [newId()] }, 'not-found', 'advisorIds.0'],
    ['an unknown plan item', { planNodeId: newId() }, 'not-found', 'planNodeId'],
    ['an unknown channel', { channel: 'pigeon' }, 'invalid', 'channel'],
    ['an unknown topic', { topics: ['tax', 'weather'] }, 'invalid', 'topics.1'],
    ['an unknown relation', { inquirerRelation: 'cat' }, 'invalid', 'inquirerRelation'],
    ['a day far ahead', { occurredOn: '2999-01-01' }, 'invalid', 'occurredOn'],
    ['one business in two spellings', {}, 'invalid', 'businessIds'],
  ])('refuses %s and writes nothing', async (name, part, kind, field) => {
    const twice = name.includes('spellings') ? { businessIds: [shop, shop.toUpperCase()] } : {};
    const before = [await count('consultations'), await count('idempotency_keys')];
    await expect(
      world.service.record(world.scope, input({ ...part, ...twice }), newId(), READS_ALL),
    ).rejects.toMatchObject({ kind, fields: [{ field }] });
    expect([await count('consultations'), await count('idempotency_keys')]).toEqual(before);
  });

  it("does not know another chamber's business", async () => {
    const foreign = await addBusiness(world.database, world.database.chambers.b.id);
    await expect(
      world.service.record(world.scope, input({ businessIds: [foreign] }), newId(), READS_ALL),
    ).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('takes a code only on the days on which it is valid', async () => {
    await world.database.sql(
      `INSERT INTO code_entries (chamber_id, id, list, key, label, valid_from, valid_to)
       VALUES ($1, $2, 'channel', 'fax', 'ファックス', '2010-04-01', '2019-03-31')`,
      [world.scope.chamberId, newId()],
    );
    const record = (occurredOn: string) =>
      world.service.record(world.scope, input({ channel: 'fax', occurredOn }), newId(), READS_ALL);
    expect((await record('2019-03-31')).consultation.channelLabel).toBe('ファックス');
    await expect(record('2019-04-01')).rejects.toMatchObject({ fields: [{ field: 'channel' }] });
  });

  it('takes a restricted note only from those who may read one', async () => {
    await expect(
      world.service.record(world.scope, input({ restrictedNote: '持病あり' }), newId(), {
        restricted: false,
      }),
    ).rejects.toMatchObject({ kind: 'forbidden', code: 'restricted-note' });
  });
});

describe('editing', () => {
  it('changes what was given and leaves the rest', async () => {
    const { id } = await world.visit({ businessIds: [shop], place: '店舗', topics: ['tax'] });
    const edited = await world.service.edit(
      world.scope,
      id,
      1,
      { summary: '直した', place: null, issue: undefined },
      READS_ALL,
    );
    expect(edited).toMatchObject({ version: 2, summary: '直した', place: null, topics: ['tax'] });
    expect(edited.businesses.map((business) => business.id)).toEqual([shop]);
  });

  it('moves the count to another day and names both days', async () => {
    const [from, to] = ['2015-05-01', '2015-06-01'];
    const { id } = await world.visit({ occurredOn: from, businessIds: [shop] });
    expect(await planFigures(from, to)).toEqual([1, 0]);
    await world.service.edit(world.scope, id, 1, { occurredOn: to }, READS_ALL);
    expect(await planFigures(from, to)).toEqual([0, 1]);
    expect((await changesOf(id)).at(-1)).toEqual({
      kind: 'consultation.edited',
      keys: { activity: 'consultation', dates: [from, to] },
    });
    const [page] = (await world.reader.list(world.scope, { businessId: shop, from: to, to }, 20)).items;
    expect(page?.id).toBe(id);
  });

  it('moves the count to other businesses and advisors', async () => {
    const day = '2015-07-01';
    const [second, third] = [await world.business(), await world.business()];
    const colleague = await world.colleague();
    const { id } = await world.visit({ occurredOn: day, businessIds: [shop, second] });
    expect(await planFigures(day)).toEqual([2]);
    const edited = await world.service.edit(
      world.scope,
      id,
      1,
      { businessIds: [third, second, shop], advisorIds: [colleague] },
      READS_ALL,
    );
    expect(edited.businesses.map((business) => business.id)).toEqual([third, second, shop]);
    expect(edited.advisors.map((advisor) => advisor.id)).toEqual([colleague]);
    expect(await planFigures(day)).toEqual([3]);
    const alone = await world.service.edit(world.scope, id, 2, { businessIds: [third] }, READS_ALL);
    expect(alone).toMatchObject({ version: 3 });
    expect(await planFigures(day)).toEqual([1]);
  });

  it('keeps the size and the department of those who stay, and looks again at an unknown size', async () => {
    const [growing, unknown] = [await world.business(), await world.business({ employees: null })];
    const colleague = await world.colleague();
    const { id } = await world.visit({ businessIds: [growing, unknown], advisorIds: [colleague] });
    await world.database.sql('UPDATE businesses SET employees = 30 WHERE id = ANY ($1)', [
      [growing, unknown],
    ]);
    await world.database.sql('UPDATE staff SET department_id = $2 WHERE id = $1', [
      colleague,
      world.database.chambers.a.departments[0],
    ]);
    const edited = await world.service.edit(world.scope, id, 1, { summary: '直した' }, READS_ALL);
    expect(edited.businesses.map(({ small }) => small)).toEqual(['small', 'not-small']);
    expect(edited.advisors[0]?.departmentId).toBe(world.database.chambers.a.departments[1]);
  });

  it('tells the second of two editors what the first one saved', async () => {
    const { id } = await world.visit({ businessIds: [shop] });
    const edits = await Promise.allSettled(
      ['一人目', '二人目'].map((summary) => world.service.edit(world.scope, id, 1, { summary }, READS_ALL)),
    );
    const saved = edits.flatMap((edit) => (edit.status === 'fulfilled' ? [edit.value] : []));
    const refused = edits.flatMap((edit) => (edit.status === 'rejected' ? [edit.reason as unknown] : []));
    expect(saved).toHaveLength(1);
    expect(refused).toMatchObject([
      { code: 'edited-meanwhile', extensions: { current: { summary: saved[0]?.summary, version: 2 } } },
    ]);
  });

  it('keeps a restricted note that the editor may not read', async () => {
    const { id } = await world.visit({ businessIds: [shop], restrictedNote: '持病あり' });
    const edited = await world.service.edit(world.scope, id, 1, { summary: '直した' }, { restricted: false });
    expect(edited.restrictedNote).toBeNull();
    expect((await world.reader.one(world.scope, id, READS_ALL)).restrictedNote).toBe('持病あり');
  });

  it('asks for the reason when a record is no longer to be counted', async () => {
    const { id } = await world.visit({ businessIds: [shop] });
    await expect(
      world.service.edit(world.scope, id, 1, { countable: false }, READS_ALL),
    ).rejects.toMatchObject({ fields: [{ field: 'uncountableReason' }] });
  });
});

describe('voiding', () => {
  it('takes the record out of the count and leaves it to be seen', async () => {
    const day = '2015-08-01';
    const { id } = await world.visit({ occurredOn: day, businessIds: [shop] });
    const voided = await world.service.void(world.scope, id, 1, '別の事業所だった', READS_ALL);
    expect(voided).toMatchObject({ version: 2, voidReason: '別の事業所だった' });
    expect(voided.voidedAt).toBeInstanceOf(Date);
    expect(await planFigures(day)).toEqual([0]);
    const { items } = await world.reader.list(world.scope, { from: day, to: day }, 20);
    expect(items).toMatchObject([
      { id, voided: true, counted: false, countReason: '取り消された記録です。' },
    ]);
    expect((await changesOf(id)).at(-1)).toEqual({
      kind: 'consultation.voided',
      keys: { activity: 'consultation', dates: [day] },
    });
  });

  it('ends all changes', async () => {
    const { id } = await world.visit({ businessIds: [shop] });
    await world.service.void(world.scope, id, 1, '誤り', READS_ALL);
    const voided = { kind: 'conflict', code: 'voided' };
    const edit = world.service.edit(world.scope, id, 2, { summary: '直した' }, READS_ALL);
    await expect(edit).rejects.toMatchObject(voided);
    const again = world.service.void(world.scope, id, 2, '二度目', READS_ALL);
    await expect(again).rejects.toMatchObject(voided);
  });
});

describe('reading', () => {
  it('puts every reading of a restricted note on record, and no other', async () => {
    const { id } = await world.visit({ businessIds: [shop], restrictedNote: '持病あり' });
    const readings = () =>
      world.database.sql<{ actor_id: string }>(
        `SELECT actor_id FROM audit_entries WHERE action = 'read-restricted' AND entity_id = $1`,
        [id],
      );
    const veiled = await world.reader.one(world.scope, id, { restricted: false });
    expect(veiled.restrictedNote).toBeNull();
    expect(await readings()).toEqual([]);
    const open = await world.reader.one(world.scope, id, READS_ALL);
    expect(open.restrictedNote).toBe('持病あり');
    expect(await readings()).toEqual([{ actor_id: world.scope.actorId }]);
  });

  it('shows nothing of another chamber', async () => {
    const { id } = await world.visit({ businessIds: [shop] });
    const { b } = world.database.chambers;
    const foreign = { chamberId: b.id, actorId: b.staff.advisor.id };
    await expect(world.reader.one(foreign, id, READS_ALL)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(world.service.edit(foreign, id, 1, { summary: '横から' }, READS_ALL)).rejects.toMatchObject({
      kind: 'not-found',
    });
    expect((await world.reader.list(foreign, {}, 100)).items).toEqual([]);
  });

  it('pages through a list without losing or repeating a record', async () => {
    const business = await world.business();
    const days = ['2014-05-03', '2014-05-01', '2014-05-02', '2014-05-02', '2014-05-02', '2014-05-03'];
    for (const occurredOn of days) await world.visit({ occurredOn, businessIds: [business] });
    for (const filter of [{ businessId: business }, { advisorId: world.scope.actorId, to: '2014-12-31' }]) {
      const seen: { id: string; occurredOn: string }[] = [];
      let place = null;
      do {
        const { items, next } = await world.reader.list(world.scope, filter, 4, place);
        seen.push(...items);
        place = next;
      } while (place !== null);
      expect(seen.map(({ occurredOn }) => occurredOn)).toEqual([...days].sort().reverse());
      expect(new Set(seen.map(({ id }) => id)).size).toBe(days.length);
    }
  });

  it('narrows a list by each of its filters', async () => {
    const [business, colleague] = [await world.business(), await world.colleague()];
    const days = { from: '2013-01-01', to: '2013-12-31' };
    const plain = await world.visit({ occurredOn: '2013-05-01', businessIds: [shop] });
    const call = await world.visit({ occurredOn: '2013-05-02', businessIds: [shop], channel: 'phone' });
    const theirs = await world.visit({
      occurredOn: '2013-05-03',
      businessIds: [business, shop],
      advisorIds: [colleague, world.scope.actorId],
      advice: '100%_割引はしない',
    });
    const found = async (filter: object): Promise<string[]> =>
      (await world.reader.list(world.scope, { ...days, ...filter }, 20)).items.map(({ id }) => id);
    expect(await found({})).toEqual([theirs.id, call.id, plain.id]);
    expect(await found({ businessId: business })).toEqual([theirs.id]);
    expect(await found({ advisorId: colleague })).toEqual([theirs.id]);
    expect(await found({ advisorId: colleague, businessId: shop })).toEqual([theirs.id]);
    expect(await found({ channel: 'phone' })).toEqual([call.id]);
    expect(await found({ from: '2013-05-02', to: '2013-05-02' })).toEqual([call.id]);
    expect(await found({ text: '100%_割引' })).toEqual([theirs.id]);
    expect(await found({ text: '100__' })).toEqual([]);
  });

  it('reads a list of any length in the same few statements', async () => {
    const business = await world.business();
    for (let day = 1; day <= 12; day += 1) {
      await world.visit({
        occurredOn: `2012-05-${String(day).padStart(2, '0')}`,
        businessIds: [business, shop],
      });
    }
    const statements = (limit: number) =>
      statementsDuring(() => world.reader.list(world.scope, { businessId: business }, limit));
    expect(await statements(1)).toHaveLength(4);
    expect(await statements(12)).toHaveLength(4);
  });

  it('stands in the story of each of its businesses, in the order of the story', async () => {
    const [one, two] = [await world.business(), await world.business()];
    const part = { businessIds: [one, two], channel: 'counter' };
    const early = await world.visit({ ...part, occurredOn: '2011-05-01', summary: '早い' });
    const late = await world.visit({ ...part, occurredOn: '2011-05-02', summary: '遅い' });
    await world.service.void(world.scope, early.id, 1, '誤り', READS_ALL);
    for (const business of [one, two]) {
      const whole = await world.timeline.read(world.scope, business, null, 20);
      expect(whole.items.filter(({ kind }) => kind === 'consultation')).toEqual([
        {
          kind: 'consultation',
          date: '2011-05-02',
          id: late.id,
          title: '遅い',
          detail: '窓口',
          staffNames: ['advisor 太郎'],
          voided: false,
        },
        expect.objectContaining({ id: early.id, voided: true }),
      ]);
      const first = await world.timeline.read(world.scope, business, null, 2);
      const rest = await world.timeline.read(world.scope, business, first.next, 2);
      expect([...first.items, ...rest.items]).toEqual(whole.items);
    }
  });

  it("sums up a member of staff's month", async () => {
    const me = await world.colleague();
    const [one, two] = [await world.business(), await world.business()];
    const by = { advisorIds: [me] };
    await world.visit({ ...by, occurredOn: '2019-03-01', businessIds: [one] });
    await world.visit({ ...by, occurredOn: '2019-03-01', businessIds: [one], channel: 'phone' });
    await world.visit({ ...by, occurredOn: '2019-03-31', businessIds: [one, two] });
    await world.visit({ ...by, occurredOn: '2019-04-01', businessIds: [one] });
    const { id } = await world.visit({ ...by, occurredOn: '2019-03-15', businessIds: [two] });
    await world.service.void(world.scope, id, 1, '誤り', READS_ALL);
    // 23:59 on March 31 in Japan; a minute later it is April.
    const month = await world.reader.myMonth(world.scope, me, new Date('2019-03-31T14:59:00Z'));
    expect(month).toEqual({
      fiscalYear: 2018,
      month: '2019-03',
      contacts: 4,
      businesses: 2,
      counted: 3,
      byChannel: [
        { channel: 'visit', label: '巡回', contacts: 3 },
        { channel: 'phone', label: '電話', contacts: 1 },
      ],
    });
    const next = await world.reader.myMonth(world.scope, me, new Date('2019-03-31T15:00:00Z'));
    expect(next).toMatchObject({ fiscalYear: 2019, month: '2019-04', contacts: 1 });
  });
});
