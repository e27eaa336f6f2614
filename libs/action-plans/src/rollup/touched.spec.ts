import { CompiledIndicator } from '../indicator/compiled-indicator';
import type { IndicatorRecord } from '../indicator/indicator.types';
import { touchedBy } from './touched';

const base: IndicatorRecord = {
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
};
const visits = new CompiledIndicator(base);
const byHand = new CompiledIndicator({
  ...base,
  id: 'guests',
  definition: { counts: { activity: 'case-milestone' }, source: { quote: '' } },
});
const gatherings = new CompiledIndicator({
  ...base,
  id: 'gatherings',
  measure: 'ratio',
  periodKind: 'per-event',
  definition: {
    counts: { activity: 'event-attendance', quantity: 'attendees' },
    denominator: { definition: { activity: 'event-held', quantity: 'eligible' } },
    source: { quote: '' },
  },
});
const memberGuests = new CompiledIndicator({
  ...base,
  id: 'member-guests',
  periodKind: 'each-year',
  definition: {
    counts: { activity: 'event-attendance', filter: { member: ['true'] } },
    source: { quote: '' },
  },
});
const members = new CompiledIndicator({
  ...base,
  id: 'members',
  measure: 'stock',
  periodKind: 'as-of-date',
  definition: { counts: { activity: 'membership-stock' }, source: { quote: '' } },
});

function touched(activity: string, dates: string[], indicatorIds?: string[]): Record<string, unknown> {
  const map = touchedBy(
    [{ activity, dates, indicatorIds }],
    [visits, byHand, members, gatherings, memberGuests],
  );
  return Object.fromEntries(
    [...map].map(([{ id }, periods]) => [id, periods === 'all' ? 'all' : periods.map(({ name }) => name)]),
  );
}

describe('what a change touches', () => {
  it('is the month, the year and the plan of each of its days', () => {
    expect(touched('consultation', ['2019-05-08', '2020-04-01'])).toEqual({
      visits: ['2019-05', '2020-04', 'FY2019', 'FY2020', 'plan'],
    });
  });
  it('is nothing for a day outside the plan', () =>
    expect(touched('consultation', ['2019-03-31'])).toEqual({}));
  it('is everything when no day is known', () =>
    expect(touched('consultation', [])).toEqual({ visits: 'all' }));
  it('is a stock on every later day', () => {
    const { members: periods } = touched('membership', ['2022-02-10']);
    expect(periods).toEqual(['2022-02', '2022-03', 'FY2021', 'plan']);
  });
  it('is every event of the plan, for whatever happened to one of them', () => {
    expect(touched('event', ['2021-01-08']).gatherings).toEqual(['each-event']);
    expect(touched('event', ['2019-03-31'])).toEqual({});
  });
  it('is a member’s part in events on every later day', () => {
    const touchedBy = touched('membership', ['2022-02-10']);
    expect(touchedBy['member-guests']).toEqual(['2022-02', '2022-03', 'FY2021', 'plan']);
    expect(touchedBy).not.toHaveProperty('gatherings');
    expect(touched('event', ['2022-02-10'])['member-guests']).toEqual(['2022-02', 'FY2021', 'plan']);
  });
  it('is only the indicator that an entry by hand belongs to', () => {
    expect(Object.keys(touched('manual', ['2019-05-08'], ['guests']))).toEqual(['guests']);
  });
  it('is nothing for an activity that no indicator measures', () =>
    expect(touched('seminar', ['2019-05-08'])).toEqual({}));
});
