import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DomainError } from '@banso/platform';
import { readPlanFile } from './plan-file';
import { PlanFileError, type PlanFileProblem } from './plan-file.error';
import { planSchema } from './plan-schema';

const GOOD = `format: 1
plan:
  code: test-plan
  title: 試験計画
  owner: 試験商工会議所
  period: { starts: 2019-04-01, ends: 2022-03-31 }
kinds: [{ key: action, label: 取組 }]
columns:
  - { key: first, title: 一, role: action, fiscalYear: FY2019 }
  - { key: second, title: 二, role: action }
  - { key: third, title: 三, role: goal }
departments: [{ code: office, name: 総務課 }]
marks: [{ mark: ●, meaning: 開始 }]
frontMatter: [{ key: policy, heading: 活動方針, body: 会員の目線にたつ }]
nodes:
  - key: visits
    kind: action
    title: 巡回訪問
    cells: [{ columns: [first, second], text: 3年間で9000件 }]
    departments: [office]
  - key: seminars
    kind: action
    title: 講習会
    departmentsSameAs: visits
  - key: visits-again
    kind: action
    title: 巡回 訪問
    restated: visits
indicators:
  - key: visit-count
    title: 訪問件数
    node: visits
    unit: 件
    measure: count
    period: cumulative
    definition: { activity: consultation }
    targets: [{ period: plan, value: 9000, comparison: reach }]
    source: { quote: 3年間で9000件 }
  - key: visit-share
    title: 訪問率
    node: visits
    unit: '%'
    measure: ratio
    period: single-year
    definition: { activity: consultation, quantity: businesses }
    denominator: { indicator: visit-count }
    targets: [{ period: FY2019, value: 5, comparison: at-least }]
    source: { quote: 3年間で }
qualitativeGoals:
  - { key: good, node: seminars, text: 講習会 }
`;

describe('A plan file that is right', () => {
  it('is answered as it was written', () => {
    const plan = readPlanFile(GOOD, 'good.yaml');
    expect(plan.plan).toEqual({
      code: 'test-plan',
      title: '試験計画',
      owner: '試験商工会議所',
      period: { starts: '2019-04-01', ends: '2022-03-31' },
    });
    expect(plan.indicators).toHaveLength(2);
  });
});

describe('The guide to plan files', () => {
  const guide = readFileSync(join(__dirname, '../../../../docs/plan-file.md'), 'utf8');

  it('shows a smallest file that can be read', () => {
    const [, smallest = ''] = /## 最小のファイル\s+```yaml\n(.*?)```/su.exec(guide) ?? [];
    expect(readPlanFile(smallest, 'plan-file.md').indicators).toHaveLength(1);
  });

  it('shows mistakes as they are told', () => {
    const [, smallest = ''] = /## 最小のファイル\s+```yaml\n(.*?)```/su.exec(guide) ?? [];
    const mistaken = smallest.replace('measure: count', 'measure: average').replace('policy:', 'polcy:');
    const told = refusal(mistaken, 'otsu-2025-2027.yaml').message.replace(
      /key, title, node, .*/u,
      'key, title, node, …',
    );
    expect(guide).toContain(told);
  });

  it('explains every word that the schema lets an author choose from', () => {
    const definitions = Object.entries(planSchema().$defs as Record<string, { enum?: string[] }>);
    const words = ['Measure', 'PeriodKind', 'Activity', 'Quantity', 'Comparison', 'CompanionFigure'];
    const choices = definitions.filter(([name]) => words.includes(name)).flatMap(([, one]) => one.enum ?? []);
    expect(choices.length).toBeGreaterThan(40);
    expect(choices.filter((choice) => choice !== 'records' && !guide.includes(`\`${choice}\``))).toEqual([]);
  });
});

/** What is changed in the good file, and the problem it must make: line, path, a part of message and of remedy. */
type Case = [
  name: string,
  from: string,
  to: string,
  line: number,
  path: string,
  message: string,
  remedy: string,
];

const SYNTAX: Case[] = [
  ['a tab', '  code: test-plan', '\tcode: test-plan', 3, '', 'タブ', '半角の空白'],
  ['a bad indent', "    unit: '%'", "   unit: '%'", 42, '', '「- 」', '空白の数'],
  ['an open quote', "unit: '%'", "unit: '%", 42, '', '閉じる引用符', '引用符'],
  [
    'a property written twice',
    '  owner: 試験商工会議所',
    '  owner: 甲\n  owner: 乙',
    6,
    '',
    '二度',
    '消して',
  ],
  [
    'a second document',
    'qualitativeGoals:',
    '---\nqualitativeGoals:',
    49,
    '',
    '二つ目の文書',
    '一つの文書だけ',
  ],
];

