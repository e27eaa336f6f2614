import { type PlanFile, readPlanFile } from '@banso/action-plans';
import { newId } from '@banso/platform';
import { PublicQuestionnaireService, QuestionnaireReader, QuestionnaireService } from '@banso/seminars';
import { type ChamberAtWork, Town } from '../support/chamber-at-work';
import { type EventInTables, EventTables } from '../support/event-tables';

const PLAN = `
format: 1
plan:
  code: evaluation
  title: 事業評価
  owner: テスト商工会議所
  period: { starts: 2019-04-01, ends: 2021-03-31 }
kinds: [{ key: item, label: 項目 }]
nodes:
  - { key: everything, kind: item, title: アンケートを測る }
indicators:
  - key: satisfaction-each-event
    title: 満足度
    node: everything
    unit: '%'
    source: { quote: アンケートを測る }
    measure: ratio
    period: per-event
    definition: { activity: event-questionnaire, quantity: answers, filter: { satisfied: ['true'] }, date: held-on }
    denominator: { definition: { activity: event-questionnaire, quantity: answers } }
    targets: [{ period: each-event, value: 80, comparison: at-least }]
  - key: response-each-event
    title: 回収率
    node: everything
    unit: '%'
    source: { quote: アンケートを測る }
    measure: ratio
    period: per-event
    definition: { activity: event-questionnaire, quantity: answers }
    denominator: { definition: { activity: event-attendance, quantity: attendees } }
    targets: [{ period: each-event, value: 50, comparison: at-least }]
  - key: satisfaction
    title: 満足度（年度）
    node: everything
    unit: '%'
    source: { quote: アンケートを測る }
    measure: ratio
    period: each-year
    definition: { activity: event-questionnaire, filter: { satisfied: ['true'], kind: [seminar] } }
    denominator: { definition: { activity: event-questionnaire, filter: { kind: [seminar] } } }
    targets: [{ period: each-year, value: 80, comparison: at-least }]
  - key: response
    title: 回収率（年度）
    node: everything
    unit: '%'
    source: { quote: アンケートを測る }
    measure: ratio
    period: each-year
    definition: { activity: event-questionnaire, quantity: answers }
    denominator: { definition: { activity: event-attendance, quantity: attendees } }
    targets: [{ period: each-year, value: 50, comparison: at-least }]
  - key: points
    title: 点の合計
    node: everything
    unit: 点
    source: { quote: アンケートを測る }
    measure: sum
    period: cumulative
    definition: { activity: event-questionnaire, quantity: score }
    targets: [{ period: plan, value: 100, comparison: at-least }]
`;

// Told from the tables alone, in words of its own.
const INDEPENDENT = `
  SELECT to_char(e.starts_on, 'YYYY-MM-DD') || '.' || e.id AS period,
         sum(CASE WHEN (a.answers ->> 'overall')::int > 3 THEN 1 ELSE 0 END)::int AS numerator,
         count(*)::int AS denominator
    FROM questionnaire_answers a, chamber_events e
   WHERE a.chamber_id = $1 AND e.chamber_id = $1 AND a.event_id = e.id AND a.void_reason IS NULL AND e.state = 'held'
     AND e.starts_on >= '2019-04-01' AND e.starts_on < '2021-04-01'
   GROUP BY e.id, e.starts_on ORDER BY 1`;

