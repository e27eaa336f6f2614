import { CompiledIndicator } from '../indicator/compiled-indicator';
import type { IndicatorRecord, TargetRecord } from '../indicator/indicator.types';
import type { Period } from '../indicator/period';
import { layersOf } from './composition';

const target = (period: string, startsOn: string, endsOn: string): TargetRecord => ({
  period,
  startsOn,
  endsOn,
  comparison: 'reach',
  value: 1,
  increment: null,
  note: null,
});

function periods(part: Partial<IndicatorRecord>): readonly Period[] {
  return new CompiledIndicator({
    id: 'visits',
    planId: 'plan',
    nodeKey: null,
    key: 'visits',
    title: '',
    unit: '件',
    measure: 'count',
    periodKind: 'cumulative',
    subsetOfKey: null,
    definition: { counts: { activity: 'consultation' }, source: { quote: '' } },
    baseline: null,
    plan: { startsOn: '2019-04-01', endsOn: '2022-03-31' },
    targets: [],
    ...part,
  }).periods;
}

/** What is counted, and what is composed of what, on one day. */
function on(day: string, all: readonly Period[]): { counted: string[]; composed: Record<string, string[]> } {
  const touched = all.filter(({ from, to }) => from <= day && day <= to);
  const { fromSource, composed } = layersOf(touched, all);
  return {
    counted: fromSource.map(({ name }) => name),
    composed: Object.fromEntries(
      composed.flat().map(({ period, tiles }) => [period.name, tiles.map(({ name }) => name)]),
    ),
  };
}

describe('what a figure is composed of', () => {
  const whole = periods({});

  it('a month is counted, a year is its months and the plan its years', () => {
    const { counted, composed } = on('2020-05-08', whole);
    expect(counted).toEqual(['2020-05']);
    expect(composed.FY2020).toHaveLength(12);
    expect(composed.FY2020?.[0]).toBe('2020-04');
    expect(composed.plan).toEqual(['FY2019', 'FY2020', 'FY2021']);
    expect(whole.filter(({ kind }) => kind === 'part')).toEqual([]);
  });

  it('levels come one after another, each of what was stored before', () => {
    const { composed } = layersOf(whole, whole);
    expect(composed.map((level) => level.map(({ period }) => period.name))).toEqual([
      ['FY2019', 'FY2020', 'FY2021'],
      ['plan'],
    ]);
  });

  it('a month in which the plan ends, and a promise goes on, is counted in its parts', () => {
    const cut = periods({
      plan: { startsOn: '2019-04-15', endsOn: '2020-06-15' },
      targets: [target('FY2020', '2019-04-15', '2021-03-31')],
    });
    const { counted, composed } = on('2020-06-15', cut);
    expect(counted).toEqual(['2020-06-01/2020-06-15']);
    expect(composed['2020-06']).toEqual(['2020-06-01/2020-06-15', '2020-06-16/2020-06-30']);
    expect(composed.FY2020).toHaveLength(12);
    expect(composed.toFY2020).toEqual(['FY2019', 'FY2020']);
    expect(composed.plan).toEqual(['FY2019', '2020-04', '2020-05', '2020-06-01/2020-06-15']);
    expect(Object.keys(on('2020-06-16', cut).composed)).toEqual(['2020-06', 'FY2020', 'toFY2020']);
  });

  it('a month that the plan begins or ends in is cut with it when no promise goes on', () => {
    const cut = periods({
      periodKind: 'each-year',
      plan: { startsOn: '2019-04-15', endsOn: '2020-06-15' },
      targets: [
        target('FY2019', '2019-04-01', '2020-03-31'),
        target('FY2020', '2020-04-01', '2021-03-31'),
        target('plan', '2019-04-15', '2021-03-31'),
      ],
    });
    expect(cut.filter(({ kind }) => kind === 'part')).toEqual([]);
    expect(cut.filter(({ name }) => ['2019-04', '2020-06', 'FY2020', 'plan'].includes(name))).toMatchObject([
      { name: '2019-04', from: '2019-04-15', to: '2019-04-30' },
      { name: '2020-06', from: '2020-06-01', to: '2020-06-15' },
      { name: 'FY2020', from: '2020-04-01', to: '2020-06-15' },
      { name: 'plan', from: '2019-04-15', to: '2020-06-15' },
    ]);
    expect(on('2020-06-16', cut)).toEqual({ counted: [], composed: {} });
  });

  it('says so when shorter periods leave a day open', () =>
    expect(() =>
      layersOf(
        whole.filter(({ kind }) => kind === 'plan'),
        whole.filter(({ name }) => name !== 'FY2020' && name !== '2020-08'),
      ),
    ).toThrow('plan is not made up of shorter periods'));
});
