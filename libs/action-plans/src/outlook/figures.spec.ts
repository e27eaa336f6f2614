import { CompiledIndicator } from '../indicator/compiled-indicator';
import type { IndicatorRecord, TargetRecord } from '../indicator/indicator.types';
import { Actuals, type Amounts } from './actuals';
import { type EventEntry, type Figure, Figures } from './figures';

const PLAN = { startsOn: '2019-04-01', endsOn: '2022-03-31' };

function indicator(part: Partial<IndicatorRecord>): CompiledIndicator {
  return new CompiledIndicator({
    id: 'id',
    planId: 'plan',
    nodeKey: null,
    key: 'key',
    title: 'title',
    unit: '件',
    measure: 'sum',
    periodKind: 'cumulative',
    subsetOfKey: null,
    definition: { counts: { activity: 'founder-support' }, source: { quote: '' } },
    baseline: null,
    plan: PLAN,
    targets: [],
    ...part,
  });
}

function target(period: string, value: number | null, part: Partial<TargetRecord> = {}): TargetRecord {
  const year = Number(period.slice(2));
  const [startsOn, endsOn] = period.startsWith('FY')
    ? [`${year}-04-01`, `${year + 1}-03-31`]
    : [PLAN.startsOn, PLAN.endsOn];
  return { period, startsOn, endsOn, comparison: 'reach', value, increment: null, note: null, ...part };
}

function figures(
  of: CompiledIndicator,
  amounts: Record<string, Partial<Amounts>>,
  asOf: string,
  { divisor, events }: { divisor?: Record<string, Partial<Amounts>>; events?: EventEntry[] } = {},
): Figure[] {
  const none: Amounts = { value: null, contacts: null, businesses: null, numerator: null, denominator: null };
  const map = (given: Record<string, Partial<Amounts>>) =>
    new Map(Object.entries(given).map(([period, amount]) => [period, { ...none, ...amount }]));
  const actuals = new Actuals(of, map(amounts), divisor ? map(divisor) : null, asOf);
  return new Figures(of, actuals, asOf).all(events);
}

describe('#10, 9,000 over the plan', () => {
  const guidance = indicator({
    measure: 'count',
    definition: { counts: { activity: 'consultation' }, source: { quote: '' } },
    targets: [target('plan', 9000)],
  });

  it('has a pace and no target for a year', () => {
    const [figure, ...others] = figures(
      guidance,
      { plan: { value: 3000 }, FY2019: { value: 3000 } },
      '2020-03-31',
    );
    expect(others).toEqual([]);
    expect(figure).toMatchObject({ target: 9000, actual: 3000, mark: 'on-pace', ratio: 1 / 3 });
    expect(figure?.pace).toBeCloseTo(3005.5, 1);
  });

  it('is nought, and not unknown, while nothing is recorded', () => {
    expect(figures(guidance, {}, '2019-06-01')).toMatchObject([{ actual: 0, mark: 'behind' }]);
  });
});

describe('#8, 100 each year', () => {
  it('judges every year by itself', () => {
    const marukei = indicator({
      measure: 'count',
      periodKind: 'each-year',
      targets: [target('FY2019', 100), target('FY2020', 100), target('FY2021', 100)],
    });
    const all = figures(marukei, { FY2019: { value: 99 }, FY2020: { value: 100 } }, '2021-06-01');
    expect(all.map(({ period, actual, mark }) => [period, actual, mark])).toEqual([
      ['FY2019', 99, 'ended-short'],
      ['FY2020', 100, 'reached'],
      ['FY2021', null, 'no-data'],
    ]);
  });
});

describe('#21, 5,000 members on a day after the plan', () => {
  const day = { startsOn: '2023-04-01', endsOn: '2023-04-01' };
  const members = indicator({
    measure: 'stock',
    periodKind: 'as-of-date',
    definition: { counts: { activity: 'membership-stock' }, source: { quote: '' } },
    targets: [target('2023-04-01', 5000, day)],
  });
  const stored = { '2019-03-31': { value: 4600 }, '2021-04': { value: 4800 }, '2023-04-01': { value: 4790 } };

  it('is the state of this month until the day has come, on a line from the opening stock', () => {
    const [figure] = figures(members, stored, '2021-04-01');
    expect(figure).toMatchObject({
      actual: 4800,
      baseline: 4600,
      mark: 'on-pace',
      label: '2023年4月1日時点',
    });
    expect(figure?.pace).toBeCloseTo(4600 + (400 * 732) / 1462, 6);
  });

  it('is the state of the day once it has come', () => {
    expect(figures(members, stored, '2023-04-02')).toMatchObject([{ actual: 4790, mark: 'ended-short' }]);
  });
});