describe('answers to questionnaires on the board', () => {
  let town: Town;
  let plan: PlanFile;
  let chamber: ChamberAtWork;
  let events: EventTables;
  beforeAll(async () => {
    town = await Town.open();
    plan = readPlanFile(PLAN, 'evaluation.yaml');
  });
  afterAll(() => town.close());
  beforeEach(async () => {
    chamber = await town.found(plan);
    events = new EventTables(chamber);
    await chamber.drain();
  });

  const seminar = (title: string, day: string, state?: 'planned' | 'held') =>
    events.add({ title, kind: 'seminar', series: null, days: [day], state });

  /** Answers to the questionnaire of an event, one for each score for 満足度, as long as it was open. */
  async function answer(event: EventInTables, ...scores: number[]): Promise<void> {
    await town.get(QuestionnaireService).make(chamber.scope, event.id);
    const [held] = await chamber.sql<{ code: string; now: Date }>(
      `SELECT q.code, e.starts_on + interval '12 hours' AS now FROM event_questionnaires q
         JOIN chamber_events e ON e.id = q.event_id WHERE q.chamber_id = $1 AND e.id = $2`,
      [event.id],
    );
    for (const score of scores) {
      await town.get(PublicQuestionnaireService).answer(chamber.scope, held?.code ?? '', {
        requestKey: newId(),
        origin: '192.0.2.1',
        revision: 1,
        answers: [{ key: 'overall', score }],
        lure: null,
        now: held?.now ?? new Date(),
      });
    }
  }

  const eachEvent = async (key: string) => {
    await chamber.drain();
    const board = await chamber.board();
    expect(board).toEqual(await chamber.freshBoard());
    return board.indicators.find((one) => one.key === key)?.figures ?? [];
  };

  it('are shares of all answers, event by event, and open the answers, which name nobody', async () => {
    const tax = await seminar('税務セミナー', '2019-06-10');
    const dx = await seminar('DXセミナー', '2020-02-03');
    await answer(tax, 5, 4, 3, 5);
    await answer(dx, 1, 5);
    for (let person = 0; person < 8; person++) await events.attend(await events.register(tax));

    expect(await eachEvent('satisfaction-each-event')).toMatchObject([
      { label: '2019年6月10日 税務セミナー', numerator: 3, denominator: 4, actual: 75, mark: 'ended-short' },
      { label: '2020年2月3日 DXセミナー', numerator: 1, denominator: 2, actual: 50 },
    ]);
    expect(await eachEvent('response-each-event')).toMatchObject([
      { numerator: 4, denominator: 8, actual: 50, mark: 'reached' },
    ]);
    // Of all answers, never the mean of 75 and 50.
    expect(await chamber.figure('satisfaction', 'FY2019')).toMatchObject({ numerator: 4, denominator: 6 });
    expect(await chamber.figure('points')).toMatchObject({ actual: 23, contacts: null, businesses: null });

    const [figure] = await eachEvent('satisfaction-each-event');
    const opened = await chamber.records('satisfaction-each-event', figure?.period, { counted: 'true' });
    expect(opened.value).toBe(75);
    expect(new Set(opened.items.map(({ title }) => title))).toEqual(
      new Set(['税務セミナー：満足度 5', '税務セミナー：満足度 4', '税務セミナー：満足度 3']),
    );
    expect(
      opened.items.map(({ activity, eventId, businessId, staffName }) => [
        activity,
        eventId,
        businessId,
        staffName,
      ]),
    ).toEqual(opened.items.map(() => ['questionnaire-answer', tax.id, null, null]));
  });

  it('are a share of who came to events that asked, and an event without a questionnaire has none', async () => {
    const asked = await seminar('税務セミナー', '2019-06-10');
    const silent = await seminar('DXセミナー', '2019-06-11');
    const unasked = await events.add({
      ...{ title: '創業講座', kind: 'seminar', series: null },
      days: ['2020-03-30', '2020-04-02'],
    });
    for (const event of [asked, silent, unasked]) await events.attend(await events.register(event));
    // Who came only on the second day counts on that one.
    const late = await events.register(unasked, { days: [1] });
    await events.attend(late, 1);
    await answer(asked, 5);
    await answer(silent);

    const shares = async () =>
      (await eachEvent('response-each-event')).map(({ label, actual }) => [label, actual]);
    const before = [
      ['2019年6月10日 税務セミナー', 100],
      ['2019年6月11日 DXセミナー', 0],
    ];
    expect(await shares()).toEqual(before);
    expect(await chamber.figure('response', 'FY2019')).toMatchObject({ numerator: 1, denominator: 2 });
    const left = await chamber.records('response-each-event', 'each-event', { counted: 'false' });
    expect(left.items.map(({ eventId, reason }) => [eventId, reason])).toEqual([
      [unasked.id, expect.stringContaining('アンケートをとっていない')],
      [unasked.id, expect.stringContaining('アンケートをとっていない')],
    ]);

    await answer(unasked);
    expect(await shares()).toEqual([...before, ['2020年3月30日 創業講座', 0]]);
    expect(await chamber.figure('response', 'FY2019')).toMatchObject({ numerator: 1, denominator: 3 });
    expect(await chamber.figure('response', 'FY2020')).toMatchObject({ numerator: 0, denominator: 1 });
  });

  it('say why they are not counted', async () => {
    const planned = await seminar('予定のセミナー', '2019-06-10', 'planned');
    const off = await seminar('中止のセミナー', '2019-06-11');
    const held = await seminar('税務セミナー', '2019-06-12');
    for (const event of [planned, off, held]) await answer(event, 5);
    await events.state(off, 'cancelled');
    const [one] = (await town.get(QuestionnaireReader).answers(chamber.scope, held.id, { written: false }, 1))
      .items;
    await chamber.drain();
    await town.get(QuestionnaireService).voidAnswer(chamber.scope, held.id, one?.id ?? '', 'いたずら');

    expect(await chamber.figure('points')).toMatchObject({ actual: 0 });
    const { items } = await chamber.records('points', 'plan', { counted: 'false' });
    expect(items.map(({ title, reason }) => [title, reason])).toEqual([
      ['税務セミナー：満足度 5', '集計から除かれた回答です。'],
      ['中止のセミナー：満足度 5', '中止になった催事です。'],
      ['予定のセミナー：満足度 5', expect.stringContaining('まだ実施していない')],
    ]);
  });

  it('kept up equal computed anew equal a plain count, whatever becomes of the events', async () => {
    const [first, second, third] = [
      await seminar('一', '2019-04-01'),
      await seminar('二', '2020-03-31'),
      await seminar('三', '2021-03-31', 'planned'),
    ];
    const settled = async () => {
      await chamber.drain(2);
      const kept = await chamber.stored();
      const { outcome, detail } = await town.verification.verify(chamber.scope.chamberId);
      expect({ outcome, drift: detail.drift }).toEqual({ outcome: 'done', drift: [] });
      await town.rollups.recompute(chamber.scope.chamberId);
      expect(await chamber.stored()).toEqual(kept);
      const figures = (await eachEvent('satisfaction-each-event')).filter(({ actual }) => actual !== null);
      expect(
        figures.map(({ period, numerator, denominator }) => ({ period, numerator, denominator })),
      ).toEqual(await chamber.sql(INDEPENDENT));
    };
    await answer(first, 5, 2, 4);
    await answer(second, 3);
    await answer(third, 5, 5);
    await settled();
    await events.move(first, ['2020-04-01']);
    await events.state(third, 'held');
    await answer(second, 4, 1);
    await settled();
    await events.move(second, ['2021-04-01']);
    await events.rename(first, '一のつづき', 'lecture');
    const { items } = await town
      .get(QuestionnaireReader)
      .answers(chamber.scope, third.id, { written: false }, 9);
    await town
      .get(QuestionnaireService)
      .voidAnswer(chamber.scope, third.id, items[0]?.id ?? '', '二重の回答');
    await settled();
    await events.state(first, 'cancelled');
    await settled();
  });
});
