import { CompiledIndicator } from '../indicator/compiled-indicator';
import type { IndicatorRecord } from '../indicator/indicator.types';
import { touchedBy } from './touched';

const base: IndicatorRecord = {
  id: 'follow-up',
  planId: 'plan',
  nodeKey: null,
  key: 'follow-up',
  title: '',
  unit: '%',
  measure: 'cadence',
  periodKind: 'cadence',
  subsetOfKey: null,
  definition: {
    counts: { activity: 'consultation' },
    denominator: { definition: { activity: 'membership-stock' } },
    cadence: { every: 'quarter', atLeast: 1 },
    source: { quote: '' },
  },
  baseline: null,
  plan: { startsOn: '2019-04-01', endsOn: '2020-03-31' },
  targets: [
    {
      period: 'FY2019',
      startsOn: '2019-04-01',
      endsOn: '2020-03-31',
      comparison: 'at-least',
      value: 100,
      increment: null,
      note: null,
    },
  ],
};

function touched(activity: string, ...dates: string[]): string[] {
  const periods = touchedBy([{ activity, dates }], [new CompiledIndicator(base)])
    .values()
    .next().value;
  return periods === undefined || periods === 'all' ? [String(periods)] : periods.map(({ name }) => name);
}

describe('what a change touches of a cadence', () => {
  it('is, of a contact, its quarter and how the year stands from then on', () => {
    expect(touched('consultation', '2019-10-01')).toEqual([
      'FY2019Q3',
      'FY2019..FY2019Q3',
      'FY2019..FY2019Q4',
    ]);
    expect(touched('consultation', '2019-03-31')).toEqual(['undefined']);
  });
  it('is, of who is due, every quarter that is not over on that day, however long ago it was', () => {
    expect(touched('membership', '2019-12-31')).toEqual([
      'FY2019Q3',
      'FY2019Q4',
      'FY2019..FY2019Q3',
      'FY2019..FY2019Q4',
    ]);
    expect(touched('membership', '1990-01-01')).toHaveLength(8);
    expect(touched('membership', '2020-04-01')).toEqual(['undefined']);
  });
  it('is everything when no day is known, and nothing of what is entered by hand', () => {
    expect(touched('consultation')).toEqual(['all']);
    expect(touched('manual', '2019-05-08')).toEqual(['undefined']);
  });
});

describe('a cadence', () => {
  it('is told by the records only when both its halves are', () => {
    const { definition } = base;
    const without = (part: Partial<IndicatorRecord['definition']>) =>
      new CompiledIndicator({ ...base, definition: { ...definition, ...part } });
    expect(without({}).origin.kind).toBe('records');
    expect(without({ counts: { activity: 'follow-up' } }).origin.kind).toBe('manual');
    const planned = { definition: { activity: 'founder-support' as const } };
    expect(without({ denominator: planned })).toMatchObject({ origin: { kind: 'manual' }, cadence: null });
    expect(without({ denominator: undefined }).aggregation).toBe('latest-fraction');
  });
});
