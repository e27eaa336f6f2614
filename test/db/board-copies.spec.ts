import { type Board, readPlanFile } from '@banso/action-plans';
import { Client } from 'pg';
import { type ChamberAtWork, TODAY, Town } from '../support/chamber-at-work';
import { measuredPlan } from '../support/measured-plan';

/** What a board is made of besides records: a promise for each event, entered by hand, and a goal in words. */
const PLAN = readPlanFile(
  `
format: 1
plan:
  code: promised
  title: 約束の計画
  owner: テスト商工会議所
  period: { starts: 2019-04-01, ends: 2022-03-31 }
kinds: [{ key: item, label: 項目 }]
nodes:
  - { key: all, kind: item, title: すべての約束, body: 出席率と相談と目安箱 }
indicators:
  - key: attendance
    title: 出席率
    node: all
    unit: '%'
    measure: ratio
    period: per-event
    definition: { activity: event-attendance, quantity: attendees }
    denominator: { definition: { activity: event-attendance, quantity: eligible } }
    targets: [{ period: each-event, value: 33, comparison: at-least }]
    source: { quote: 出席率 }
  - key: visits
    title: 相談
    node: all
    unit: 件
    measure: count
    period: cumulative
    definition: { activity: consultation }
    targets: [{ period: plan, value: 10, comparison: reach }]
    source: { quote: 相談 }
qualitativeGoals:
  - { key: box, node: all, text: 目安箱 }
`,
  'promised.yaml',
);