const SHAPE: Case[] = [
  ['another format', 'format: 1', 'format: 2', 1, 'format', '書式の版（format）', '1 と書いて'],
  ['no unit', "    unit: '%'\n", '', 39, 'indicators[1]', '単位（unit）がありません', 'unit: を書き足して'],
  [
    'an unknown property',
    '    unit: 件',
    '    units: 件',
    33,
    'indicators[0].units',
    '「units」',
    '使える項目: key, title',
  ],
  [
    'a comma inside braces',
    'quote: 3年間で9000件',
    'quote: 3年間で9,000件',
    38,
    'indicators[0].source.000件',
    '「000件」',
    '引用符',
  ],
  [
    'an unknown measure',
    'measure: ratio',
    'measure: average',
    43,
    'indicators[1].measure',
    '測り方（measure）に「average」',
    'count, distinct, sum',
  ],
  [
    'a day that does not exist',
    'ends: 2022-03-31',
    'ends: 2022-02-30',
    6,
    'plan.period.ends',
    '日付ではありません',
    '2019-04-01',
  ],
  ['a key in Japanese', 'key: seminars', 'key: 講習会', 21, 'nodes[1].key', '形が違います', '半角の小文字'],
  [
    'a year in a wrong form',
    'fiscalYear: FY2019',
    'fiscalYear: R1',
    9,
    'columns[0].fiscalYear',
    '形が違います',
    'FY2019',
  ],
  [
    'text for a number',
    'value: 9000',
    'value: 九千',
    37,
    'indicators[0].targets[0].value',
    '書き方が違います',
    '数',
  ],
  [
    'a 再掲 with contents',
    '    restated: visits',
    '    restated: visits\n    body: 本文',
    29,
    'nodes[2].body',
    'ここには書けません',
    '消して',
  ],
  [
    'an item without a key',
    '  - key: seminars\n    kind',
    '  - kind',
    21,
    'nodes[1]',
    'キー（key）がありません',
    'key:',
  ],
  [
    'manual entry that asks nothing',
    'activity: consultation }',
    'activity: manual }',
    36,
    'indicators[0].definition',
    '入力欄の名（ask）',
    'ask:',
  ],
  [
    'value and fraction',
    'value: 5,',
    'value: 5, fraction: [1, 3],',
    47,
    'indicators[1].targets[0].value',
    'ここには書けません',
    '消して',
  ],
];

