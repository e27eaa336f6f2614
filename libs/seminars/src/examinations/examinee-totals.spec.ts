import { addedUp, withRates } from './examinee-totals';

const sums = { sittings: 1, examinees: 100, examineesYearBefore: 80, passed: 30, judged: 60 };

describe('withRates', () => {
  it('tells growth against the year before, and passes against those who were judged', () => {
    expect(withRates(sums)).toEqual({ ...sums, growth: 25, passRate: 50 });
  });

  it('has neither where nobody came', () => {
    expect(withRates({ ...sums, examineesYearBefore: 0, judged: 0, passed: 0 })).toMatchObject({
      growth: null,
      passRate: null,
    });
  });
});

describe('addedUp', () => {
  it('works rates out of the sums and never averages those of the grades', () => {
    const large = { sittings: 2, examinees: 900, examineesYearBefore: 920, passed: 90, judged: 900 };
    expect(addedUp([sums, large])).toEqual({
      sittings: 3,
      examinees: 1000,
      examineesYearBefore: 1000,
      passed: 120,
      judged: 960,
      growth: 0,
      passRate: 12.5,
    });
  });

  it('of nothing is nothing', () => {
    expect(addedUp([])).toMatchObject({ sittings: 0, examinees: 0, growth: null, passRate: null });
  });
});
