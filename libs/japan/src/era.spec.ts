import { formatEra, toEra } from './era';

describe('toEra', () => {
  it.each([
    ['2019-03-31', '平成', 31],
    ['2019-04-30', '平成', 31],
    ['2019-05-01', '令和', 1],
    ['2020-03-31', '令和', 2],
    ['1989-01-07', '昭和', 64],
    ['1989-01-08', '平成', 1],
    ['1926-12-24', '大正', 15],
    ['1926-12-25', '昭和', 1],
    ['1912-07-29', '明治', 45],
    ['1912-07-30', '大正', 1],
    ['1868-10-23', '明治', 1],
  ])('reads %s as %s %i', (date, era, year) => {
    expect(toEra(date)).toEqual({ era, year });
  });

  it('knows no era before Meiji', () => {
    expect(() => toEra('1868-10-22')).toThrow(RangeError);
  });
});

it.each([
  ['2019-05-08', '令和元年5月8日'],
  ['2023-03-31', '令和5年3月31日'],
  ['1804-11-03', '1804年11月3日'],
])('writes %s as %s', (date, text) => {
  expect(formatEra(date)).toBe(text);
});
