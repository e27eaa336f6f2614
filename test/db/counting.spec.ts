import {
  consultationActivities,
  type ConsultationInput,
  type CountingPolicyInput,
  PLAN_POLICY,
  type PolicyVerdict,
} from '@banso/consultations';
import { newId } from '@banso/platform';
import * as fc from 'fast-check';
import { type ConsultationWorld, openConsultations, READS_ALL } from '../support/consultations';

let world: ConsultationWorld;
beforeAll(async () => {
  world = await openConsultations();
}, 60_000);
afterAll(() => world.close());

interface Row {
  quantity: number;
  reason: string | null;
}

/** What the one definition says of a span of days. */
function activity(policy: string | undefined, from: string, to = from): Promise<Row[]> {
  const source = consultationActivities(policy);
  return world.tenants.read(world.scope, (tx) =>
    tx.query<Row>(`SELECT quantity, reason FROM (${source.sql({ from: '$1::date', to: '$2::date' })}) a`, [
      from,
      to,
    ]),
  );
}

async function verdicts(id: string, ...policies: string[]): Promise<PolicyVerdict[]> {
  const { counting } = await world.reader.one(world.scope, id, READS_ALL);
  return (counting ?? []).filter(({ policy }) => policies.includes(policy));
}

const counted = (rows: Row[]): number =>
  rows.reduce((sum, row) => sum + (row.reason === null ? row.quantity : 0), 0);
const reasons = (rows: Row[]): string[] => rows.flatMap(({ reason }) => reason ?? []).sort();

type Part = Omit<Partial<ConsultationInput>, 'businessIds' | 'advisorIds'> & {
  /** Numbers stand for businesses: 0 and 1 are small, 2 is not, 3 of unknown size. */
  with?: number[];
  /** Numbers stand for advisors. */
  by?: number[];
};

