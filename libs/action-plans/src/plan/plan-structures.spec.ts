import { readPlanFile } from './plan-file';
import { departmentsOf, distinctNodes, planNodes } from './plan-tree';

describe('An industrial vision: 戦略 → 施策の方向性 → 基本施策 → 取組, with 再掲', () => {
  const header = `
format: 1
plan:
  code: vision-2025-2027
  title: さがみはら産業振興ビジョン
  edition: 案
  owner: 相模原市
  period: { starts: 2025-04-01, ends: 2028-03-31, stated: 令和7年度から令和9年度までの3年間 }
  parent: { title: 相模原市総合計画, stated: 基本計画 (R2～9年度) }
  supersedes: [{ code: vision-2025, title: さがみはら産業振興ビジョン2025, stated: 令和6年度末をもって廃止 }]
departments: [{ code: industry, name: 産業支援課 }]
kinds:
  - { key: strategy, label: 戦略 }
  - { key: direction, label: 施策の方向性 }
  - { key: policy, label: 基本施策 }
  - { key: initiative, label: 取組 }
crossCutting:
  - { key: growth, label: 重点プロジェクト, title: VI 交流人口の拡大に向けたグローバルなまちづくりの推進, nodes: [mice] }
  - { key: sales, label: 重点プロジェクト, title: VII 世界に向けた販路開拓支援 }
nodes:
  - key: strategy-1
    kind: strategy
    title: 戦略1 業種を超えた仕組みの構築による新産業の創出
    nodes:
      - key: direction-1-1
        kind: direction
        title: 施策の方向性1.1 様々な産業の連携・交流・イノベーションの創出を促し、新産業を創出する
        nodes:
          - key: policy-1-1-2
            kind: policy
            title: 基本施策1.1.2 高付加価値な製品の創出促進
            nodes:
              - { key: loans, kind: initiative, title: 中小企業融資制度, departments: [industry] }
              - { key: mice, kind: initiative, title: MICEの誘致 }
`;
  const again = (policy: number, title: string, key: string) => `
          - key: policy-${policy}
            kind: policy
            title: 施策${policy}
            nodes: [{ kind: initiative, title: ${title}, restated: ${key} }]`;

  it('counts an initiative that stands fourteen times once', () => {
    const listings = Array.from({ length: 13 }, (_, policy) =>
      again(policy, '中小企業融資制度', 'loans'),
    ).join('');
    const plan = readPlanFile(header + listings.replace(/^\n/u, ''), 'vision.yaml');
    const named = (entries: ReturnType<typeof planNodes>) =>
      entries.filter(({ node }) => node.title === '中小企業融資制度');
    expect(named(planNodes(plan))).toHaveLength(14);
    expect(named(distinctNodes(plan))).toHaveLength(1);
    expect(new Set(planNodes(plan).map(({ key }) => key)).size).toBe(planNodes(plan).length);
  });

  it('knows 「M I C E の誘致」 as MICEの誘致', () => {
    const plan = readPlanFile(header + again(1, 'M I C E の誘致', 'mice').slice(1), 'vision.yaml');
    const [restated] = planNodes(plan).filter(({ node }) => node.restated === 'mice');
    expect(restated).toMatchObject({ key: 'policy-1--mice', node: { title: 'M I C E の誘致' }, depth: 3 });
  });

  it('gives a 再掲 the departments of its initiative', () => {
    const plan = readPlanFile(header + again(1, '中小企業融資制度', 'loans').slice(1), 'vision.yaml');
    const entries = planNodes(plan);
    expect(entries.filter(({ node }) => node.restated).map((one) => departmentsOf(one, entries))).toEqual([
      ['industry'],
    ]);
  });

  it('keeps its parent, what it supersedes and the projects across it', () => {
    const plan = readPlanFile(header, 'vision.yaml');
    expect(plan.plan).toMatchObject({
      parent: { title: '相模原市総合計画' },
      supersedes: [{ code: 'vision-2025' }],
    });
    expect(plan.crossCutting?.map(({ nodes }) => nodes)).toEqual([['mice'], undefined]);
  });
});

describe('A plan that ended before its time and the one after it', () => {
  const indicator = (extra: string) => `
indicators:
  - key: visits
    title: 訪問
    node: visits
    unit: 件
    measure: count
    period: cumulative
    definition: { activity: consultation }
    targets: [{ period: plan, value: 10, comparison: reach }]
    source: { quote: 訪問 }
${extra}`;

  it('ends early, within its period', () => {
    const plan = readPlanFile(
      `
format: 1
plan:
  code: vision-2025
  title: さがみはら産業振興ビジョン2025
  owner: 相模原市
  period: { starts: 2016-04-01, ends: 2026-03-31, stated: H28～R7年度 }
  endedEarlyOn: 2025-03-31
kinds: [{ key: initiative, label: 取組 }]
nodes: [{ key: visits, kind: initiative, title: 訪問 }]
${indicator('')}`,
      'vision-2025.yaml',
    );
    expect(plan.plan.endedEarlyOn).toBe('2025-03-31');
  });

  it('hands its items and indicators on', () => {
    const plan = readPlanFile(
      `
format: 1
plan:
  code: vision-2025-2027
  title: さがみはら産業振興ビジョン
  owner: 相模原市
  period: { starts: 2025-04-01, ends: 2028-03-31 }
  supersedes: [{ code: vision-2025, title: さがみはら産業振興ビジョン2025 }]
kinds: [{ key: initiative, label: 取組 }]
nodes: [{ key: visits, kind: initiative, title: 訪問, continues: { plan: vision-2025, key: visits } }]
${indicator('    continues: { plan: vision-2025, key: visits }')}`,
      'vision.yaml',
    );
    expect(plan.indicators?.[0]?.continues).toEqual({ plan: 'vision-2025', key: 'visits' });
    expect(plan.nodes[0]?.continues).toEqual({ plan: 'vision-2025', key: 'visits' });
  });
});

