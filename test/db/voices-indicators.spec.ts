import { readPlanFile } from '@banso/action-plans';
import { newId } from '@banso/platform';
import { YearlyTotalService } from '@banso/seminars';
import { FeedbackService, PetitionService } from '@banso/voices';
import { type ChamberAtWork, Town } from '../support/chamber-at-work';

const indicator = (key: string, measure: string, rest: string): string => `
  - key: ${key}
    title: ${key}
    node: everything
    unit: '件'
    measure: ${measure}
    period: each-year
    source: { quote: 声と年次の実績を測る }
    targets:
      - { period: FY2019, comparison: reach, value: 10 }
      - { period: FY2020, comparison: reach, value: 10 }
    ${rest}`;

const PLAN = readPlanFile(
  `
format: 1
plan: { code: voices, title: 声の計画, owner: 試しの商工会議所, period: { starts: 2019-04-01, ends: 2021-03-31 } }
kinds: [{ key: item, label: 項目 }]
nodes: [{ key: everything, kind: item, title: 声と年次の実績を測る }]
indicators:${[
    indicator('voices', 'count', 'definition: { activity: feedback, date: received-on }'),
    indicator(
      'answer-rate',
      'ratio',
      `definition: { activity: feedback, filter: { answered: ['true'] } }
    denominator: { definition: { activity: feedback } }`,
    ),
    indicator('petitions', 'count', 'definition: { activity: petition, filter: { addressee: [mayor] } }'),
    indicator(
      'realised',
      'ratio',
      `definition: { activity: petition, quantity: realised, date: submitted-on }
    denominator: { definition: { activity: petition, quantity: items } }`,
    ),
    indicator(
      'enrolments',
      'sum',
      'definition: { activity: yearly-total, quantity: value, filter: { series: [mutual-aid-enrolments] } }',
    ),
    indicator(
      'premiums',
      'growth',
      `definition: { activity: yearly-total, date: recorded-on, filter: { series: [mutual-aid-premiums] } }
    baseline: { period: prior-year, value: null }`,
    ),
  ].join('')}
`,
  'voices.yaml',
);

