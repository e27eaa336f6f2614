import { readFileSync } from 'node:fs';
import { type PlanFile, readPlanFile } from '@banso/action-plans';
import { type ChamberAtWork, Town, TODAY } from '../support/chamber-at-work';
import { measuredPlan } from '../support/measured-plan';
import { statementsDuring } from '../support/statements';

const SAGAMIHARA = 'seeds/plans/sagamihara-2019-2021.yaml';

describe('plans in the database', () => {
  let town: Town;

  beforeAll(async () => {
    town = await Town.open();
  });
  afterAll(() => town.close());

  describe('the Sagamihara plan', () => {
    let plan: PlanFile;
    let chamber: ChamberAtWork;

    beforeAll(async () => {
      plan = readPlanFile(readFileSync(SAGAMIHARA, 'utf8'), SAGAMIHARA);
      chamber = await town.found(plan);
    });

    it('stores every item, indicator and promise', async () => {
      await chamber.drain();
      const board = await chamber.board();
      expect(board.plan).toMatchObject({
        code: plan.plan.code,
        startsOn: '2019-04-01',
        endsOn: '2022-03-31',
      });
      expect(board.indicators.map(({ key }) => key)).toEqual(plan.indicators?.map(({ key }) => key));
      expect(board.indicators.every(({ figures }) => figures.length > 0)).toBe(true);
      const inTree = new Set(board.nodes.map(({ key }) => key));
      expect(board.indicators.filter(({ nodeKey }) => !inTree.has(nodeKey ?? ''))).toEqual([]);
      expect(board.nodes.filter(({ goal }) => goal !== undefined).length).toBeGreaterThan(0);
    });

    it('says of every figure where it comes from', async () => {
      const { indicators } = await chamber.board();
      const recorded = indicators.filter(({ origin }) => origin.kind === 'records');
      expect(recorded.map(({ key }) => key)).toEqual([
        'job-fair-students',
        'job-fair-offers',
        'new-employee-training-attendance',
        'manager-training-attendance',
        'examinees-on-prior-year',
        'examinees-on-2017',
        'iso-auditor-attendance',
        'marukei-recommendations',
        'innovation-plan-approvals',
        'guidance-count',
        'business-climate-surveys',
        'survey-response-rate',
        'businesses-analysed',
        'businesses-with-plan',
        'business-meetings-held',
        'business-meeting-attendance',
        'gathering-attendance',
        'members',
        'new-members',
      ]);
      expect(new Set(indicators.map(({ origin }) => origin.label)).size).toBe(9);
    });

    it('promises each year what it promises for each year, and FY2019 alone what ends with it', async () => {
      const { indicators } = await chamber.board();
      const periods = (key: string) =>
        indicators.find((one) => one.key === key)?.figures.map(({ period, target }) => [period, target]);
      expect(periods('marukei-recommendations')).toEqual([
        ['FY2019', 100],
        ['FY2020', 100],
        ['FY2021', 100],
      ]);
      expect(periods('businesses-analysed')).toEqual([['FY2019', 200]]);
      expect(periods('guidance-count')).toEqual([['plan', 9000]]);
      expect(periods('members')).toEqual([['2023-04-01', 5000]]);
    });

    it('reads the board with at most five statements, whatever its size', async () => {
      await chamber.drain();
      const [first, second] = [
        await countStatements(() => chamber.board()),
        await countStatements(() => chamber.board()),
      ];
      expect(first).toBeLessThanOrEqual(5);
      expect(second).toBeLessThanOrEqual(5);
      expect(second).toBeGreaterThan(0);
    });
  });

  describe('a new edition', () => {
    let chamber: ChamberAtWork;
    let plan: PlanFile;

    beforeEach(async () => {
      plan = measuredPlan();
      chamber = await town.found(plan);
    });

    it('that says the same changes nothing', async () => {
      await chamber.drain();
      expect(await town.plans.save(chamber.scope, measuredPlan())).toMatchObject({ changed: false });
      expect(await chamber.sql('SELECT FROM outbox WHERE chamber_id = $1 AND processed_at IS NULL')).toEqual(
        [],
      );
    });

    it('keeps ids and figures of what stays, and shows the new words', async () => {
      await chamber.log({ businessIds: [await chamber.business()] });
      const id = await chamber.indicatorId('visits');
      const before = await chamber.figure('visits');
      const indicators = plan.indicators?.map((one) =>
        one.key === 'visits' ? { ...one, title: '新しい名' } : one,
      );
      await town.plans.save(chamber.scope, { ...plan, indicators });
      expect(await chamber.indicatorId('visits')).toBe(id);
      expect(await chamber.figure('visits')).toEqual(before);
      expect((await chamber.board()).indicators.find((one) => one.key === 'visits')?.title).toBe('新しい名');
    });

    it('retires what it has no more, keeps its history, and takes it back', async () => {
      await chamber.log({ businessIds: [await chamber.business()] });
      await chamber.drain();
      const without = { ...plan, indicators: plan.indicators?.filter(({ key }) => key !== 'visits') };
      await town.plans.save(chamber.scope, without);
      await chamber.drain();
      expect((await chamber.board()).indicators.map(({ key }) => key)).not.toContain('visits');
      const page = await town.pages.page(chamber.scope, await chamber.indicatorId('visits'), TODAY);
      expect(page.figures.find(({ period }) => period === 'plan')).toMatchObject({ actual: 1 });
      expect(await town.verification.verify(chamber.scope.chamberId)).toMatchObject({ outcome: 'done' });

      await town.plans.save(chamber.scope, plan);
      expect(await chamber.figure('visits')).toMatchObject({ actual: 1 });
    });

    it('with another period computes anew and leaves nothing of the old one', async () => {
      await chamber.log({ businessIds: [await chamber.business()], occurredOn: '2021-03-10' });
      expect(await chamber.figure('visits')).toMatchObject({ actual: 1 });
      const { period } = plan.plan;
      await town.plans.save(chamber.scope, {
        ...promisingVisits(plan, ['FY2019', 'plan']),
        plan: { ...plan.plan, period: { ...period, ends: '2021-02-28' } },
      });
      await chamber.drain();
      expect((await chamber.stored()).filter(({ key }) => key === 'visits')).toEqual([]);
    });

    it('drops a promise that it takes back, and the audit trail keeps it', async () => {
      await town.plans.save(chamber.scope, promisingVisits(plan, ['FY2020', 'plan']));
      const board = await chamber.board();
      expect(
        board.indicators.find(({ key }) => key === 'visits')?.figures.map(({ period }) => period),
      ).toEqual(['toFY2020', 'plan']);
      const trail = await chamber.sql(
        `SELECT FROM audit_entries WHERE chamber_id = $1 AND entity = 'targets' AND action = 'delete'`,
      );
      expect(trail).toHaveLength(1);
    });
  });
});

/** The plan with some of its promises of visits, by their periods. */
function promisingVisits(plan: PlanFile, periods: readonly string[]): PlanFile {
  const indicators = plan.indicators?.map((one) =>
    one.key === 'visits'
      ? { ...one, targets: one.targets.filter(({ period }) => periods.includes(period)) }
      : one,
  );
  return { ...plan, indicators };
}

/** How many statements with a result the work sends, besides BEGIN and COMMIT. */
async function countStatements(work: () => Promise<unknown>): Promise<number> {
  return (await statementsDuring(work)).filter((text) => !/^(BEGIN|COMMIT)/.test(text)).length;
}