describe('#5, two growths on two bases', () => {
  const growth = (
    baseline: IndicatorRecord['baseline'],
    periodKind: 'each-year' | 'single-year',
    targets: TargetRecord[],
  ) => indicator({ measure: 'growth', unit: '%', periodKind, baseline, targets });
  const increase = { comparison: 'increase' as const };
  const onPrior = growth({ period: 'prior-year', value: null }, 'each-year', [
    target('FY2019', 1, increase),
    target('FY2020', 1, increase),
  ]);
  const on2017 = growth({ period: 'FY2017', value: null }, 'single-year', [target('FY2021', 2, increase)]);

  it('5a grows on the year before', () => {
    const entered = { FY2018: { value: 1000 }, FY2019: { value: 1010 }, FY2020: { value: 1015 } };
    expect(figures(onPrior, entered, '2021-06-01')).toMatchObject([
      { actual: 1, baseline: 1000, mark: 'reached' },
      { baseline: 1010, mark: 'ended-short' },
    ]);
  });

  it('5a is no growth rate while the year runs: the amount is held against the amount promised', () => {
    const [, running] = figures(onPrior, { FY2019: { value: 1000 }, FY2020: { value: 510 } }, '2020-09-30');
    expect(running).toMatchObject({ actual: null, numerator: 510, denominator: 1000, mark: 'on-pace' });
    expect(running?.pace).toBeCloseTo((1010 * 183) / 365, 6);
  });

  it('5b says that the year it grows from is missing, and makes no figure up', () => {
    expect(figures(on2017, { FY2021: { value: 1020 } }, '2022-06-01')).toMatchObject([
      {
        actual: null,
        ratio: null,
        pace: null,
        mark: 'no-data',
        missing: expect.stringContaining('2017年度の実績が入力されていない') as unknown,
      },
    ]);
    expect(figures(on2017, { FY2017: { value: 1000 }, FY2021: { value: 1020 } }, '2022-06-01')).toMatchObject(
      [{ actual: 2, baseline: 1000, mark: 'reached', missing: null }],
    );
  });

  it('keeps the years that it grows from, and only those, outside the plan', () => {
    const outside = (of: CompiledIndicator) =>
      of.periods.filter(({ to }) => to < PLAN.startsOn).map(({ name }) => name);
    expect(outside(onPrior)).toEqual(['FY2018']);
    expect(outside(on2017)).toEqual(['FY2017']);
  });
});

describe('#25 and #26, steps', () => {
  const steps = (unit: string, measure: 'sum' | 'ratio', levels: number[], base: number) =>
    indicator({
      unit,
      measure,
      baseline: { period: 'start', value: base },
      targets: levels.map((value, at) =>
        target(`FY${2019 + at}`, value, {
          startsOn: PLAN.startsOn,
          increment: value - (levels[at - 1] ?? base),
        }),
      ),
      ...(measure === 'ratio'
        ? {
            definition: {
              counts: { activity: 'founder-support' },
              denominator: { definition: { activity: 'founder-support' } },
              source: { quote: '' },
            },
          }
        : {}),
    });

  it('#25 is the sum up to each year’s end, on a line that bends at every year', () => {
    const people = steps('人', 'sum', [5, 20, 35], 0);
    const [first, second] = figures(people, { toFY2019: { value: 5 }, toFY2020: { value: 9 } }, '2020-09-30');
    expect(first).toMatchObject({ period: 'toFY2019', target: 5, mark: 'reached', label: '2019年度末まで' });
    expect(second).toMatchObject({ target: 20, actual: 9 });
    expect(second?.pace).toBeCloseTo(5 + (15 * 183) / 365, 6);
  });

  it('#26 is a level that starts at 13: 16, 19, 22; rates are divided anew and never added', () => {
    const rate = steps('%', 'ratio', [16, 19, 22], 13);
    const stored = {
      toFY2019: { numerator: 8, denominator: 50 },
      toFY2020: { numerator: 18, denominator: 100 },
    };
    expect(figures(rate, stored, '2021-06-01')).toMatchObject([
      { target: 16, actual: 16, baseline: 13, pace: null, mark: 'reached' },
      { target: 19, actual: 18, baseline: 13, mark: 'ended-short' },
      { target: 22, actual: null, mark: 'no-data' },
    ]);
  });
});

