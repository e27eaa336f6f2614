import { type PlanFile, readPlanFile } from '@banso/action-plans';
import { cadencePlan } from '../support/cadence-plan';
import { type ChamberAtWork, Town } from '../support/chamber-at-work';
import { statementsDuring } from '../support/statements';

describe('a cadence in the database', () => {
  let town: Town;
  let chamber: ChamberAtWork;

  beforeAll(async () => {
    town = await Town.open();
  });
  afterAll(() => town.close());
  beforeEach(async () => {
    chamber = await town.found(cadencePlan());
    await chamber.log({
      businessIds: [await chamber.business()],
      occurredOn: '2019-03-20',
      topics: ['management-innovation'],
    });
    await chamber.drain();
  });

  it('is kept for every quarter and for how the wholes stand after each, and for nothing else', async () => {
    const periods = (await chamber.stored())
      .filter(({ key }) => key === 'follow-up')
      .map(({ period }) => period);
    const quarters = ['FY2019Q1', 'FY2019Q2', 'FY2019Q3', 'FY2019Q4', 'FY2020Q1', 'FY2020Q2'];
    const courses = quarters.flatMap((quarter) => [`plan..${quarter}`, `${quarter.slice(0, 6)}..${quarter}`]);
    expect(periods.sort()).toEqual([...quarters, ...courses].sort());
  });

  it('does not change because a day goes by', async () => {
    const before = await chamber.stored();
    await chamber.board('2019-07-01');
    await chamber.board('2030-01-01');
    await town.rollups.recompute(chamber.scope.chamberId);
    expect(await chamber.stored()).toEqual(before);
  });

  it('that is not what the records say is reported', async () => {
    await chamber.sql(
      `UPDATE rollups SET numerator = 1, value = 100 WHERE chamber_id = $1 AND period = 'FY2019Q2'
          AND indicator_id = (SELECT id FROM indicators WHERE chamber_id = $1 AND key = 'follow-up')`,
    );
    const { outcome, detail } = await town.verification.verify(chamber.scope.chamberId);
    expect({ outcome, detail }).toMatchObject({
      outcome: 'drift',
      detail: { drifted: 1, drift: [{ period: 'FY2019Q2', stored: '100 1 1', computed: '0 0 1' }] },
    });
  });

  it('keeps entries by hand when a new edition tells it by the records, and takes them up again', async () => {
    const plan = cadencePlan();
    const byHand = edition(plan, 'follow-up');
    await town.plans.save(chamber.scope, byHand);
    const id = await chamber.indicatorId('follow-up');
    const entry = { datedOn: '2019-06-30', value: null, numerator: 8, denominator: 10, note: null };
    await town.entries.add(chamber.scope, id, entry);
    expect(await chamber.figure('follow-up', 'FY2019')).toMatchObject({ actual: 80, spans: null });
    await town.plans.save(chamber.scope, plan);
    expect(await chamber.figure('follow-up', 'FY2019')).toMatchObject({ actual: 0, denominator: 1 });
    await town.plans.save(chamber.scope, byHand);
    expect(await chamber.figure('follow-up', 'FY2019')).toMatchObject({ actual: 80, spans: null });
    expect(await town.verification.verify(chamber.scope.chamberId)).toMatchObject({ outcome: 'done' });
  });

  it('reads who is due and who was met once, however many quarters there are', async () => {
    const businesses = await Promise.all(Array.from({ length: 20 }, () => chamber.business()));
    await chamber.log({
      businessIds: businesses,
      occurredOn: '2019-03-21',
      topics: ['management-innovation'],
    });
    const statement = (await statementsDuring(() => chamber.drain())).find((text) =>
      text.includes('beginnings'),
    );
    expect(statement).toMatch(/base AS MATERIALIZED/);
    expect(statement).toMatch(/met AS MATERIALIZED/);
    expect(statement).toMatch(/due AS MATERIALIZED/);
  });
});

describe('filters by a yes and by a number', () => {
  it('find the records that have them', async () => {
    const town = await Town.open();
    try {
      const chamber = await town.found(membersPlan());
      const [first, second, third] = [
        await chamber.business('紹介した商店'),
        await chamber.business('紹介された商店'),
        await chamber.business('自ら来た商店'),
      ];
      const join = (businessId: string, more: object) =>
        town.memberships.join(chamber.scope, businessId, { joinedOn: '2019-05-08', ...more });
      await join(first, { units: 3 });
      await join(second, { referrerBusinessId: first, units: 2 });
      await join(third, { units: 20 });
      await join(await chamber.business('職員が誘った商店'), {
        units: 20,
        referrerStaffId: chamber.scope.actorId,
      });
      await join(await chamber.business('知人に聞いた商店'), { units: 20, referrerNote: '隣の店主' });
      await join(await chamber.business('紹介者が空白の商店'), { units: 20, referrerNote: '\u3000' });
      expect(await chamber.figure('referred')).toMatchObject({ actual: 3 });
      expect(await chamber.figure('of-their-own')).toMatchObject({ actual: 3 });
      expect(await chamber.figure('two-or-three-units')).toMatchObject({ actual: 2 });
      expect(await chamber.records('referred')).toMatchObject({
        items: expect.arrayContaining([
          expect.objectContaining({ businessName: '紹介された商店' }),
          expect.objectContaining({ businessName: '職員が誘った商店' }),
          expect.objectContaining({ businessName: '知人に聞いた商店' }),
        ]) as unknown,
      });
    } finally {
      await town.close();
    }
  });
});

/** The plan with one cadence over what nothing records yet, as it stood before records could tell it. */
function edition(plan: PlanFile, key: string): PlanFile {
  const indicators = plan.indicators?.map((one) =>
    one.key === key ? { ...one, definition: { activity: 'follow-up' as const } } : one,
  );
  return { ...plan, indicators };
}

function membersPlan(): PlanFile {
  const joins = (key: string, filter: string) => `
  - key: ${key}
    title: ${key}
    node: members
    unit: 社
    measure: count
    period: cumulative
    definition: { activity: membership-joined, date: joined-on, filter: ${filter} }
    targets: [{ period: plan, value: 10, comparison: reach }]
    source: { quote: 会員を増やす }`;
  const text = `
format: 1
plan: { code: members, title: 会員, owner: テスト商工会議所, period: { starts: 2019-04-01, ends: 2022-03-31 } }
kinds: [{ key: item, label: 項目 }]
nodes: [{ key: members, kind: item, title: 会員を増やす }]
indicators:
${joins('referred', "{ referred: ['true'] }")}
${joins('of-their-own', "{ referred: ['false'] }")}
${joins('two-or-three-units', "{ units: ['2', '3'] }")}
`;
  return readPlanFile(text, 'members.yaml');
}
