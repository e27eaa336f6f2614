import type { CadenceSpan as SpanLength } from '../plan/plan-file.types';
import { courseName, wholesOf } from './cadence-spans';

const FY2019 = { period: 'FY2019', startsOn: '2019-04-01', endsOn: '2020-03-31' };
const PLAN = { startsOn: '2019-04-15', endsOn: '2020-09-30' };

function spans(every: SpanLength, target = FY2019, plan = { startsOn: '2019-04-01', endsOn: '2022-03-31' }) {
  return wholesOf({ targets: [target], plan }, every)[0]?.spans ?? [];
}

describe('the spans of a cadence', () => {
  it('are quarters of the 年度, the last in the next calendar year', () => {
    expect(spans('quarter')).toEqual([
      { name: 'FY2019Q1', kind: 'span', from: '2019-04-01', to: '2019-06-30', label: '2019年4〜6月' },
      { name: 'FY2019Q2', kind: 'span', from: '2019-07-01', to: '2019-09-30', label: '2019年7〜9月' },
      { name: 'FY2019Q3', kind: 'span', from: '2019-10-01', to: '2019-12-31', label: '2019年10〜12月' },
      { name: 'FY2019Q4', kind: 'span', from: '2020-01-01', to: '2020-03-31', label: '2020年1〜3月' },
    ]);
  });
  it('are months, with February as long as it is', () => {
    expect(spans('month')).toHaveLength(12);
    expect(spans('month')[10]).toMatchObject({ name: 'FY2019M11', to: '2020-02-29', label: '2020年2月' });
  });
  it('are half-years that cross the turn of the year', () => {
    expect(spans('half-year')[1]).toMatchObject({ to: '2020-03-31', label: '2019年10月〜2020年3月' });
  });
  it('are the year itself, under a name that is not the year’s', () => {
    expect(spans('year')).toMatchObject([{ name: 'FY2019Y1', label: '2019年度' }]);
  });
  it('leave out what the plan cuts, at either end', () => {
    expect(spans('quarter', FY2019, PLAN).map(({ name }) => name)).toEqual([
      'FY2019Q2',
      'FY2019Q3',
      'FY2019Q4',
    ]);
    const whole = { period: 'plan', startsOn: '2019-04-15', endsOn: '2020-12-31' };
    expect(spans('quarter', whole, PLAN).at(-1)?.name).toBe('FY2020Q2');
    expect(spans('year', FY2019, PLAN)).toEqual([]);
  });
  it('are those of a year that the plan promises outside its time', () => {
    const later = { period: 'FY2022', startsOn: '2022-04-01', endsOn: '2023-03-31' };
    expect(spans('quarter', later).map(({ name }) => name)).toEqual([
      'FY2022Q1',
      'FY2022Q2',
      'FY2022Q3',
      'FY2022Q4',
    ]);
  });
  it('name the course of a whole apart from every span, year and month', () => {
    const [first] = spans('quarter');
    expect(first && courseName('plan', first)).toBe('plan..FY2019Q1');
  });
});
