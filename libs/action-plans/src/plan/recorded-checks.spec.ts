import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recordedActivity } from '../indicator/activity-sources';
import { readPlanFile } from './plan-file';
import { PlanFileError } from './plan-file.error';
import type { Activity } from './plan-file.types';
import { planSchema } from './plan-schema';

const HEAD = `format: 1
plan: { code: test-plan, title: 試験計画, owner: 試験商工会議所, period: { starts: 2019-04-01, ends: 2022-03-31 } }
kinds: [{ key: action, label: 取組 }]
nodes: [{ key: visits, kind: action, title: 巡回訪問 }]
indicators:
  - key: visits
    title: 訪問
    node: visits
    source: { quote: 巡回訪問 }
`;

const counted = (definition: string, measure = 'count', period = 'cumulative', target = 'plan'): string =>
  `${HEAD}    unit: 件
    measure: ${measure}
    period: ${period}
    definition: ${definition}
    targets: [{ period: ${target}, value: 10, comparison: reach }]
`;

const cadence = (rest: string, target = 'plan', every = 'quarter'): string =>
  `${HEAD}    unit: '%'
    measure: cadence
    period: cadence
    cadence: { every: ${every}, atLeast: 1 }
    ${rest}
    targets: [{ period: ${target}, value: 100, comparison: at-least }]
`;

const MET = 'definition: { activity: consultation }';
const PLANNED =
  'denominator: { definition: { activity: consultation, filter: { topics: [management-innovation] } } }';

describe('What the records can answer is taken', () => {
  it.each([
    ['a topic', counted('{ activity: consultation, filter: { topics: [finance], channel: [visit] } }')],
    ['a size', counted("{ activity: consultation, filter: { small: ['small'] } }")],
    ['a yes', counted("{ activity: membership-joined, filter: { referred: ['true'] } }")],
    ['a number', counted("{ activity: membership-joined, filter: { units: ['1', '20'] } }")],
    ['the day that counts', counted('{ activity: membership-joined, date: joined-on }')],
    [
      'a stock',
      counted(
        '{ activity: membership-stock, filter: { kind: [member] } }',
        'stock',
        'as-of-date',
        '2020-03-31',
      ),
    ],
    [
      'whatever is not recorded yet',
      counted('{ activity: survey-round, date: surveyed-on, filter: { survey: [climate] } }'),
    ],
    [
      'the share of those listed, event by event',
      counted(
        '{ activity: event-attendance, quantity: attendees }\n    denominator: { definition: { activity: event-held, quantity: eligible } }',
        'ratio',
        'per-event',
        'each-event',
      ),
    ],
    ['an outcome of who came', counted('{ activity: event-attendance, filter: { outcome: [job-offer] } }')],
    [
      'the outcomes of events, and their yen',
      counted(
        '{ activity: event-outcome, quantity: amount, filter: { outcome: [contract] }, date: held-on }',
      ),
    ],
    ['a cadence over consultations', cadence(`${MET}\n    ${PLANNED}`)],
    [
      'a cadence over members',
      cadence(`${MET}\n    denominator: { definition: { activity: membership-stock } }`),
    ],
    ['a cadence of what is not recorded yet', cadence(`definition: { activity: follow-up }\n    ${PLANNED}`)],
  ])('%s', (_name, text) => {
    expect(readPlanFile(text, 'test.yaml').indicators).toHaveLength(1);
  });
});

