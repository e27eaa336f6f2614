import type { Comparison, Measure } from '../plan/plan-file.types';
import { remainingOf } from './remaining';

const plan = {
  goal: 9000,
  comparison: 'reach' as Comparison,
  actual: 8958,
  startsOn: '2019-04-01',
  endsOn: '2022-03-31',
};
const cases = { measure: 'count' as Measure, unit: '件' };

describe('what is left to do', () => {
  it('is so many more, so many a week for each advisor', () => {
    expect(remainingOf(plan, cases, '2022-03-18', 7)).toEqual({
      more: 42,
      weeks: 2,
      advisors: 7,
      perAdvisorAndWeek: 3,
    });
  });
  it('rounds up, so that doing as much is enough', () => {
    expect(remainingOf(plan, cases, '2022-03-18', 8)?.perAdvisorAndWeek).toBe(2.7);
  });
  it('counts the last day as a week begun', () =>
    expect(remainingOf(plan, cases, '2022-03-31', 1)?.weeks).toBe(1));
  it('is nothing when the target is reached, the time is over or no figure is known', () => {
    expect(remainingOf({ ...plan, actual: 9000 }, cases, '2022-03-18', 7)).toBeNull();
    expect(remainingOf(plan, cases, '2022-04-01', 7)).toBeNull();
    expect(remainingOf({ ...plan, actual: null }, cases, '2022-03-18', 7)).toBeNull();
    expect(remainingOf(plan, cases, '2022-03-18', 0)).toBeNull();
  });
  it('is not told of a limit, which is kept by doing less, nor of a rate', () => {
    expect(remainingOf({ ...plan, comparison: 'at-most' }, cases, '2022-03-18', 7)).toBeNull();
    expect(
      remainingOf({ ...plan, goal: 16, actual: 13 }, { measure: 'ratio', unit: '%' }, '2022-03-18', 7),
    ).toBeNull();
    expect(
      remainingOf({ ...plan, goal: 16, actual: 13 }, { measure: 'manual', unit: '%' }, '2022-03-18', 7),
    ).toBeNull();
  });
});