describe('A vision on a timeline, with provisional names', () => {
  const plan = readPlanFile(
    `
format: 1
plan:
  code: tokorozawa-2018
  title: 所沢市産業振興ビジョン
  edition: 概要版
  owner: 所沢市
  period: { starts: 2018-04-01, ends: 2023-03-31, stated: ビジョン計画期間(前期) }
kinds:
  - { key: project, label: 先導プロジェクト }
  - { key: effort, label: 実現に向けた取組 }
  - { key: priority, label: 重点事業 }
columns:
  - { key: y2018, title: '2018', role: timeline, fiscalYear: FY2018 }
  - { key: y2019, title: '2019', role: timeline, fiscalYear: FY2019 }
  - { key: y2020, title: '2020', role: timeline, fiscalYear: FY2020 }
  - { key: y2021, title: '2021', role: timeline, fiscalYear: FY2021 }
  - { key: y2022, title: '2022', role: timeline, fiscalYear: FY2022 }
marks:
  - { mark: ○, meaning: 新規事業 }
  - { mark: □, meaning: 既存事業 }
  - { mark: ●, meaning: 新規事業のスタート時点 }
  - { mark: ◆, meaning: 既存事業のバージョンアップ時点 }
nodes:
  - key: project-a
    kind: project
    title: 先導プロジェクト A 産業基盤の強化プロジェクト
    nodes:
      - key: liaison
        kind: effort
        title: (仮称)企業誘致連絡会の開催
        provisional: true
        body: 所沢市への誘致活動における関係者が一堂に会し、現状や課題の情報交換等を行う連絡会を開催することで、誘致活動の活性化を図ります。
      - key: offices
        kind: priority
        title: 未利用スペースオフィス化事業
        nameHistory: [{ name: (仮称)未利用スペースオフィス化事業, until: 2019-03-31 }]
        timeline: { from: FY2018, to: FY2022, printed: ●————→, marks: [{ year: FY2018, mark: ● }, { year: FY2018, mark: ○ }] }
      - key: offices-again
        kind: priority
        title: （仮称）未利用スペースオフィス化事業
        restated: offices
`,
    'tokorozawa.yaml',
  );

  it('keeps each mark in its year', () => {
    expect(plan.nodes[0]?.nodes?.[1]?.timeline?.marks).toEqual([
      { year: 'FY2018', mark: '●' },
      { year: 'FY2018', mark: '○' },
    ]);
    expect(plan.marks).toHaveLength(4);
  });

  it('remembers the provisional name, and a listing under it still finds the item', () => {
    expect(plan.nodes[0]?.nodes?.[1]?.nameHistory).toEqual([
      { name: '(仮称)未利用スペースオフィス化事業', until: '2019-03-31' },
    ]);
    expect(distinctNodes(plan)).toHaveLength(3);
  });
});

describe('Six municipalities under three fixed headings', () => {
  const third = (name: string) => (name === '三鷹市' ? '（持続的な産業基盤の整備）' : '');
  const municipality = (name: string, index: number) => `
  - key: m${index}
    kind: municipality
    title: 「${name}地域産業活性化計画」（${name}）
    nodes:
      - { key: m${index}-1, kind: heading, title: (1)多様な主体との連携を図る取組, items: [オープンイノベーション支援事業] }
      - { key: m${index}-2, kind: heading, title: (2)社会構造の変革への対応に係る取組 }
      - { key: m${index}-3, kind: heading, title: '(3) (1)、(2)以外の取組${third(name)}' }`;
  const file = (names: string[]) => `
format: 1
plan:
  code: tokyo-2023
  title: 地域産業活性化計画
  owner: 東京都
  period: { starts: 2023-04-01, ends: 2026-03-31, stated: 令和5年度～令和7年度 }
kinds:
  - key: municipality
    label: 区市
    fixedHeadings:
      - (1)多様な主体との連携を図る取組
      - (2)社会構造の変革への対応に係る取組
      - (3) (1)、(2)以外の取組
  - { key: heading, label: 取組 }
nodes:${names.map(municipality).join('')}
`;
  const names = ['品川区', '江戸川区', '八王子市', '三鷹市', '東村山市', '国立市'];

  it('are read, also where a heading says more', () => {
    const plan = readPlanFile(file(names), 'tokyo.yaml');
    expect(plan.nodes.map(({ nodes }) => nodes?.length)).toEqual([3, 3, 3, 3, 3, 3]);
  });

  it('are refused when one heading is missing', () => {
    const text = file(names).replace(/^.*m5-2.*\n/mu, '');
    expect(() => readPlanFile(text, 'tokyo.yaml')).toThrow(
      '「「国立市地域産業活性化計画」（国立市）」の2番目の見出しが',
    );
  });
});