const MEANING: Case[] = [
  ['an item’s key twice', 'key: seminars', 'key: visits', 21, 'nodes[1].key', '「visits」が二度', '別のもの'],
  [
    'an indicator’s key twice',
    'key: visit-share',
    'key: visit-count',
    39,
    'indicators[1].key',
    '指標のキー',
    '別のもの',
  ],
  [
    'an unknown kind',
    'kind: action\n    title: 講習会',
    'kind: task\n    title: 講習会',
    22,
    'nodes[1].kind',
    '種類「task」',
    'action',
  ],
  [
    'an unknown department',
    'departments: [office]',
    'departments: [offices]',
    20,
    'nodes[0].departments[0]',
    '担当「offices」',
    'office',
  ],
  [
    'a shared 担当 of nobody',
    'departmentsSameAs: visits',
    'departmentsSameAs: seminars',
    24,
    'nodes[1].departmentsSameAs',
    '担当（departments）がありません',
    '担当が書かれている行',
  ],
  [
    'an unknown node',
    'node: seminars',
    'node: seminar',
    50,
    'qualitativeGoals[0].node',
    '項目「seminar」',
    'visits, seminars',
  ],
  [
    'an unknown column',
    '[first, second]',
    '[first, fourth]',
    19,
    'nodes[0].cells[0].columns[1]',
    '列「fourth」',
    'first, second, third',
  ],
  [
    'merged columns apart',
    '[first, second]',
    '[first, third]',
    19,
    'nodes[0].cells[0].columns',
    '隣り合って',
    'first, second, third',
  ],
  [
    'a 再掲 of nothing',
    'restated: visits',
    'restated: visit',
    28,
    'nodes[2].restated',
    '再掲元「visit」',
    '最初に掲げた',
  ],
  [
    'a 再掲 of a 再掲',
    'departmentsSameAs: visits',
    'restated: visits-again',
    24,
    'nodes[1].restated',
    'も再掲です',
    '「visits」',
  ],
  [
    'a 再掲 under another name',
    '巡回 訪問',
    '窓口相談',
    27,
    'nodes[2].title',
    '「窓口相談」が再掲元の「巡回訪問」と違います',
    'alsoWritten',
  ],
  [
    'a 仮称 without its mark',
    'title: 講習会',
    'title: （仮称）講習会',
    23,
    'nodes[1].title',
    '仮称',
    'provisional: true',
  ],
  [
    'an indicator on a 再掲',
    'node: visits\n    unit: 件',
    'node: visits-again\n    unit: 件',
    32,
    'indicators[0].node',
    '再掲です',
    '「visits」',
  ],
  [
    'a quotation not in the source',
    'quote: 3年間で9000件',
    'quote: 3年間で8000件',
    38,
    'indicators[0].source.quote',
    '「巡回訪問」の文にありません',
    'そのまま写す',
  ],
  [
    'a goal not in the source',
    'text: 講習会',
    'text: 研修会',
    50,
    'qualitativeGoals[0].text',
    '文にありません',
    'そのまま写す',
  ],
  [
    'a target outside the plan',
    'period: FY2019',
    'period: FY2022',
    47,
    'indicators[1].targets[0].period',
    '計画期間（2019-04-01～2022-03-31）の外',
    'outsidePlan: true',
  ],
  [
    'a target falsely called outside',
    'value: 5,',
    'value: 5, outsidePlan: true,',
    47,
    'indicators[1].targets[0].period',
    'の中です',
    '消して',
  ],
  [
    'a day for a cumulative target',
    'period: plan',
    'period: 2020-03-31',
    37,
    'indicators[0].targets[0].period',
    '合いません',
    'plan か FY2021',
  ],
  [
    'two targets for one period',
    '[{ period: plan,',
    '[{ period: plan, value: 1, comparison: reach }, { period: plan,',
    37,
    'indicators[0].targets[1].period',
    '二度',
    '消して',
  ],
  [
    'a ratio without denominator',
    '    denominator: { indicator: visit-count }\n',
    '',
    39,
    'indicators[1]',
    '分母（denominator）がありません',
    '何で割るか',
  ],
  [
    'a denominator unknown',
    'indicator: visit-count',
    'indicator: visit',
    46,
    'indicators[1].denominator.indicator',
    '指標「visit」',
    'visit-count',
  ],
  [
    'a denominator that nothing uses',
    'measure: ratio',
    'measure: count',
    46,
    'indicators[1].denominator',
    '使いません',
    '測り方',
  ],
  [
    'a growth without a base',
    '    measure: count',
    '    measure: growth',
    30,
    'indicators[0]',
    '基準値（baseline）がありません',
    'value: null',
  ],
  [
    'a cadence without its span',
    'measure: ratio\n    period: single-year',
    'measure: cadence\n    period: cadence',
    39,
    'indicators[1]',
    '頻度（cadence）がありません',
    'every',
  ],
  [
    'a stock that is summed up',
    '    measure: count',
    '    measure: stock',
    35,
    'indicators[0].period',
    '組み合わせられません',
    'as-of-date',
  ],
  [
    'a 実数 of records',
    '    measure: count',
    '    measure: distinct',
    36,
    'indicators[0].definition',
    '何を一つと数えるか',
    'businesses',
  ],
  [
    'net growth beside what nobody joins',
    '    measure: count',
    '    measure: count\n    showBeside: [net]',
    35,
    'indicators[0].showBeside',
    '入会を件数で数える指標',
    'membership-joined',
  ],
  [
    'a subset of nothing',
    '    measure: ratio',
    '    measure: ratio\n    subsetOf: visit',
    44,
    'indicators[1].subsetOf',
    '「visit」',
    'visit-count',
  ],
  [
    'a subset in another unit',
    '    measure: ratio',
    '    measure: ratio\n    subsetOf: visit-count',
    44,
    'indicators[1].subsetOf',
    '単位「%」',
    'denominator',
  ],
  [
    'a kind twice',
    'label: 取組 }]',
    'label: 取組 }, { key: action, label: 行動 }]',
    7,
    'kinds[1].key',
    '種類のキー',
    '別のもの',
  ],
  ['a column twice', 'key: second', 'key: first', 10, 'columns[1].key', '列のキー', '別のもの'],
  [
    'a department twice',
    'name: 総務課 }]',
    'name: 総務課 }, { code: office, name: 経営課 }]',
    12,
    'departments[1].code',
    '課コード',
    '別のもの',
  ],
  [
    'a mark twice',
    'meaning: 開始 }]',
    'meaning: 開始 }, { mark: ●, meaning: 新規 }]',
    13,
    'marks[1].mark',
    '記号「●」',
    '別のもの',
  ],
  [
    'a section twice',
    '会員の目線にたつ }]',
    '会員の目線にたつ, sections: [{ key: policy }] }]',
    14,
    'frontMatter[0].sections[0].key',
    '前文の節',
    '別のもの',
  ],
  [
    'a goal twice',
    'text: 講習会 }',
    'text: 講習会 }\n  - { key: good, node: seminars, text: 講習会 }',
    51,
    'qualitativeGoals[1].key',
    '数値のない目標のキー',
    '別のもの',
  ],
  [
    'a group twice',
    'nodes:\n',
    'crossCutting: [{ key: a, label: 重点, title: 甲 }, { key: a, label: 重点, title: 乙 }]\nnodes:\n',
    15,
    'crossCutting[1].key',
    '横断グループのキー',
    '別のもの',
  ],
  [
    'a group of nothing',
    'nodes:\n',
    'crossCutting: [{ key: a, label: 重点, title: 甲, nodes: [visit] }]\nnodes:\n',
    15,
    'crossCutting[0].nodes[0]',
    '項目「visit」',
    'visits',
  ],
  [
    'a table of unknown columns',
    '    departmentsSameAs: visits',
    '    columns: [fourth]',
    24,
    'nodes[1].columns[0]',
    '列「fourth」',
    'first, second',
  ],
  [
    'two cells in one column',
    '9000件 }]',
    '9000件 }, { columns: [second] }]',
    19,
    'nodes[0].cells[1].columns[0]',
    '欄が二つ',
    'まとめて',
  ],
  [
    'a shared 担当 of nothing',
    'departmentsSameAs: visits',
    'departmentsSameAs: visit',
    24,
    'nodes[1].departmentsSameAs',
    '項目「visit」',
    'visits',
  ],
  [
    'a 担当 both own and shared',
    'departmentsSameAs: visits',
    'departmentsSameAs: visits\n    departments: [office]',
    24,
    'nodes[1].departmentsSameAs',
    '両方',
    'どちらか一方',
  ],
  [
    'a bar that ends before it begins',
    '    departmentsSameAs: visits',
    '    timeline: { from: FY2020, to: FY2019 }',
    24,
    'nodes[1].timeline.to',
    '開始年度より前',
    '順',
  ],
  [
    'a citation from an unknown column',
    'quote: 3年間で9000件 }',
    'quote: 3年間で9000件, column: fourth }',
    38,
    'indicators[0].source.column',
    '列「fourth」',
    'first',
  ],
  [
    'entry by hand of what is recorded',
    '    measure: count',
    '    measure: manual',
    36,
    'indicators[0].definition.activity',
    '手入力',
    'activity: manual',
  ],
  [
    'a fraction that is no rate',
    'value: 9000,',
    'fraction: [1, 3],',
    37,
    'indicators[0].targets[0].fraction',
    '分数',
    'value に数',
  ],
  [
    'an end before the start',
    'ends: 2022-03-31',
    'ends: 2018-03-31',
    6,
    'plan.period.ends',
    '開始日より前',
    '確かめて',
  ],
  [
    'an early end after the end',
    '  owner:',
    '  endedEarlyOn: 2022-03-31\n  owner:',
    5,
    'plan.endedEarlyOn',
    '途中の日ではありません',
    '最後の日',
  ],
  [
    'a plan carried on but not superseded',
    '    departmentsSameAs: visits',
    '    continues: { plan: old, key: visits }',
    24,
    'nodes[1].continues.plan',
    '「old」',
    'まだ一つもありません',
  ],
  [
    'emphasis on words not there',
    'body: 会員の目線にたつ',
    'body: 会員の目線にたつ, emphasised: [議員]',
    14,
    'frontMatter[0].emphasised[0]',
    '本文（body）にありません',
    'そのまま',
  ],
  [
    'a mark not in the legend',
    '    departmentsSameAs: visits',
    '    timeline: { from: FY2019, to: FY2020, marks: [{ year: FY2019, mark: ◆ }] }',
    24,
    'nodes[1].timeline.marks[0].mark',
    '「◆」',
    '●',
  ],
  [
    'a mark beside the bar',
    '    departmentsSameAs: visits',
    '    timeline: { from: FY2019, to: FY2020, marks: [{ year: FY2021, mark: ● }] }',
    24,
    'nodes[1].timeline.marks[0].year',
    '線の外',
    'FY2019 から FY2020',
  ],
  [
    'a bar outside the plan',
    '    departmentsSameAs: visits',
    '    timeline: { from: FY2015, to: FY2016 }',
    24,
    'nodes[1].timeline',
    '外に出ています',
    '計画期間の中',
  ],
];