describe('#2, a share of another indicator’s actual', () => {
  const offers = indicator({
    unit: '%',
    measure: 'ratio',
    definition: {
      counts: { activity: 'founder-support' },
      denominator: { indicator: 'students' },
      source: { quote: '' },
    },
    targets: [target('plan', 6, { comparison: 'at-least' })],
  });

  it('is divided by what was achieved and not by what was promised', () => {
    const divisor = { plan: { value: 200 } };
    expect(figures(offers, { plan: { value: 12 } }, '2022-06-01', { divisor })).toMatchObject([
      { actual: 6, numerator: 12, denominator: 200, mark: 'reached' },
    ]);
  });

  it('has no value while there is nothing to divide by', () => {
    expect(figures(offers, { plan: { value: 12 } }, '2022-06-01', { divisor: {} })).toMatchObject([
      { actual: null, mark: 'no-data', missing: expect.stringContaining('分母') as unknown },
    ]);
  });
});

describe('#20, a third of those entitled, at every event', () => {
  const event = (
    datedOn: string,
    note: string | null,
    numerator: number | null,
    denominator: number | null,
  ): EventEntry => ({ period: datedOn, datedOn, note, numerator, denominator });
  const share = (quantity: 'eligible' | 'records'): CompiledIndicator =>
    indicator({
      unit: '%',
      measure: 'ratio',
      periodKind: 'per-event',
      definition: {
        counts: { activity: 'event-attendance', quantity: 'attendees' },
        denominator: { definition: { activity: 'event-held', quantity } },
        source: { quote: '' },
      },
      targets: [target('each-event', 100 / 3, { comparison: 'at-least' })],
    });

  it('judges each event and makes no average of them', () => {
    const gatherings = indicator({
      unit: '%',
      measure: 'ratio',
      periodKind: 'per-event',
      targets: [target('each-event', 100 / 3, { comparison: 'at-least' })],
    });
    const events = [event('2020-01-08', '新春の集い', 100, 300), event('2020-06-01', null, 99, 300)];
    expect(figures(gatherings, {}, '2022-06-01', { events })).toMatchObject([
      { period: '2020-01-08', label: '2020年1月8日 新春の集い', mark: 'reached', numerator: 100 },
      { period: '2020-06-01', actual: 33, mark: 'ended-short' },
    ]);
    expect(figures(gatherings, {}, '2022-06-01')).toMatchObject([
      { period: 'each-event', actual: null, mark: 'no-data' },
    ]);
  });

  it('says of an event why it has no rate', () => {
    const missing = (of: CompiledIndicator, ...events: EventEntry[]) =>
      figures(of, {}, '2022-06-01', { events }).map(({ actual, mark, missing }) => [actual, mark, missing]);
    expect(missing(share('eligible'), event('2020-01-08', '会員大会', 80, 0))).toEqual([
      [null, 'no-data', '対象者名簿がないため、率を計算できません。'],
    ]);
    expect(missing(share('records'), event('2020-01-08', '会員大会', 80, 0))).toEqual([
      [null, 'no-data', '分母が0のため、率を計算できません。'],
    ]);
    expect(missing(share('eligible'))).toEqual([[null, 'no-data', '実施済みの催事がまだありません。']]);
  });
});

describe('#17, four times a year for everyone', () => {
  it('has no pace, and is reached only when the year is over', () => {
    const cadence = indicator({
      unit: '%',
      measure: 'cadence',
      periodKind: 'cadence',
      targets: [target('FY2019', 100, { comparison: 'at-least' })],
    });
    const stored = { FY2019: { numerator: 50, denominator: 50 } };
    expect(figures(cadence, stored, '2019-09-30')).toMatchObject([
      { actual: 100, pace: null, mark: 'on-pace' },
    ]);
    expect(figures(cadence, stored, '2020-04-01')).toMatchObject([{ actual: 100, mark: 'reached' }]);
    expect(
      cadence.periods.filter(({ kind }) => kind === 'plan' || kind === 'year').map(({ name }) => name),
    ).toEqual(['FY2019']);
  });
});