describe('indicators over voices, petitions and yearly series', () => {
  let town: Town;
  let chamber: ChamberAtWork;
  let feedback: FeedbackService;
  let petitions: PetitionService;
  let totals: YearlyTotalService;

  beforeAll(async () => {
    town = await Town.open();
    feedback = town.get(FeedbackService);
    petitions = town.get(PetitionService);
    totals = town.get(YearlyTotalService);
  });
  afterAll(() => town.close());
  beforeEach(async () => {
    chamber = await town.found(PLAN);
    await chamber.drain();
  });

  async function voice(receivedOn: string, answered = false): Promise<string> {
    const request = { requestKey: newId(), channel: 'phone', receivedOn, consentedAt: null } as const;
    const { id } = await feedback.receive(chamber.scope, { body: `${receivedOn} の声` }, request);
    const answer = { answer: 'はい', answeredOn: '2021-05-01', byMail: false };
    if (answered) await feedback.answer(chamber.scope, id, 1, answer);
    return id;
  }

  const petition = (title: string, submittedOn: string, addressee = 'mayor') =>
    petitions.record(chamber.scope, {
      title,
      addressee,
      submittedOn,
      items: [{ text: '一' }, { text: '二' }],
    });

  const total = (series: string, recordedOn: string, amount: number) =>
    totals.record(chamber.scope, { series: `mutual-aid-${series}`, recordedOn, amount });

  /** What is kept up is what is computed anew. */
  async function nothingDrifts(): Promise<void> {
    await chamber.drain();
    const kept = await chamber.stored();
    expect(await town.verification.verify(chamber.scope.chamberId)).toMatchObject({ outcome: 'done' });
    await town.rollups.recompute(chamber.scope.chamberId);
    expect(await chamber.stored()).toEqual(kept);
  }

  async function bySql(sql: string): Promise<number> {
    const [row] = await chamber.sql<{ n: number }>(sql, []);
    return Number(row?.n);
  }

  it('follow every voice as it comes, is answered, opened again and voided', async () => {
    const first = await voice('2019-04-01', true);
    const second = await voice('2020-03-31');
    await voice('2020-04-01', true);
    await nothingDrifts();
    expect(await chamber.figure('voices', 'FY2019')).toMatchObject({ actual: 2 });
    expect(await chamber.figure('answer-rate', 'FY2019')).toMatchObject({ numerator: 1, denominator: 2 });
    await feedback.handle(chamber.scope, first, 2, { state: 'in-progress' });
    await nothingDrifts();
    expect(await chamber.figure('answer-rate', 'FY2019')).toMatchObject({ numerator: 0, actual: 0 });
    await feedback.void(chamber.scope, second, 1, '二重');
    await nothingDrifts();
    const { actual } = await chamber.figure('voices', 'FY2019');
    expect(actual).toBe(
      await bySql(`SELECT count(*) AS n FROM feedback WHERE chamber_id = $1 AND voided_at IS NULL
                    AND received_on BETWEEN '2019-04-01' AND '2020-03-31'`),
    );
    const { items } = await chamber.records('voices', 'FY2019');
    expect(items.map(({ activity, counted, reason }) => [activity, counted, reason])).toEqual([
      ['feedback', false, '取り消された目安箱の声です。'],
      ['feedback', true, null],
    ]);
  });

  it('follow every petition with its items and what came of them', async () => {
    const one = await petition('一', '2019-10-01');
    const two = await petition('二', '2019-11-01', 'nation');
    const answer = { state: 'realised', answeredOn: '2021-04-01' } as const;
    await petitions.answer(chamber.scope, one.id, one.items[0]?.id ?? '', 1, answer);
    await nothingDrifts();
    expect(await chamber.figure('petitions', 'FY2019')).toMatchObject({ actual: 1 });
    expect(await chamber.figure('realised', 'FY2019')).toMatchObject({ numerator: 1, denominator: 4 });
    const [answered] = (await petitions.find(chamber.scope, one.id)).items;
    await petitions.edit(chamber.scope, one.id, 2, {
      submittedOn: '2020-10-01',
      items: [{ id: answered?.id, text: '一' }],
    });
    await petitions.edit(chamber.scope, two.id, 1, { addressee: 'mayor' });
    await nothingDrifts();
    expect(await chamber.figure('realised', 'FY2020')).toMatchObject({ numerator: 1, denominator: 1 });
    expect(await chamber.figure('realised', 'FY2019')).toMatchObject({ numerator: 0, denominator: 2 });
    expect((await chamber.figure('petitions', 'FY2019')).actual).toBe(
      await bySql(`SELECT count(*) AS n FROM petitions WHERE chamber_id = $1 AND addressee = 'mayor'
                    AND submitted_on < '2020-04-01'`),
    );
    await petitions.void(chamber.scope, two.id, 2, '重複');
    await nothingDrifts();
    expect(await chamber.records('petitions', 'FY2019', { counted: 'false' })).toMatchObject({
      items: [{ activity: 'petition', title: '二', reason: '取り消された要望の記録です。' }],
    });
  });

  it('sum a series over its months, and compare it with the year before', async () => {
    await total('enrolments', '2019-04-30', 3);
    const wrong = await total('enrolments', '2019-05-31', 40);
    await total('premiums', '2019-03-31', 2_000_000_000);
    await total('premiums', '2020-03-31', 2_000_000_000);
    await total('premiums', '2019-09-30', 1_000_000_000);
    await nothingDrifts();
    expect(await chamber.figure('enrolments', 'FY2019')).toMatchObject({ actual: 43 });
    expect(await chamber.figure('premiums', 'FY2019')).toMatchObject({ actual: 50, baseline: 2e9 });
    await totals.edit(chamber.scope, wrong.id, 1, { amount: 4, recordedOn: '2020-05-31' });
    await nothingDrifts();
    expect(await chamber.figure('enrolments', 'FY2019')).toMatchObject({ actual: 3 });
    expect(await chamber.figure('enrolments', 'FY2020')).toMatchObject({ actual: 4 });
    const { items } = await chamber.records('enrolments', 'FY2020');
    expect(items).toMatchObject([
      { activity: 'yearly-total', quantity: 4, title: '生命共済 新規加入（口）' },
    ]);
  });
});