describe('What the records can never answer is refused with file, line and remedy', () => {
  it.each([
    [
      'a dimension that consultations do not have',
      counted('{ activity: consultation, filter: { scheme: [marukei] } }'),
      13,
      'indicators[0].definition.filter.scheme',
      '「scheme」で絞り込めません',
      'channel, topics, small',
    ],
    [
      'a remark, which is no dimension though records have one',
      counted('{ activity: consultation, filter: { remark: [a] } }'),
      13,
      'indicators[0].definition.filter.remark',
      '「remark」で絞り込めません',
      'channel, topics, small',
    ],
    [
      'a dimension of another activity',
      counted('{ activity: membership-joined, filter: { topics: [finance] } }'),
      13,
      'indicators[0].definition.filter.topics',
      '「topics」で絞り込めません',
      'kind, section, units, referred',
    ],
    [
      'a size that is none',
      counted('{ activity: consultation, filter: { small: [small, tiny] } }'),
      13,
      'indicators[0].definition.filter.small[1]',
      '「tiny」という値はありません',
      "'not-small'",
    ],
    [
      'a yes in other words',
      counted("{ activity: membership-joined, filter: { referred: ['yes'] } }"),
      13,
      'indicators[0].definition.filter.referred[0]',
      '「yes」という値はありません',
      "'true', 'false'",
    ],
    [
      'a yes without quotes',
      counted('{ activity: membership-joined, filter: { referred: [true] } }'),
      13,
      'indicators[0].definition.filter.referred[0]',
      '書き方が違います',
      "引用符で囲んで 'true'",
    ],
    [
      'a number without quotes',
      counted('{ activity: membership-joined, filter: { units: [2] } }'),
      13,
      'indicators[0].definition.filter.units[0]',
      '書き方が違います',
      "引用符で囲んで '2'",
    ],
    [
      'a number that no record writes so',
      counted("{ activity: membership-joined, filter: { units: ['02'] } }"),
      13,
      'indicators[0].definition.filter.units[0]',
      '「02」は当たりません',
      '半角の数字',
    ],
    [
      'an outcome that nothing has',
      counted('{ activity: event-outcome, filter: { outcome: [sale] } }'),
      13,
      'indicators[0].definition.filter.outcome[0]',
      '「outcome」に「sale」という値はありません',
      "'negotiation', 'contract', 'job-offer', 'foreign-hire'",
    ],
    [
      'the day of an outcome, which counts with its event',
      counted('{ activity: event-outcome, date: occurred-on }'),
      13,
      'indicators[0].definition.date',
      '計上日「occurred-on」では数えられません',
      'held-on',
    ],
    [
      'a day that consultations do not have',
      counted('{ activity: consultation, date: reached-on }'),
      13,
      'indicators[0].definition.date',
      '計上日「reached-on」では数えられません',
      'occurred-on',
    ],
    [
      'the day of another activity',
      counted('{ activity: membership-withdrawn, date: joined-on }'),
      13,
      'indicators[0].definition.date',
      '「joined-on」',
      'withdrawn-on',
    ],
    [
      'a day for a stock',
      counted('{ activity: membership-stock, date: joined-on }', 'stock', 'as-of-date', '2020-03-31'),
      13,
      'indicators[0].definition.date',
      '「joined-on」',
      'date を消して',
    ],
    [
      'a stock of what happens',
      counted('{ activity: membership-joined }', 'stock', 'as-of-date', '2020-03-31'),
      13,
      'indicators[0].definition.activity',
      '残高（stock）はありません',
      'membership-stock',
    ],
    [
      'a count of what lasts',
      counted('{ activity: membership-stock }'),
      13,
      'indicators[0].definition.activity',
      '測り方 count では数えられません',
      'measure: stock',
    ],
    [
      'consultations event by event',
      counted('{ activity: consultation }', 'count', 'per-event', 'each-event'),
      12,
      'indicators[0].period',
      '催事ごと（per-event）には示せません',
      'cumulative か each-year',
    ],
    [
      'events over consultations, event by event',
      counted(
        '{ activity: event-attendance }\n    denominator: { definition: { activity: consultation } }',
        'ratio',
        'per-event',
        'each-event',
      ),
      12,
      'indicators[0].period',
      '活動「consultation」の記録は催事のものではない',
      'event-held',
    ],
    [
      'a member in other words',
      counted("{ activity: event-attendance, filter: { member: ['yes'] } }"),
      13,
      'indicators[0].definition.filter.member[0]',
      '「yes」という値はありません',
      "'true', 'false'",
    ],
    [
      'what only an attendee has, of an event',
      counted('{ activity: event-held, filter: { participant: [student] } }'),
      13,
      'indicators[0].definition.filter.participant',
      '「participant」で絞り込めません',
      'kind, series',
    ],
    [
      'a contact that lasts',
      cadence(`definition: { activity: membership-stock }\n    ${PLANNED}`),
      14,
      'indicators[0].definition.activity',
      '測り方 cadence では数えられません',
      'membership-joined',
    ],
    [
      'a base by what consultations do not have',
      cadence(
        `${MET}\n    denominator: { definition: { activity: consultation, filter: { milestone: [plan] } } }`,
      ),
      15,
      'indicators[0].denominator.definition.filter.milestone',
      '「milestone」で絞り込めません',
      'topics',
    ],
    [
      'a base that is a number',
      cadence(`${MET}\n    denominator: { indicator: visits }`),
      15,
      'indicators[0].denominator.indicator',
      '他の指標の実績は使えません',
      'definition',
    ],
    [
      'a cadence for a year outside which the plan lies',
      cadence(`${MET}\n    ${PLANNED}`, 'plan', 'year').replace('starts: 2019-04-01', 'starts: 2021-05-01'),
      16,
      'indicators[0].targets[0].period',
      'まるまる入る間隔（year）がありません',
      'every',
    ],
  ])('%s', (_name, text, line, path, message, remedy) => {
    const error = refusal(text);
    expect(error.problems.map((problem) => [problem.line, problem.path])).toContainEqual([line, path]);
    const problem = error.problems.find((one) => one.path === path && one.message.includes(message));
    expect(problem?.remedy).toContain(remedy);
    expect(error.message).toContain(`test.yaml:${line}:${problem?.column} `);
  });
});

