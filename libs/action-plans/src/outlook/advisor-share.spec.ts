import { advisorShare } from './advisor-share';

const promise = {
  indicatorId: 'i',
  title: '経営指導件数',
  value: 9000,
  startsOn: '2019-04-01',
  endsOn: '2022-03-31',
};

describe('advisorShare', () => {
  it('makes 9,000 in three years 250 a month, and 25 for each of ten', () => {
    expect(advisorShare(promise, 10)).toMatchObject({ teamMonthlyPace: 250, myMonthlyPace: 25 });
  });

  it('rounds to a tenth', () => {
    expect(advisorShare(promise, 7)).toMatchObject({ myMonthlyPace: 35.7 });
  });

  it('counts the months of a single year', () => {
    expect(advisorShare({ ...promise, value: 1200, endsOn: '2020-03-31' }, 1)).toMatchObject({
      teamMonthlyPace: 100,
    });
  });

  it('says nothing without an advisor', () => {
    expect(advisorShare(promise, 0)).toBeNull();
  });
});
