import type { DesignationFacts } from './designation.types';
import { verdictNow, verdictOf, wholeMonths } from './designation-verdict';

const FACTS: DesignationFacts = {
  businessId: '',
  name: '',
  sortKey: '',
  industryCode: '09',
  employees: 20,
  capitalYen: 0,
  foundedOn: '2000-01-01',
  closedOn: null,
  memberSince: null,
};
const said = (facts: Partial<DesignationFacts>, fiscalYear = 2020) => {
  const { result, ground } = verdictOf({ ...FACTS, ...facts }, fiscalYear);
  return `${result} ${ground}`;
};

describe('what is said of a business for a 年度', () => {
  it.each([
    ['2019-10-01', '2020-04-01', 6],
    ['2019-10-02', '2020-04-01', 5],
    ['2020-02-29', '2020-04-01', 1],
    ['2019-04-30', '2020-04-01', 11],
    ['2020-05-01', '2020-04-01', 0],
  ])('from %s to %s are %d whole months', (since, day, months) => {
    expect(wholeMonths(since, day)).toBe(months);
  });

  it.each([
    [{}, 'designated employees'],
    [{ foundedOn: '2019-10-01' }, 'designated employees'],
    [{ foundedOn: '2019-10-02' }, 'not-designated months'],
    [{ foundedOn: '2020-04-02' }, 'not-designated months'],
    [{ employees: 19 }, 'not-designated size'],
    [{ employees: 1, capitalYen: 3_000_000 }, 'designated capital'],
    [{ capitalYen: null, employees: 19 }, 'unknown unknown'],
    [{ foundedOn: null }, 'unknown unknown'],
    [{ foundedOn: null, memberSince: '2019-10-01' }, 'designated employees'],
    [{ foundedOn: null, memberSince: '2019-10-02' }, 'unknown unknown'],
  ])('%j: %s', (facts, expected) => {
    expect(said(facts)).toBe(expected);
  });

  it.each([
    [null, 'designated'],
    ['2020-04-02', 'designated'],
    ['2020-04-01', 'not-designated'],
  ])('with the closing on %s known by now is %s', (closedOn, expected) => {
    expect(verdictNow({ ...FACTS, closedOn }, 2020).result).toBe(expected);
  });

  it('is another in another year', () => {
    const young = { foundedOn: '2019-11-01' };
    expect([2019, 2020, 2021].map((year) => said(young, year))).toEqual([
      'not-designated months',
      'not-designated months',
      'designated employees',
    ]);
  });
});