describe('what counts as one 件', () => {
  let businesses: string[];
  let advisors: string[];
  beforeAll(async () => {
    businesses = [
      await world.business(),
      await world.business(),
      await world.business({ employees: 6 }),
      await world.business({ employees: null }),
    ];
    advisors = [world.scope.actorId, await world.colleague()];
  });

  const each: Partial<CountingPolicyInput> = { keys: ['business', 'day', 'advisor'] };
  const scenarios: [string, Partial<CountingPolicyInput>, Part[], number, string[]][] = [
    ['one visit', each, [{}], 1, []],
    ['a second visit by the same advisor on the same day', each, [{}, {}], 1, ['already-counted']],
    ['another advisor on the same day', each, [{}, { by: [1] }], 2, []],
    ['two advisors at one visit', each, [{ by: [0, 1] }], 2, []],
    ['two businesses at one visit', each, [{ with: [0, 1] }], 2, []],
    ['two businesses and two advisors at one visit', each, [{ with: [0, 1], by: [0, 1] }], 4, []],
    ['a visit to two, after one to the first', each, [{}, { with: [0, 1] }], 2, ['already-counted']],
    ['a visit not to be counted', each, [{ countable: false, uncountableReason: '取次ぎ' }], 0, ['by-hand']],
    [
      'a visit that counts behind one that does not',
      each,
      [{ countable: false, uncountableReason: '取次ぎ' }, {}],
      1,
      ['by-hand'],
    ],
    ['one a business and day, by two advisors', { keys: ['business', 'day'] }, [{ by: [0, 1] }], 1, []],
    [
      'one a business and day, twice',
      { keys: ['business', 'day'] },
      [{}, { by: [1] }],
      1,
      ['already-counted-business'],
    ],
    ['one an advisor and day, with two businesses', { keys: ['advisor', 'day'] }, [{ with: [0, 1] }], 1, []],
    [
      'one an advisor and day, twice',
      { keys: ['advisor', 'day'] },
      [{}, { with: [1] }],
      1,
      ['already-counted-advisor'],
    ],
    ['one a day', { keys: ['day'] }, [{}, { with: [1], by: [1] }], 1, ['already-counted-day']],
    ['one a record', { keys: ['record'] }, [{ with: [0, 1], by: [0, 1] }, {}], 2, []],
    [
      'one a record and business',
      { keys: ['record', 'business'] },
      [{ with: [0, 1], by: [0, 1] }, {}],
      3,
      [],
    ],
    ['one a record and advisor', { keys: ['record', 'advisor'] }, [{ with: [0, 1], by: [0, 1] }], 2, []],
    [
      'only some channels',
      { ...each, channels: ['visit', 'counter'] },
      [{}, { with: [1], channel: 'phone' }],
      1,
      ['channel'],
    ],
    [
      'a visit behind a call that does not count',
      { ...each, channels: ['visit'] },
      [{ channel: 'phone' }, {}],
      1,
      ['channel'],
    ],
    [
      'only small businesses',
      { ...each, smallOnly: true },
      [{ with: [0, 2, 3] }],
      1,
      ['not-small', 'size-unknown'],
    ],
    [
      'only records of ten characters',
      { ...each, minimumCharacters: 10 },
      [{ summary: '九文字の短い記録だ' }, { with: [1], summary: '十文字ある記録をした' }],
      1,
      ['too-short'],
    ],
    [
      'ten characters in all that was written',
      { ...each, minimumCharacters: 10 },
      [{ summary: '短い', issue: '課題の四', advice: '助言五文字' }],
      1,
      [],
    ],
    [
      'a day on which no version holds',
      { ...each, validFrom: '2030-01-01' },
      [{ with: [0, 1] }],
      0,
      ['no-policy'],
    ],
  ];

  it.each(scenarios.map((scenario, index) => [scenario[0], index] as const))('%s', async (_, index) => {
    const [name, part, visits, expected, expectedReasons] = scenarios[index]!;
    const code = `scenario-${index}`;
    const day = new Date(Date.UTC(2018, 0, 1 + index)).toISOString().slice(0, 10);
    await world.policies.create(world.scope, { code, name, keys: ['day'], validFrom: '2000-01-01', ...part });
    const recorded = [];
    for (const { with: whom = [0], by = [0], ...rest } of visits) {
      recorded.push(
        await world.visit({
          occurredOn: day,
          businessIds: whom.map((n) => businesses[n]!),
          advisorIds: by.map((n) => advisors[n]!),
          ...rest,
        }),
      );
    }
    const rows = await activity(code, day);
    expect(counted(rows)).toBe(expected);
    expect(reasons(rows)).toEqual(expectedReasons);

    // Each record, read alone, tells the same.
    let told = 0;
    for (const { id } of recorded) {
      told += (await verdicts(id, code))[0]?.quantity ?? NaN;
    }
    expect(told).toBe(expected);
  });

  it('counts every contact where no policy is asked for', async () => {
    const day = '2017-05-08';
    const part = { occurredOn: day, businessIds: businesses.slice(0, 2), advisorIds: advisors };
    await world.visit(part);
    await world.visit(part);
    expect(counted(await activity(undefined, day))).toBe(4);
  });

  it('counts the visit that was written down first, also after it was edited', async () => {
    const part = { occurredOn: '2017-05-11', businessIds: businesses.slice(0, 1) };
    const [first, second] = [await world.visit(part), await world.visit(part)];
    await world.service.edit(world.scope, first.id, 1, { summary: '直した' }, READS_ALL);
    expect(await verdicts(first.id, 'plan')).toMatchObject([{ counted: true }]);
    expect(await verdicts(second.id, 'plan')).toMatchObject([
      { counted: false, reason: '同じ事業所・同じ日・同じ担当者の記録がすでに1件数えられています。' },
    ]);
  });

  it('gives the next visit its place when the first is voided', async () => {
    const day = '2017-05-09';
    const first = await world.visit({ occurredOn: day, businessIds: businesses.slice(0, 1) });
    const second = await world.visit({ occurredOn: day, businessIds: businesses.slice(0, 1) });
    await world.service.void(world.scope, first.id, 1, '二重に記録した', READS_ALL);
    expect(reasons(await activity(PLAN_POLICY, day))).toEqual(['voided']);
    expect((await verdicts(second.id, 'plan'))[0]).toMatchObject({
      counted: true,
      quantity: 1,
      reason: null,
    });
  });

  it('counts one visit under one policy and not under another, and says why', async () => {
    const { id } = await world.visit({
      occurredOn: '2017-05-10',
      businessIds: businesses.slice(0, 1),
      channel: 'phone',
    });
    expect(await verdicts(id, 'plan', 'prefecture')).toMatchObject([
      { policy: 'plan', counted: true, quantity: 1, reason: null },
      {
        policy: 'prefecture',
        counted: false,
        quantity: 0,
        reason: 'この計上基準では、この手段（相談の方法）の記録を数えません。',
      },
    ]);
  });

  it('takes the version that holds on the day', async () => {
    const code = 'in-versions';
    const version = { code, name: '版で変わる' };
    await world.policies.create(world.scope, {
      ...version,
      keys: ['business', 'day'],
      validFrom: '2000-01-01',
    });
    await world.policies.create(world.scope, { ...version, keys: ['day'], validFrom: '2017-04-01' });
    for (const occurredOn of ['2017-03-31', '2017-04-01']) {
      await world.visit({ occurredOn, businessIds: businesses.slice(0, 2) });
    }
    expect(counted(await activity(code, '2017-03-31'))).toBe(2);
    expect(counted(await activity(code, '2017-04-01'))).toBe(1);
  });

  it('refuses a code that could not stand in SQL', () => {
    expect(() => consultationActivities("plan' OR true --").sql()).toThrow(RangeError);
  });
});

