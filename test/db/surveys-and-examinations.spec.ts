import type { ActivitySource } from '@banso/members';
import { TenantDatabase, type TenantScope } from '@banso/platform';
import {
  examinationActivities,
  ExaminationSittingService,
  SeminarsModule,
  surveyActivities,
  SurveyRoundService,
  yearlyTotalActivities,
  YearlyTotalService,
} from '@banso/seminars';
import { CodeListService, StaffModule } from '@banso/staff';
import { startTestContext } from '@banso/testing';

type Context = Awaited<ReturnType<typeof startTestContext>>;

interface Row {
  occurred_on: string;
  quantity: number;
  counted: number;
  dims: object;
  title: string;
  reason: string | null;
}

describe('surveys, examinations and yearly series', () => {
  let t: Context;
  let scope: TenantScope;
  let database: TenantDatabase;
  let rounds: SurveyRoundService;
  let sittings: ExaminationSittingService;
  let totals: YearlyTotalService;

  beforeAll(async () => {
    t = await startTestContext([SeminarsModule, StaffModule]);
    const { id: chamberId, staff } = t.database.chambers.a;
    scope = { chamberId, actorId: staff.staff.id };
    database = t.context.get(TenantDatabase);
    rounds = t.context.get(SurveyRoundService);
    sittings = t.context.get(ExaminationSittingService);
    totals = t.context.get(YearlyTotalService);
    await database.write(scope, (tx) => t.context.get(CodeListService).ensureDefaults(tx));
  });
  afterAll(() => t.close());

  const round = (title: string, surveyedOn: string, distributed: number, returned: number) =>
    rounds.record(scope, { survey: 'business-climate', title, surveyedOn, distributed, returned });
  const sitting = (examinedOn: string, grade: string | null, examinees: number) =>
    sittings.record(scope, { examination: 'bookkeeping', grade, examinedOn, examinees });
  const total = (recordedOn: string, amount: number, series = 'mutual-aid-enrolments') =>
    totals.record(scope, { series, recordedOn, amount });

  /** What a source says within FY2019, with one of its quantities summed up beside. */
  const rowsOf = (source: ActivitySource, quantity: string): Promise<Row[]> =>
    database.read(scope, (tx) =>
      tx.query(
        `SELECT occurred_on, quantity, (${source.quantities?.[quantity]})::integer AS counted, dims, title, reason
           FROM (${source.sql({ from: '$1::date', to: '$2::date' })}) activity ORDER BY occurred_on`,
        ['2019-04-01', '2020-03-31'],
      ),
    );
  const changesOf = (entityId: string) =>
    t.database.sql<{ kind: string; keys: object }>(
      'SELECT kind, keys FROM outbox WHERE entity_id = $1 ORDER BY id',
      [entityId],
    );

  it('tell the figures which days a round left and entered', async () => {
    const { id } = await round('動く回', '2018-06-01', 10, 5);
    await rounds.edit(scope, id, 1, { surveyedOn: '2018-07-01' });
    await rounds.edit(scope, id, 2, { returned: 6 });
    await rounds.void(scope, id, 3, '誤入力');
    expect(await changesOf(id)).toEqual([
      { kind: 'survey-round.recorded', keys: { activity: 'survey-round', dates: ['2018-06-01'] } },
      {
        kind: 'survey-round.edited',
        keys: { activity: 'survey-round', dates: ['2018-06-01', '2018-07-01'] },
      },
      { kind: 'survey-round.edited', keys: { activity: 'survey-round', dates: ['2018-07-01'] } },
      { kind: 'survey-round.voided', keys: { activity: 'survey-round', dates: ['2018-07-01'] } },
    ]);
  });

  it('tell the figures which days a sitting left and entered', async () => {
    const { id } = await sitting('2018-06-10', '3級', 5);
    await sittings.edit(scope, id, 1, { examinedOn: '2018-11-18' });
    await sittings.void(scope, id, 2, '誤入力');
    expect(await changesOf(id)).toEqual([
      { kind: 'examination-sitting.recorded', keys: { activity: 'examination', dates: ['2018-06-10'] } },
      {
        kind: 'examination-sitting.edited',
        keys: { activity: 'examination', dates: ['2018-06-10', '2018-11-18'] },
      },
      { kind: 'examination-sitting.voided', keys: { activity: 'examination', dates: ['2018-11-18'] } },
    ]);
  });

  it('tell the figures which days a number of a series left and entered', async () => {
    const { id } = await total('2018-04-30', 5);
    await totals.edit(scope, id, 1, { recordedOn: '2018-05-31', amount: 6 });
    await totals.void(scope, id, 2, '誤入力');
    const dates = [['2018-04-30'], ['2018-04-30', '2018-05-31'], ['2018-05-31']];
    expect(await changesOf(id)).toEqual(
      ['recorded', 'edited', 'voided'].map((what, at) => ({
        kind: `yearly-total.${what}`,
        keys: { activity: 'yearly-total', dates: dates[at] },
      })),
    );
  });

  it('write nothing when they refuse, neither record nor change', async () => {
    const before = await t.database.sql('SELECT FROM outbox');
    await expect(round('多すぎる', '2019-06-01', 10, 11)).rejects.toMatchObject({ code: 'invalid-input' });
    await round('一度', '2018-09-01', 10, 1);
    await expect(round('一度', '2018-09-01', 20, 2)).rejects.toMatchObject({ code: 'already-recorded' });
    expect(await t.database.sql('SELECT FROM outbox')).toHaveLength(before.length + 1);
  });

  it('contribute each round with what went out and what came back, and say why one does not count', async () => {
    await round('第1回', '2019-04-01', 300, 90);
    await round('第4回', '2020-03-31', 100, 50);
    await round('翌年度', '2020-04-01', 100, 50);
    const { id } = await round('誤り', '2019-09-01', 50, 50);
    await rounds.void(scope, id, 1, '誤入力');
    const [first, voided, last, ...rest] = await rowsOf(surveyActivities, 'returned');
    expect(rest).toEqual([]);
    expect(first).toEqual({
      occurred_on: '2019-04-01',
      quantity: 1,
      counted: 90,
      dims: { survey: 'business-climate', distributed: 300, returned: 90 },
      title: '景気観測調査 第1回',
      reason: null,
    });
    expect(voided).toMatchObject({ title: '景気観測調査 誤り', reason: 'voided' });
    expect(surveyActivities.reasons).toHaveProperty('voided', expect.stringMatching(/。$/));
    expect(last).toMatchObject({ occurred_on: '2020-03-31', counted: 50, reason: null });
    const distributed = await rowsOf(surveyActivities, 'distributed');
    expect(distributed.map(({ counted }) => counted)).toEqual([300, 50, 100]);
  });

  it('contribute each sitting with its examinees', async () => {
    await sitting('2019-06-09', '３級', 120);
    await sitting('2019-11-17', null, 30);
    const { id } = await sitting('2020-02-23', '2級', 40);
    await sittings.void(scope, id, 1, '誤入力');
    expect(await rowsOf(examinationActivities, 'examinees')).toEqual([
      {
        occurred_on: '2019-06-09',
        quantity: 120,
        counted: 120,
        dims: { examination: 'bookkeeping', grade: '3級' },
        title: '簿記検定 3級',
        reason: null,
      },
      {
        occurred_on: '2019-11-17',
        quantity: 30,
        counted: 30,
        dims: { examination: 'bookkeeping', grade: null },
        title: '簿記検定',
        reason: null,
      },
      {
        occurred_on: '2020-02-23',
        quantity: 40,
        counted: 40,
        dims: { examination: 'bookkeeping', grade: '2級' },
        title: '簿記検定 2級',
        reason: 'voided',
      },
    ]);
  });

  it('contribute each number of a series', async () => {
    await total('2019-04-30', 2_000_000_000, 'mutual-aid-premiums');
    await total('2020-03-31', 12);
    await total('2020-04-01', 1);
    const { id } = await total('2019-05-31', 7);
    await totals.void(scope, id, 1, '誤入力');
    const rows = await rowsOf(yearlyTotalActivities, 'value');
    expect(
      rows.map(({ occurred_on, counted, dims, reason }) => [occurred_on, counted, dims, reason]),
    ).toEqual([
      ['2019-04-30', 2_000_000_000, { series: 'mutual-aid-premiums' }, null],
      ['2019-05-31', 7, { series: 'mutual-aid-enrolments' }, 'voided'],
      ['2020-03-31', 12, { series: 'mutual-aid-enrolments' }, null],
    ]);
    expect(rows[0]?.title).toBe('生命共済 掛金（千円）');
  });

  it('filter only by what their rows hold', async () => {
    for (const source of [surveyActivities, examinationActivities, yearlyTotalActivities]) {
      const [row] = await database.read(scope, (tx) => tx.query<Row>(source.sql()));
      expect(Object.keys(row?.dims ?? {})).toEqual(expect.arrayContaining(Object.keys(source.dimensions)));
    }
  });
});
