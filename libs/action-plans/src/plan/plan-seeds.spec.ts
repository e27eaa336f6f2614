import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readPlanFile } from './plan-file';
import type { Comparison, PlanIndicator, PlanNode } from './plan-file.types';
import { targetWindow } from './plan-period';
import { targetFigure } from './plan-target';
import { columnsOf, departmentsOf, distinctNodes, planNodes, type PlanNodeEntry } from './plan-tree';

const PLANS = join(__dirname, '../../../../seeds/plans');
const read = (name: string) => readPlanFile(readFileSync(join(PLANS, name), 'utf8'), name);

const sagamihara = read('sagamihara-2019-2021.yaml');
const global = read('sagamihara-global-2019-2021.yaml');
const nodes = planNodes(sagamihara);

/** number, key, node, measure, period, unit, targets: as in the sources, in their order. */
const PROMISED = `
1  job-fair-students                  recruitment            sum      cumulative  名   plan≥300
2  job-fair-offers                    recruitment            ratio    cumulative  %    plan≥6
3  new-employee-training-attendance   new-employee-training  sum      cumulative  名   plan≥400
4  manager-training-attendance        manager-training       sum      cumulative  名   plan≥90
5a examinees-on-prior-year            examinations           growth   each-year   %    each-year+1
5b examinees-on-2017                  examinations           growth   single-year %    FY2021+2
6  founders-supported                 founder-support        distinct cumulative  名   plan=50
7  iso-auditor-attendance             iso-auditors           sum      cumulative  人   plan≥300
8  marukei-recommendations            marukei                count    each-year   件   each-year=100
9  innovation-plan-approvals          innovation-plans       count    each-year   件   each-year≥7
10 guidance-count                     management-improvement count    cumulative  件   plan=9000
11 business-climate-surveys           economic-surveys       count    each-year   回   each-year=4
12 survey-response-rate               economic-surveys       ratio    single-year %    FY2019=33.3
13 businesses-analysed                business-analysis      distinct single-year 社   FY2019=200
14 businesses-with-plan               business-planning      distinct single-year 社   FY2019=110
15 businesses-followed-up             plan-follow-up         distinct single-year 社   FY2019=210
16 founders-followed-up               plan-follow-up         distinct single-year 社   FY2019=50
17 follow-up-cadence                  plan-follow-up         cadence  cadence     %    FY2019≥100
18 business-meetings-held             new-demand             count    single-year 回   FY2019≥10
19 business-meeting-attendance        new-demand             sum      single-year 名   FY2019≥350
20 gathering-attendance               member-gatherings      ratio    per-event   %    each-event≥1/3
21 members                            membership-campaign    stock    as-of-date  会員 2023-04-01=5000
22 new-members                        membership-campaign    count    cumulative  社   plan=700
23 website-visits                     public-relations       manual   single-year 件   FY2021+
24 basic-fund                         own-funds              manual   single-year 円   FY2021+
25 foreign-talent                     kpi-foreign-talent     sum      cumulative  人   FY2019=5,FY2020=20,FY2021=35
26 contract-rate                      kpi-contract-rate      ratio    each-year   %    FY2019=16,FY2020=19,FY2021=22
27 overseas-sales                     kpi-overseas-sales     sum      cumulative  千円 FY2019=5000,FY2020=10000,FY2021=15000
`;

describe('The 27 indicators of the sources', () => {
  const promised = PROMISED.trim()
    .split('\n')
    .map((line) => line.split(/ +/u));

  it.each(promised)('%s: %s', (_number, key, ...expected) => {
    const found = [...(sagamihara.indicators ?? []), ...(global.indicators ?? [])].find(
      (one) => one.key === key,
    );
    expect(found && [found.node, found.measure, found.period, found.unit, printTargets(found)]).toEqual(
      expected,
    );
  });

  it('and no other', () => {
    const keys = [...(sagamihara.indicators ?? []), ...(global.indicators ?? [])].map(({ key }) => key);
    expect(keys).toEqual(promised.map(([, key]) => key));
  });
});