describe('random histories', () => {
  const DAYS = ['2016-05-01', '2016-05-02', '2016-06-01'];
  const CHANNELS = ['visit', 'counter', 'phone'];
  const choice = (length: number) =>
    fc.uniqueArray(fc.nat({ max: length - 1 }), { minLength: 1, maxLength: length });
  const visit = fc.record({
    day: fc.constantFrom(...DAYS),
    channel: fc.constantFrom(...CHANNELS),
    businesses: choice(4),
    advisors: choice(2),
    countable: fc.boolean(),
  });
  const step = fc.oneof(
    { weight: 4, arbitrary: visit.map((part) => ({ kind: 'record' as const, part, at: 0 })) },
    {
      weight: 2,
      arbitrary: fc.tuple(visit, fc.nat()).map(([part, at]) => ({ kind: 'edit' as const, part, at })),
    },
    { weight: 1, arbitrary: fc.nat().map((at) => ({ kind: 'void' as const, part: null, at })) },
  );

  // Written apart from the definition, as the owner of the tables and without policies.
  const PLAIN = `
    SELECT count(DISTINCT (c.occurred_on, cb.business_id, ca.staff_id))::int AS plan,
           count(DISTINCT (c.occurred_on, cb.business_id, ca.staff_id))
             FILTER (WHERE cb.small = 'small' AND c.channel IN ('visit', 'counter'))::int AS prefecture
      FROM consultations c, consultation_businesses cb, consultation_advisors ca
     WHERE cb.consultation_id = c.id AND ca.consultation_id = c.id AND c.chamber_id = $1
       AND c.voided_at IS NULL AND c.countable AND c.occurred_on BETWEEN '2016-05-01' AND '2016-06-30'`;

  it('count as a plain SQL count does', async () => {
    const businesses = await Promise.all([3, 3, 30, null].map((employees) => world.business({ employees })));
    const advisors = [world.scope.actorId, await world.colleague()];
    const live: { id: string; version: number }[] = [];
    const inputOf = (part: {
      day: string;
      channel: string;
      businesses: number[];
      advisors: number[];
      countable: boolean;
    }) => ({
      occurredOn: part.day,
      channel: part.channel,
      businessIds: part.businesses.map((n) => businesses[n]!),
      advisorIds: part.advisors.map((n) => advisors[n]!),
      countable: part.countable,
      uncountableReason: part.countable ? null : '試し',
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 15 }), async (steps) => {
        for (const { kind, part, at } of steps) {
          const index = live.length === 0 ? -1 : at % live.length;
          const target = live[index];
          if (kind === 'record') {
            live.push(await world.visit(inputOf(part)));
          } else if (target !== undefined && kind === 'edit') {
            const { id, version } = target;
            live[index] = await world.service.edit(world.scope, id, version, inputOf(part), READS_ALL);
          } else if (target !== undefined) {
            await world.service.void(world.scope, target.id, target.version, '試し', READS_ALL);
            live.splice(index, 1);
          }
        }
        const [plain] = await world.database.sql<Record<string, number>>(PLAIN, [world.scope.chamberId]);
        for (const policy of ['plan', 'prefecture']) {
          const rows = await activity(policy, '2016-05-01', '2016-06-30');
          expect([policy, counted(rows)]).toEqual([policy, plain?.[policy]]);
        }
      }),
      { numRuns: 8, seed: 20190401 },
    );
  }, 60_000);
});

