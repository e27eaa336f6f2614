import * as fc from 'fast-check';
import { fiscalYearLabel, fiscalYearOf, fiscalYearRange, monthsOfFiscalYear, quarterOf } from './fiscal-year';
import { dateInJapan } from './iso-date';

const anyDay = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true })
  .map((instant) => dateInJapan(instant));

describe('fiscalYearOf', () => {
  it.each([
    ['2019-03-31', 2018],
    ['2019-04-01', 2019],
    ['2019-04-30', 2019],
    ['2019-05-01', 2019],
    ['2020-03-31', 2019],
  ])('puts %s into 年度 %i', (date, year) => {
    expect(fiscalYearOf(date)).toBe(year);
  });

  it('takes the day in Japan, not in Greenwich', () => {
    expect(fiscalYearOf(dateInJapan(new Date('2019-03-31T16:00:00Z')))).toBe(2019);
  });

  it('holds every day within its own range and months', () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        const year = fiscalYearOf(date);
        const { from, to } = fiscalYearRange(year);
        expect(from <= date && date <= to).toBe(true);
        expect(monthsOfFiscalYear(year)).toContain(date.slice(0, 7));
      }),
    );
  });

  it('throws on what is no date rather than guessing a year', () => {
    expect(() => fiscalYearOf('2019-02-30')).toThrow(RangeError);
  });
});

it('runs from April 1 to March 31, both inclusive', () => {
  expect(fiscalYearRange(2019)).toEqual({ from: '2019-04-01', to: '2020-03-31' });
  expect(() => fiscalYearRange(9999)).toThrow(RangeError);
  expect(() => fiscalYearRange(2019.5)).toThrow(RangeError);
});

it('lists twelve months, April first', () => {
  expect(monthsOfFiscalYear(2019)).toEqual([
    '2019-04',
    '2019-05',
    '2019-06',
    '2019-07',
    '2019-08',
    '2019-09',
    '2019-10',
    '2019-11',
    '2019-12',
    '2020-01',
    '2020-02',
    '2020-03',
  ]);
});

describe('fiscalYearLabel', () => {
  it.each([
    [2019, '2019年度（平成31／令和元年度）'],
    [2018, '2018年度（平成30年度）'],
    [2020, '2020年度（令和2年度）'],
    [1988, '1988年度（昭和63年度）'],
    [1989, '1989年度（平成元年度）'],
    [1926, '1926年度（大正15／昭和元年度）'],
    [1868, '1868年度（明治元年度）'],
    [1867, '1867年度'],
  ])('names %i', (year, label) => {
    expect(fiscalYearLabel(year)).toBe(label);
  });
});

it.each([
  ['2019-04-01', 2019, 1],
  ['2019-06-30', 2019, 1],
  ['2019-07-01', 2019, 2],
  ['2019-10-01', 2019, 3],
  ['2019-12-31', 2019, 3],
  ['2020-01-01', 2019, 4],
  ['2020-03-31', 2019, 4],
])('puts %s into 年度 %i, quarter %i', (date, year, quarter) => {
  expect(quarterOf(date)).toEqual({ year, quarter });
});