describe('a board that was made before', () => {
  let town: Town;
  let chamber: ChamberAtWork;

  beforeAll(async () => {
    town = await Town.open();
  });
  afterAll(() => town.close());
  beforeEach(async () => {
    chamber = await town.found(PLAN);
    await chamber.drain();
    await chamber.board();
  });

  /** The board as it is sent must be the one that a process makes which has none yet. */
  async function fresh(today = TODAY): Promise<Board> {
    const board = await chamber.board(today);
    expect(board).toEqual(await chamber.freshBoard(today));
    return board;
  }

  const figuresOf = (board: Board, key: string) =>
    board.indicators.find((one) => one.key === key)?.figures ?? [];

  it('is sent again, the very same bytes', async () => {
    const once = await town.sentBoard(chamber.scope, 'promised');
    expect(await town.sentBoard(chamber.scope, 'promised')).toBe(once);
  });

  it('is made anew when a figure changes', async () => {
    await chamber.log({ businessIds: [await chamber.business()] });
    await chamber.drain();
    expect(figuresOf(await fresh(), 'visits')).toMatchObject([{ actual: 1 }]);
  });

  it('is made anew when a figure goes', async () => {
    const record = await chamber.log({ businessIds: [await chamber.business()] });
    await chamber.drain();
    await chamber.board();
    await chamber.void(record);
    await chamber.drain();
    expect(figuresOf(await fresh(), 'visits')).toMatchObject([{ actual: 0 }]);
  });

  it('shows an event as soon as it is entered, changed or voided, before anything is added up', async () => {
    // Another figure that has changed more often hides nothing.
    for (const occurredOn of ['2019-05-08', '2019-05-09', '2019-05-10']) {
      await chamber.log({ businessIds: [await chamber.business()], occurredOn });
      await chamber.drain();
    }
    await chamber.board();
    const id = await chamber.indicatorId('attendance');
    const content = {
      datedOn: '2020-01-10',
      value: null,
      numerator: 10,
      denominator: 40,
      note: '新春の集い',
    };
    const entry = await town.entries.add(chamber.scope, id, content);
    expect(figuresOf(await fresh(), 'attendance')).toMatchObject([{ actual: 25 }]);
    const changed = await town.entries.change(chamber.scope, id, entry.id, entry.version, { numerator: 20 });
    expect(figuresOf(await fresh(), 'attendance')).toMatchObject([{ actual: 50 }]);
    await town.entries.void(chamber.scope, id, entry.id, changed.version, '誤入力');
    expect(figuresOf(await fresh(), 'attendance')).toMatchObject([{ actual: null }]);
  });

  it('shows a review as soon as it is written or rewritten', async () => {
    const node = (await chamber.board()).nodes[0]?.id ?? '';
    const review = await town.reviews.put(chamber.scope, node, 2020, { status: 'under-way' });
    expect((await fresh()).nodes[0]?.goal?.reviews).toMatchObject([{ status: 'under-way' }]);
    const { version } = review;
    await town.reviews.put(chamber.scope, node, 2020, { status: 'achieved', note: '設置した', version });
    expect((await fresh()).nodes[0]?.goal?.reviews).toMatchObject([{ status: 'achieved', note: '設置した' }]);
  });

  it('shows another edition at once: titles, departments and promises', async () => {
    await town.plans.save(chamber.scope, {
      ...PLAN,
      plan: { ...PLAN.plan, title: '改めた計画' },
      departments: [{ code: 'keiei', name: '経営支援課' }],
      nodes: PLAN.nodes.map((node) => ({ ...node, departments: ['keiei'] })),
    });
    const board = await fresh();
    expect(board).toMatchObject({ plan: { title: '改めた計画' } });
    expect(board.nodes[0]?.departments).toEqual([{ code: 'keiei', name: '経営支援課' }]);
  });

  it('tells marks and pace up to the day on which it is read', async () => {
    expect(figuresOf(await fresh('2019-05-01'), 'visits')).toMatchObject([{ mark: 'behind' }]);
    expect(figuresOf(await fresh('2022-05-01'), 'visits')).toMatchObject([{ mark: 'ended-short' }]);
    expect(figuresOf(await fresh('2019-05-01'), 'visits')).toMatchObject([{ mark: 'behind' }]);
  });

  it('says since when records wait, without being made anew', async () => {
    const settled = await town.sentBoard(chamber.scope, 'promised');
    await chamber.log({ businessIds: [await chamber.business()] });
    const waiting = await town.sentBoard(chamber.scope, 'promised');
    expect(waiting.etag).not.toBe(settled.etag);
    expect((await fresh()).staleSince).not.toBeNull();
  });

  it('sees a change that began earlier and was committed later than the one it saw last', async () => {
    await chamber.log({ businessIds: [await chamber.business()] });
    await chamber.drain();
    const [early, late] = [await connected(), await connected()];
    try {
      const touch = (client: Client, key: string, value: number) =>
        client.query(
          `INSERT INTO rollups (chamber_id, indicator_id, dimension, dimension_key, period, value, computed_at)
           SELECT $1, id, 'total', '', 'plan', $3, clock_timestamp() FROM indicators WHERE chamber_id = $1 AND key = $2
           ON CONFLICT (chamber_id, indicator_id, dimension, dimension_key, period) DO UPDATE SET value = excluded.value`,
          [chamber.scope.chamberId, key, value],
        );
      await early.query('BEGIN');
      await touch(early, 'visits', 5);
      await late.query('BEGIN');
      await touch(late, 'attendance', 1);
      await late.query('COMMIT');
      expect(figuresOf(await fresh(), 'visits')).toMatchObject([{ actual: 1 }]);
      await early.query('COMMIT');
      expect(figuresOf(await fresh(), 'visits')).toMatchObject([{ actual: 5 }]);
    } finally {
      await Promise.all([early.end(), late.end()]);
    }
  });

  it('is never another chamber’s, whatever its plan is called', async () => {
    const neighbour = await town.found(PLAN);
    const { json } = await town.sentBoard(neighbour.scope, 'promised');
    const mine = await town.sentBoard(chamber.scope, 'promised');
    expect(json.toString()).not.toContain(await chamber.indicatorId('visits'));
    expect(mine.json.toString()).toContain(await chamber.indicatorId('visits'));
    await expect(town.sentBoard((await town.found(measuredPlan())).scope, 'promised')).rejects.toMatchObject({
      kind: 'not-found',
    });
  });

  async function connected(): Promise<Client> {
    const client = new Client({ connectionString: town.database.url });
    await client.connect();
    return client;
  }
});
