import { PaceLine } from './pace-line';

describe('the pace of 9,000 in three years', () => {
  const line = new PaceLine({ from: '2019-04-01', to: '2022-03-31', start: 0, target: 9000 });

  it('begins before the first day and ends with the last', () => {
    expect(line.at('2019-03-31')).toBeNull();
    expect(line.at('2019-04-01')).toBeCloseTo(9000 / 1096, 6);
    expect(line.at('2022-03-31')).toBe(9000);
    expect(line.at('2030-01-01')).toBe(9000);
  });

  it('grows by the day: a leap year takes a day more than the others', () => {
    expect(line.at('2020-03-31')).toBeCloseTo((9000 * 366) / 1096, 6);
    expect(line.at('2021-03-31')).toBeCloseTo((9000 * 731) / 1096, 6);
  });
});

describe('the pace of a stock', () => {
  it('starts from the opening stock and not from nothing', () => {
    const line = new PaceLine({ from: '2019-04-01', to: '2019-04-10', start: 4800, target: 5000 });
    expect(line.at('2019-04-05')).toBe(4900);
    expect(line.tolerance).toBe(4);
  });
});