describe('The guide to plan files', () => {
  const guide = readFileSync(join(__dirname, '../../../../docs/plan-file.md'), 'utf8');
  const { Activity: activity, ActivityDate: dates } = planSchema().$defs as Record<
    string,
    { enum: string[] }
  >;
  const recorded = (activity?.enum ?? []).filter((name) => recordedActivity(name as Activity) !== null);

  it('shows a cadence that is computed from the records', () => {
    const [, example = ''] = /### 頻度.*?```yaml\n(.*?)```/su.exec(guide) ?? [];
    const nodes = 'nodes: [{ key: plan-follow-up, kind: action, title: フォローアップを四半期に1度以上 }]';
    const head = HEAD.replace(/nodes: .*/u, nodes).replace(/ {2}- key: visits\n.*/su, '');
    const [indicator] =
      readPlanFile(head + example.replace(/^/gmu, '  ').trimEnd(), 'plan-file.md').indicators ?? [];
    expect(indicator).toMatchObject({ cadence: { every: 'quarter', atLeast: 1 } });
    const activities = [indicator?.definition.activity, indicator?.denominator?.definition?.activity];
    expect(activities.filter((activity) => activity && recordedActivity(activity))).toHaveLength(2);
  });

  it.each(recorded)('says by what and by which day %s can be counted', (name) => {
    const row = guide.split('\n').find((line) => line.startsWith(`| \`${name}\` |`)) ?? '';
    const source = recordedActivity(name as Activity)?.source();
    const [, , dimensions = '', day = ''] = row.split('|');
    expect([...dimensions.matchAll(/`([a-z]+)`/gu)].map(([, word]) => word)).toEqual(
      Object.keys(source?.dimensions ?? {}),
    );
    expect(day.trim()).toBe(source?.countedOn === null ? '—' : `\`${source?.countedOn}\``);
    expect(source?.countedOn === null || dates?.enum.includes(source?.countedOn ?? '')).toBe(true);
  });
});

function refusal(text: string): PlanFileError {
  try {
    readPlanFile(text, 'test.yaml');
  } catch (error) {
    if (error instanceof PlanFileError) return error;
    throw error;
  }
  throw new Error('The file was read as if nothing were wrong');
}
