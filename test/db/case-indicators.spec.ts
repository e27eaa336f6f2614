import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPlanFile } from '@banso/action-plans';
import { BusinessService } from '@banso/members';
import { newId } from '@banso/platform';
import {
  type CaseDetails,
  MilestoneService,
  type NewCase,
  SupportCaseReader,
  SupportCaseService,
} from '@banso/support-cases';
import * as fc from 'fast-check';
import { type ChamberAtWork, Town } from '../support/chamber-at-work';

/** The plan that the product ships: what it promises of cases is computed from cases. */
const SHIPPED = readPlanFile(
  readFileSync(join(__dirname, '../../seeds/plans/sagamihara-2019-2021.yaml'), 'utf8'),
  'sagamihara-2019-2021.yaml',
);

const YEAR = `BETWEEN '2019-04-01' AND '2020-03-31'`;

/** What each indicator must be, counted without any of the program's definitions. */
const BY_SQL: Record<string, string> = {
  'marukei-recommendations': `SELECT count(*) AS n FROM case_milestones m, support_cases c
    WHERE c.chamber_id = $1 AND m.case_id = c.id AND c.kind = 'marukei' AND m.key = 'recommended'
      AND m.reached_on ${YEAR} AND m.voided_at IS NULL AND c.voided_at IS NULL`,
  'innovation-plan-approvals': `SELECT count(*) AS n FROM case_milestones m, support_cases c
    WHERE c.chamber_id = $1 AND m.case_id = c.id AND c.kind = 'management-innovation-plan' AND m.key = 'approved'
      AND m.reached_on ${YEAR} AND m.voided_at IS NULL AND c.voided_at IS NULL`,
  'businesses-analysed': `SELECT count(DISTINCT c.business_id) AS n FROM case_milestones m, support_cases c
    WHERE c.chamber_id = $1 AND m.case_id = c.id AND m.key = 'business-analysis'
      AND m.reached_on ${YEAR} AND m.voided_at IS NULL AND c.voided_at IS NULL`,
  'businesses-with-plan': `SELECT count(DISTINCT c.business_id) AS n FROM case_milestones m, support_cases c
    WHERE c.chamber_id = $1 AND m.case_id = c.id AND m.key = 'business-plan'
      AND m.reached_on ${YEAR} AND m.voided_at IS NULL AND c.voided_at IS NULL`,
};

const KINDS = {
  'business-analysis': ['business-analysis'],
  'business-plan': ['business-plan'],
  marukei: ['applied', 'recommended'],
  'management-innovation-plan': ['applied', 'approved'],
} as const;