describe('counting policies', () => {
  it('end the version before when a new one begins', async () => {
    const base = { code: 'successive', name: '版', keys: ['day'] as ['day'] };
    await world.policies.create(world.scope, { ...base, validFrom: '2010-04-01' });
    await world.policies.create(world.scope, { ...base, validFrom: '2019-04-01' });
    const versions = (await world.policies.list(world.scope)).filter(({ code }) => code === 'successive');
    expect(versions.map(({ validFrom, validTo }) => [validFrom, validTo])).toEqual([
      ['2010-04-01', '2019-03-31'],
      ['2019-04-01', null],
    ]);
  });

  it('refuse a version on days that another one has', async () => {
    const base = { code: 'overlapping', name: '版', keys: ['day'] as ['day'] };
    await world.policies.create(world.scope, { ...base, validFrom: '2019-04-01' });
    await expect(
      world.policies.create(world.scope, { ...base, validFrom: '2018-04-01' }),
    ).rejects.toMatchObject({ kind: 'conflict', code: 'policy-period-taken' });
  });

  it('ask for everything to be counted anew when one changes', async () => {
    const policy = await world.policies.create(world.scope, {
      code: 'changing',
      name: '版',
      keys: ['day'],
      validFrom: '2019-04-01',
    });
    const edited = await world.policies.edit(world.scope, policy.id, 1, { keys: ['record'] });
    expect(edited).toMatchObject({ version: 2, keys: ['record'], name: '版' });
    const changes = await world.database.sql<{ kind: string; keys: unknown }>(
      'SELECT kind, keys FROM outbox WHERE entity_id = $1',
      [policy.id],
    );
    expect(changes).toEqual(
      Array(2).fill({ kind: 'counting-policy.changed', keys: { activity: 'consultation', dates: [] } }),
    );
    await expect(
      world.policies.edit(world.scope, policy.id, 1, { name: '古い画面から' }),
    ).rejects.toMatchObject({ code: 'edited-meanwhile' });
  });

  it('are given once, and what the chamber made of them stays', async () => {
    const [plan] = (await world.policies.list(world.scope)).filter(({ code }) => code === PLAN_POLICY);
    await world.policies.edit(world.scope, plan?.id ?? newId(), plan?.version ?? 0, { name: '本会の件数' });
    await world.tenants.write(world.scope, (tx) => world.policies.ensureDefaults(tx));
    const after = (await world.policies.list(world.scope)).filter(({ code }) => code === PLAN_POLICY);
    expect(after.map(({ name }) => name)).toEqual(['本会の件数']);
  });
});
