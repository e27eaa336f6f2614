import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type PlanFile, readPlanFile } from '@banso/action-plans';
import { stringify } from 'yaml';
import { movePlan } from './move-plan';

const published = (name: string): PlanFile =>
  readPlanFile(readFileSync(join(__dirname, '../../../seeds/plans', name), 'utf8'), name);
const sagamihara = published('sagamihara-2019-2021.yaml');

const indicator = (plan: PlanFile, key: string) => plan.indicators?.find((found) => found.key === key);

describe('movePlan', () => {
  const moved = movePlan(sagamihara, 5);

  it('moves the period, the columns and the promises', () => {
    expect(moved.plan.period).toEqual({ starts: '2024-04-01', ends: '2027-03-31' });
    expect(moved.columns?.map(({ fiscalYear }) => fiscalYear)).toEqual([
      'FY2024',
      'FY2025',
      'FY2024',
      'FY2026',
    ]);
    expect(indicator(moved, 'businesses-analysed')?.targets).toMatchObject([
      { period: 'FY2024', value: 200 },
    ]);
    expect(indicator(moved, 'members')).toMatchObject({
      baseline: { period: '2024-04-01' },
      targets: [{ period: '2028-04-01', value: 5000 }],
    });
    expect(indicator(moved, 'examinees-on-2017')).toMatchObject({
      baseline: { period: 'FY2022' },
      targets: [{ period: 'FY2026' }],
    });
    expect(moved.qualitativeGoals?.find(({ key }) => key === 'survey-feedback')?.dueOn).toBe('2025-03-31');
  });

  it('leaves words that only name a kind of period', () => {
    expect(indicator(moved, 'guidance-count')).toMatchObject({
      period: 'cumulative',
      targets: [{ period: 'plan' }],
    });
    expect(indicator(moved, 'examinees-on-prior-year')).toMatchObject({
      baseline: { period: 'prior-year' },
      targets: [{ period: 'each-year' }],
    });
  });

  it('leaves every text as it is printed, with the years it names', () => {
    expect(moved.columns?.[0]).toMatchObject({ key: 'fy2019-action', title: '2019年度アクションプラン' });
    expect(moved.frontMatter).toEqual(sagamihara.frontMatter);
    const { qualitativeGoals: before } = sagamihara;
    expect(moved.qualitativeGoals?.map(({ text }) => text)).toEqual(before?.map(({ text }) => text));
  });

  it('gives a file that is still right, and back again the file that it came from', () => {
    expect(readPlanFile(stringify(moved), 'moved.yaml')).toEqual(moved);
    expect(movePlan(moved, -5)).toEqual(sagamihara);
    expect(movePlan(sagamihara, 0)).toEqual(sagamihara);
  });

  it('moves timelines and increments', () => {
    const global = movePlan(published('sagamihara-global-2019-2021.yaml'), 10);
    expect(global.columns?.map(({ fiscalYear }) => fiscalYear)).toEqual([
      undefined,
      'FY2029',
      'FY2030',
      'FY2031',
      undefined,
    ]);
    expect(global.indicators?.flatMap(({ targets }) => targets.map(({ period }) => period))).not.toContain(
      'FY2019',
    );
    const timeline = { from: 'FY2018', to: 'FY2022', marks: [{ year: 'FY2019', mark: '●' }] };
    const withTimeline: PlanFile = {
      ...sagamihara,
      nodes: [{ key: 'a', kind: 'pillar', title: 'A', timeline }],
    };
    expect(movePlan(withTimeline, 1).nodes[0]?.timeline).toEqual({
      from: 'FY2019',
      to: 'FY2023',
      marks: [{ year: 'FY2020', mark: '●' }],
    });
  });

  it('ends on the last day of February where the year has no 29th', () => {
    const leap: PlanFile = {
      ...sagamihara,
      plan: { ...sagamihara.plan, period: { starts: '2020-02-29', ends: '2024-02-29' } },
    };
    expect(movePlan(leap, 1).plan.period).toEqual({ starts: '2021-02-28', ends: '2025-02-28' });
    expect(movePlan(leap, 4).plan.period).toEqual({ starts: '2024-02-29', ends: '2028-02-29' });
  });
});