describe('indicators over the milestones of cases', () => {
  let town: Town;
  let chamber: ChamberAtWork;
  let cases: SupportCaseService;
  let milestones: MilestoneService;
  let reader: SupportCaseReader;

  beforeAll(async () => {
    town = await Town.open();
    cases = town.get(SupportCaseService);
    milestones = town.get(MilestoneService);
    reader = town.get(SupportCaseReader);
  });
  afterAll(() => town.close());
  beforeEach(async () => {
    chamber = await town.found(SHIPPED);
    await chamber.drain();
  });

  async function opened(businessId: string, fields: Partial<NewCase> = {}): Promise<CaseDetails> {
    const input = { kind: 'marukei', title: '案件', openedOn: '2019-01-15', businessId, ...fields };
    return (await cases.open(chamber.scope, input, newId())).supportCase;
  }

  const reach = ({ id, version }: CaseDetails, key: string, reachedOn: string) =>
    milestones.reach(chamber.scope, id, version, key, { reachedOn });

  /** What is kept up is what is computed anew, and what plain SQL counts. */
  async function nothingDrifts(): Promise<void> {
    await chamber.drain();
    const kept = await chamber.stored();
    expect(await town.verification.verify(chamber.scope.chamberId)).toMatchObject({ outcome: 'done' });
    await town.rollups.recompute(chamber.scope.chamberId);
    expect(await chamber.stored()).toEqual(kept);
    for (const [key, sql] of Object.entries(BY_SQL)) {
      const [row] = await chamber.sql<{ n: string }>(sql, []);
      const { actual } = await chamber.figure(key, 'FY2019');
      expect([key, actual ?? 0]).toEqual([key, Number(row?.n)]);
    }
  }

  it('count by the day of 推薦 and 承認, whenever the case was opened or applied for', async () => {
    const business = await chamber.business();
    let loan = await opened(business);
    loan = await reach(loan, 'applied', '2019-03-20');
    loan = await reach(loan, 'recommended', '2019-04-01');
    const fresh = await opened(business, { kind: 'management-innovation-plan' });
    const applied = await reach(fresh, 'applied', '2019-06-01');
    await nothingDrifts();
    expect(await chamber.figure('marukei-recommendations', 'FY2019')).toMatchObject({ actual: 1 });
    expect((await chamber.figure('innovation-plan-approvals', 'FY2019')).actual ?? 0).toBe(0);
    await reach(applied, 'approved', '2020-03-31');
    await nothingDrifts();
    expect(await chamber.figure('innovation-plan-approvals', 'FY2019')).toMatchObject({ actual: 1 });
    const [, recommended] = loan.milestones;
    await milestones.correct(chamber.scope, loan.id, recommended?.id ?? '', loan.version, {
      reachedOn: '2020-04-01',
    });
    await nothingDrifts();
    expect(await chamber.figure('marukei-recommendations', 'FY2020')).toMatchObject({ actual: 1 });
  });

  it('count each business once, and lead from the number to the case', async () => {
    const [one, two] = [await chamber.business('一の店'), await chamber.business('二の店')];
    const analysis = { kind: 'business-analysis' };
    const first = await reach(await opened(one, analysis), 'business-analysis', '2019-05-01');
    await reach(await opened(one, analysis), 'business-analysis', '2019-09-01');
    const other = await reach(
      await opened(two, { ...analysis, title: '別の案件' }),
      'business-analysis',
      '2019-09-02',
    );
    await nothingDrifts();
    expect(await chamber.figure('businesses-analysed', 'FY2019')).toMatchObject({ actual: 2 });
    await cases.void(chamber.scope, other.id, other.version, '二重');
    await milestones.void(chamber.scope, first.id, first.milestones[0]?.id ?? '', first.version, '誤入力');
    await nothingDrifts();
    expect(await chamber.figure('businesses-analysed', 'FY2019')).toMatchObject({ actual: 1 });
    const { items } = await chamber.records('businesses-analysed', 'FY2019');
    expect(
      items.map(({ activity, caseId, title, reason }) => [activity, caseId === other.id, title, reason]),
    ).toEqual([
      ['case-milestone', true, '別の案件', '取り消された支援案件の節目です。'],
      ['case-milestone', false, '案件', null],
      ['case-milestone', false, '案件', '取り消された節目の記録です。'],
    ]);
  });

  it('stay with who led then, when a case is handed over', async () => {
    const business = await chamber.business();
    const [first, second] = chamber.advisors;
    const fresh = await opened(business, { advisorIds: [first, second] });
    const recommended = await reach(fresh, 'recommended', '2019-05-01');
    await cases.edit(chamber.scope, recommended.id, recommended.version, { advisorIds: [second] });
    await nothingDrifts();
    const mine = await chamber.records('marukei-recommendations', 'FY2019', { advisorId: first });
    expect(mine).toMatchObject({
      value: 1,
      items: [{ staffName: '指導1 花子', departmentName: '経営支援課' }],
    });
    const theirs = await chamber.records('marukei-recommendations', 'FY2019', { advisorId: second });
    expect(theirs.items).toEqual([]);
  });

  it('learn later that a business was small', async () => {
    const business = await chamber.business('知らない店', { employees: null });
    const { id } = await reach(await opened(business), 'recommended', '2019-05-01');
    expect((await reader.find(chamber.scope, id)).milestones).toMatchObject([{ small: 'unknown' }]);
    await town.get(BusinessService).edit(chamber.scope, business, 1, { employees: 2 });
    expect((await reader.find(chamber.scope, id)).milestones).toMatchObject([{ small: 'small' }]);
    const [change] = await chamber.sql<{ keys: object }>(
      `SELECT keys FROM outbox WHERE chamber_id = $1 AND kind = 'support-case.size-known'`,
      [],
    );
    expect(change?.keys).toEqual({ activity: 'case-milestone', dates: ['2019-05-01'] });
    await nothingDrifts();
  });

  it('keep up with whatever happens to cases, in any order', async () => {
    const businesses = [await chamber.business('一'), await chamber.business('二')];
    const act = fc.record({
      what: fc.constantFrom('open', 'reach', 'reach', 'correct', 'void-milestone', 'void-case', 'hand-over'),
      kind: fc.constantFrom(...(Object.keys(KINDS) as (keyof typeof KINDS)[])),
      which: fc.nat(50),
      business: fc.constantFrom(...businesses),
      day: fc.constantFrom(
        '2019-03-31',
        '2019-04-01',
        '2019-08-15',
        '2020-02-29',
        '2020-03-31',
        '2020-04-01',
      ),
    });
    const histories = fc.sample(fc.array(act, { minLength: 18, maxLength: 24 }), {
      numRuns: 3,
      seed: 20190401,
    });
    for (const history of histories) {
      const open: string[] = [];
      for (const { what, kind, which, business, day } of history) {
        const id = open[which % Math.max(1, open.length)];
        if (what === 'open' || id === undefined) {
          open.push((await opened(business, { kind })).id);
          continue;
        }
        const now = await reader.find(chamber.scope, id);
        const standing = now.milestones.find(({ voidedAt }) => voidedAt === null);
        if (now.voidedAt !== null) continue;
        if (what === 'hand-over') {
          await cases.edit(chamber.scope, id, now.version, {
            advisorIds: [chamber.advisors[which % 3] ?? ''],
          });
        } else if (what === 'void-case') {
          await cases.void(chamber.scope, id, now.version, '二重');
        } else if (what === 'reach' || standing === undefined) {
          const [next] = now.openMilestones;
          if (next) await reach(now, next.key, day);
        } else if (what === 'correct') {
          await milestones.correct(chamber.scope, id, standing.id, now.version, { reachedOn: day });
        } else {
          await milestones.void(chamber.scope, id, standing.id, now.version, '誤入力');
        }
        if (which % 5 === 0) await chamber.drain();
      }
      await nothingDrifts();
    }
  });
});