describe('The traps in the Sagamihara plan', () => {
  it('経営発達支援事業 has columns and numerical targets for FY2019 only', () => {
    const development = nodes.filter(({ parent }) => parent?.key === 'management-development');
    expect(development.map((entry) => columnsOf(entry, sagamihara))).toEqual(
      Array.from({ length: 5 }, () => ['fy2019-action', 'fy2019-goal']),
    );
    for (const number of ['businesses-analysed', 'follow-up-cadence', 'business-meeting-attendance']) {
      const { period, targets } = indicator(number);
      expect(targets.map((target) => targetWindow(period, target.period, sagamihara.plan.period))).toEqual([
        { from: '2019-04-01', to: '2020-03-31' },
      ]);
    }
  });

  it('5,000 members are due on a day after the plan’s end, and the plan says so', () => {
    const [target] = indicator('members').targets;
    expect(target).toMatchObject({ period: '2023-04-01', outsidePlan: true, stated: '創立50周年' });
    expect(target?.period && target.period > sagamihara.plan.period.ends).toBe(true);
    expect(indicator('members').baseline?.value).toBeNull();
  });

  it('the two examinee targets grow from different bases, neither of which the source gives', () => {
    expect(indicator('examinees-on-prior-year').baseline).toEqual({ period: 'prior-year', value: null });
    expect(indicator('examinees-on-2017').baseline).toMatchObject({ period: 'FY2017', value: null });
  });

  it('9,000 is one target over three years, not 3,000 a year', () => {
    const { targets, period, policy, definition } = indicator('guidance-count');
    expect(targets).toHaveLength(1);
    expect(targetWindow(period, 'plan', sagamihara.plan.period)).toEqual({
      from: '2019-04-01',
      to: '2022-03-31',
    });
    expect({ policy, definition }).toEqual({
      policy: 'plan',
      definition: { activity: 'consultation', quantity: 'records' },
    });
  });

  it('counts under a counting policy that every chamber is given', () => {
    const file = join(PLANS, '../reference/counting-policies.yaml');
    const { policies } = parse(readFileSync(file, 'utf8')) as { policies: { code: string }[] };
    const used = (sagamihara.indicators ?? []).flatMap(({ policy }) => policy ?? []);
    expect(used).toEqual(['plan']);
    expect(policies.map(({ code }) => code)).toEqual(expect.arrayContaining(used));
  });

  it('offers are divided by the students who came, not by the 300 that were hoped for', () => {
    expect(indicator('job-fair-offers').denominator).toEqual({ indicator: 'job-fair-students' });
  });

  it('the 50 founders are a part of the 210 followed up', () => {
    expect(indicator('founders-followed-up').subsetOf).toBe('businesses-followed-up');
  });

  it('a third stays a third, of a list frozen at each event', () => {
    const [target] = indicator('gathering-attendance').targets;
    expect(target?.fraction).toEqual([1, 3]);
    expect(target && targetFigure(target)).toBe(100 / 3);
    expect(indicator('gathering-attendance').denominator?.frozenAt).toBe('event');
  });

  it('マル経 counts by 推薦日, 経営革新計画 by 承認日', () => {
    const on = (key: string) => {
      const { filter, date } = indicator(key).definition;
      return [filter?.milestone, date];
    };
    expect(on('marukei-recommendations')).toEqual([['recommended'], 'reached-on']);
    expect(on('innovation-plan-approvals')).toEqual([['approved'], 'reached-on']);
  });

  it('700 are joins; the net figure only stands beside them', () => {
    expect(indicator('new-members')).toMatchObject({
      definition: { activity: 'membership-joined', date: 'joined-on' },
      showBeside: ['net'],
    });
  });

  it('a quarterly follow-up is a share of the businesses with a plan', () => {
    expect(indicator('follow-up-cadence')).toMatchObject({
      cadence: { every: 'quarter', atLeast: 1 },
      denominator: { definition: { filter: { milestone: ['business-plan'] } } },
      targets: [{ stated: '四半期に1度以上' }],
    });
  });

  it('rows in words only are qualitative goals and have no number', () => {
    const texts = (sagamihara.qualitativeGoals ?? []).map(({ text }) => text);
    expect(texts).toHaveLength(27);
    expect(texts).toEqual(
      expect.arrayContaining([
        'IT・IOT等導入アドバイザーなど専門家による相談体制の確立',
        '事業のスクラップアンドビルド',
        '会員の声をうけいれるための目安箱等のさらなる啓発',
      ]),
    );
  });
});

describe('The traps in the global plan', () => {
  it.each([
    ['foreign-talent', 0, [5, 15, 15], 35],
    ['contract-rate', 13, [3, 3, 3], 9],
    ['overseas-sales', 0, [5000, 5000, 5000], 15000],
  ])('%s starts at %d and is printed in steps', (key, baseline, steps, total) => {
    const found = indicator(key, global);
    expect(found.baseline?.value).toBe(baseline);
    expect(found.targets.map(({ increment }) => increment)).toEqual(steps);
    expect(found.incrementTotal).toBe(total);
  });

  it('the rate of a year is that year’s own, the amounts run from the start', () => {
    const { period } = global.plan;
    expect(targetWindow('each-year', 'FY2021', period)).toEqual({ from: '2021-04-01', to: '2022-03-31' });
    expect(targetWindow('cumulative', 'FY2021', period)).toEqual({ from: '2019-04-01', to: '2022-03-31' });
  });

  it('every chapter is there', () => {
    expect(global.nodes.map(({ title }) => title)).toEqual([
      '1 地域再生計画の名称',
      '2 地域再生計画の作成主体の名称',
      '3 地域再生計画の区域',
      '4 地域再生計画の目標',
      '5 地域再生を図るために行う事業',
      '6 計画期間',
      '7 目標の達成状況に係る評価に関する事項',
    ]);
    expect(planNodes(global)).toHaveLength(48);
  });
});