describe.each([
  ['YAML', SYNTAX],
  ['the shape', SHAPE],
  ['the meaning', MEANING],
])('What is wrong with %s is said with file, line and remedy', (_kind, cases) => {
  it.each(cases)('%s', (_name, from, to, line, path, message, remedy) => {
    expect(GOOD).toContain(from);
    const error = refusal(GOOD.replace(from, to));
    expect(error.problems.map(({ path: at, line: on }) => [at, on])).toContainEqual([path, line]);
    const problem = error.problems.find((one) => one.path === path && one.line === line);
    expect(problem?.message).toContain(message);
    expect(problem?.remedy).toContain(remedy);
    expect(error.message).toContain(`test.yaml:${line}:${problem?.column} `);
  });
});

describe('A plan file', () => {
  it('tells all its problems at once, in the order of its lines', () => {
    const text = GOOD.replace('departments: [office]', 'departments: [x]')
      .replace('node: seminars', 'node: y')
      .replace('kind: action', 'kind: z');
    expect(refusal(text).problems.map(({ path }) => path)).toEqual([
      'nodes[0].kind',
      'nodes[0].departments[0]',
      'qualitativeGoals[0].node',
    ]);
  });

  it('is refused when the steps do not add up to the level and the total', () => {
    const text = GOOD.replace(
      'targets: [{ period: plan, value: 9000, comparison: reach }]',
      'targets: [{ period: plan, value: 9000, increment: 8000, comparison: reach }]\n    baseline: { period: start, value: 500 }\n    incrementTotal: 9000',
    );
    expect(refusal(text).problems).toMatchObject([
      {
        line: 37,
        path: 'indicators[0].targets[0].value',
        message: expect.stringContaining('8500') as string,
      },
      { line: 39, path: 'indicators[0].incrementTotal', message: expect.stringContaining('8000') as string },
    ]);
  });

  it('is refused when two indicators are parts of each other', () => {
    const text = GOOD.replace('unit: 件', 'unit: 件\n    subsetOf: visit-share').replace(
      "unit: '%'",
      'unit: 件\n    subsetOf: visit-count',
    );
    expect(refusal(text).problems).toMatchObject([
      { line: 34, path: 'indicators[0].subsetOf', message: expect.stringContaining('互いに') as string },
      { line: 44, path: 'indicators[1].subsetOf', message: expect.stringContaining('互いに') as string },
    ]);
  });

  it.each([
    ['nothing', '', '計画ファイル'],
    ['a list', '- a', '計画ファイル'],
    ['an alias to nothing', 'format: *x', '参照'],
    ['a nesting without end', '['.repeat(200_000), '入れ子が深すぎます'],
    ['more than a plan can be', `format: ${'1'.repeat(1_000_001)}`, '大きすぎます'],
  ])('made of %s is refused, not a crash', (_name, text, message) => {
    const [problem] = refusal(text).problems;
    expect(problem?.message).toContain(message);
    expect(problem?.line).toBe(1);
  });

  it('fails as a refusal that the HTTP edge can answer with', () => {
    const error = refusal(GOOD.replace('format: 1', 'format: 2'));
    expect(error).toBeInstanceOf(DomainError);
    expect(error).toMatchObject({ kind: 'invalid', code: 'plan-file-invalid', fileName: 'test.yaml' });
    expect(error.extensions.problems).toEqual<PlanFileProblem[]>(error.problems);
  });
});

function refusal(text: string, fileName = 'test.yaml'): PlanFileError {
  try {
    readPlanFile(text, fileName);
  } catch (error) {
    if (error instanceof PlanFileError) return error;
    throw error;
  }
  throw new Error('The file was read as if nothing were wrong');
}