describe('an increase by a figure', () => {
  const base = { period: 'start', value: 400 };
  const byHundred = (part: Partial<IndicatorRecord>) =>
    indicator({ baseline: base, targets: [target('plan', 100, { comparison: 'increase' })], ...part });

  it('of a count leads to the base and what comes on top', () => {
    const counted = byHundred({ measure: 'count' });
    const [figure] = figures(counted, { plan: { value: 250 } }, '2020-09-29');
    expect(figure).toMatchObject({ target: 100, goal: 500, baseline: 400, ratio: 0.5, mark: 'on-pace' });
    expect(figure?.pace).toBeCloseTo((500 * 548) / 1096, 6);
    expect(figures(counted, { plan: { value: 500 } }, '2021-01-01')).toMatchObject([
      { mark: 'reached', ratio: 1 },
    ]);
  });

  it('of a level runs from the base to the goal', () => {
    const level = byHundred({ measure: 'manual', periodKind: 'as-of-date', unit: '会員' });
    const [figure] = figures(level, { '2020-09': { value: 452 } }, '2020-09-29');
    expect(figure).toMatchObject({ actual: 452, goal: 500, ratio: 0.52, mark: 'on-pace' });
    expect(figure?.pace).toBeCloseTo(400 + (100 * 548) / 1096, 6);
  });

  it('of a rate is a number of points', () => {
    const rate = byHundred({
      unit: '%',
      measure: 'ratio',
      baseline: { period: 'start', value: 13 },
      targets: [target('plan', 3, { comparison: 'increase' })],
      definition: {
        counts: { activity: 'founder-support' },
        denominator: { definition: { activity: 'founder-support' } },
        source: { quote: '' },
      },
    });
    const of = (numerator: number) => figures(rate, { plan: { numerator, denominator: 100 } }, '2022-04-01');
    expect(of(15)).toMatchObject([{ actual: 15, goal: 16, pace: null, mark: 'ended-short' }]);
    expect(of(16)).toMatchObject([{ goal: 16, ratio: 1, mark: 'reached' }]);
  });

  it('is not judged while nobody knows the base', () => {
    const unknown = byHundred({ measure: 'count', baseline: { period: 'start', value: null } });
    expect(figures(unknown, { plan: { value: 250 } }, '2020-09-29')).toMatchObject([
      { goal: null, ratio: null, pace: null, mark: 'no-data' },
    ]);
  });
});

describe('a limit', () => {
  it('of a count is used up evenly, as far as the line tells', () => {
    const withdrawals = indicator({
      measure: 'count',
      periodKind: 'each-year',
      definition: { counts: { activity: 'membership-withdrawn' }, source: { quote: '' } },
      targets: [target('FY2019', 120, { comparison: 'at-most' })],
    });
    const of = (value: number) => figures(withdrawals, { FY2019: { value } }, '2019-09-30')[0];
    expect(of(40)).toMatchObject({ goal: 120, mark: 'ahead', ratio: 1 / 3 });
    expect(of(40)?.pace).toBeCloseTo(60, 6);
    expect(of(90)?.mark).toBe('behind');
    expect(of(121)?.mark).toBe('behind');
  });

  it('of a level that is kept already has no line to follow', () => {
    const debts = indicator({
      measure: 'manual',
      periodKind: 'as-of-date',
      baseline: { period: 'start', value: 80 },
      targets: [target('plan', 100, { comparison: 'at-most' })],
    });
    expect(figures(debts, { '2020-09': { value: 90 } }, '2020-09-29')).toMatchObject([
      { pace: null, mark: 'on-pace' },
    ]);
    expect(figures(debts, { '2020-09': { value: 110 } }, '2020-09-29')).toMatchObject([{ mark: 'behind' }]);
  });

  it('by a decrease falls from the base', () => {
    const vacant = indicator({
      measure: 'manual',
      periodKind: 'as-of-date',
      baseline: { period: 'start', value: 80 },
      targets: [target('plan', 20, { comparison: 'decrease' })],
    });
    const [figure] = figures(vacant, { '2020-09': { value: 70 } }, '2020-09-29');
    expect(figure).toMatchObject({ goal: 60, ratio: 0.5, mark: 'on-pace' });
    expect(figure?.pace).toBeCloseTo(70, 6);
  });
});