describe('The Sagamihara plan is whole', () => {
  it('its front matter', () => {
    expect(
      sagamihara.frontMatter?.map(({ heading, items, sections }) => [
        heading,
        items?.length,
        sections?.length,
      ]),
    ).toEqual([
      ['現状', 6, undefined],
      [undefined, undefined, undefined],
      ['改定の背景', undefined, undefined],
      ['基本理念', undefined, undefined],
      ['重点事業と活動の柱', undefined, 5],
      ['活動方針', 3, undefined],
      ['アクションプランと到達目標', undefined, undefined],
    ]);
    const pillars = sagamihara.frontMatter?.find(({ key }) => key === 'pillars')?.sections;
    expect(pillars?.map(({ items }) => items?.length)).toEqual([7, 3, 3, undefined, undefined]);
    expect(sagamihara.frontMatter?.[2]?.body?.split('\n\n')).toHaveLength(3);
  });

  it.each([
    ['workforce', 10],
    ['business-foundation', 7],
    ['management-improvement', 7],
    ['management-development', 5],
    ['city-competitiveness', 14],
    ['chamber-strength', 12],
  ])('the rows of %s: %d', (key, rows) => {
    expect(entry(key).node.nodes).toHaveLength(rows);
  });

  it('every action that the source prints', () => {
    const titles = nodes.map(({ node }) => node.title);
    for (const printed of [
      '新規大卒及び中途採用者の人材確保支援',
      '経営者の事業承継に対する気づきの促進',
      'ISO9001内部監査員養成セミナー、ISO14001内部監査員養成セミナー',
      '中小企業BCP対策への支援',
      'キャッシュレス化社会にともなう中小企業への対応・支援',
      '働き方改革にかかる中小企業の対応・支援',
      '新たな需要の開拓に寄与する事業',
      'PPP(官民連携)／PFI導入にむけた支援',
      '商工会との合併をめざした取組み',
      '会員企業の巡回(事業参加がない企業訪問)',
      '現場主義・双方向主義を体現する事務局運営。会議所利用の促進。',
      '更なる市内大手企業との連携',
      '自主財源の確保(定額積立を行う)',
    ]) {
      expect(titles).toContain(printed);
    }
    expect(nodes).toHaveLength(62);
    expect(distinctNodes(sagamihara)).toHaveLength(62);
  });

  it('a goal text in every row that the source gives one', () => {
    const withoutGoal = nodes
      .filter(({ node }) => node.kind === 'action' && !hasGoal(node))
      .filter(({ parent }) => !hasGoal(parent?.node))
      .map(({ key }) => key);
    expect(withoutGoal).toEqual([
      'officers-meetings',
      'member-visits',
      'secretariat-strength',
      'large-companies',
    ]);
  });

  it('actions that run over 2019 and 2020 stand in one merged cell', () => {
    const merged = nodes
      .flatMap(({ node }) => node.cells ?? [])
      .filter(({ columns }) => columns.length === 2);
    expect(merged).toHaveLength(49);
    expect(new Set(merged.map(({ columns }) => columns.join()))).toEqual(
      new Set(['fy2019-action,fy2020-action']),
    );
  });

  it.each([
    ['recruitment', ['industry-promotion']],
    ['examinations', ['industry-promotion']],
    ['founder-support', ['management-support']],
    ['marukei', ['management-support']],
    ['consumer-businesses', ['industry-promotion', 'management-support']],
    ['new-demand', ['management-support', 'industry-promotion']],
    ['chamber-merger', ['all']],
    ['partner-organisations', ['sme-promotion-department']],
    ['large-companies', ['general-affairs-department']],
    ['own-funds', ['general-affairs']],
  ])('who is in charge of %s', (key, departments) => {
    expect(departmentsOf(entry(key), nodes)).toEqual(departments);
  });

  it('somebody is in charge of every action', () => {
    const actions = nodes.filter(({ node }) => node.kind === 'action');
    expect(actions.filter((action) => departmentsOf(action, nodes).length === 0)).toEqual([]);
    expect(sagamihara.departments?.map(({ name }) => name)).toEqual([
      '産業振興課',
      '経営支援課',
      '共済検定課',
      '総務課',
      '総務部',
      '中小企業振興部',
      '全課',
    ]);
  });
});

/** `plan≥300`, `FY2021+2`, `each-event≥1/3`; nothing after the sign where no figure is promised. */
function printTargets({ targets }: PlanIndicator): string {
  const signs: Record<Comparison, string> = {
    'at-least': '≥',
    'at-most': '≤',
    reach: '=',
    increase: '+',
    decrease: '-',
  };
  return targets
    .map(
      ({ period, comparison, value, fraction }) =>
        `${period}${signs[comparison]}${fraction?.join('/') ?? value ?? ''}`,
    )
    .join(',');
}

function indicator(key: string, file = sagamihara): PlanIndicator {
  const found = file.indicators?.find((one) => one.key === key);
  if (found === undefined) throw new Error(`No indicator ${key}`);
  return found;
}

function entry(key: string): PlanNodeEntry {
  const found = nodes.find((one) => one.key === key);
  if (found === undefined) throw new Error(`No node ${key}`);
  return found;
}

function hasGoal(node: PlanNode | undefined): boolean {
  return (node?.cells ?? []).some(({ columns }) => columns.some((column) => column.endsWith('-goal')));
}
