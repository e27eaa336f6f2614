import * as fc from 'fast-check';
import { parseJapaneseDate } from './date-input';
import { formatEra, toEra } from './era';
import { dateInJapan } from './iso-date';

const TODAY = '2025-05-20';
const LETTERS = { 明治: 'M', 大正: 'T', 昭和: 'S', 平成: 'H', 令和: 'R' };

describe('parseJapaneseDate', () => {
  it.each([
    '5/8',
    '5月8日',
    '05-08',
    '令和7年5月8日',
    'R7.5.8',
    'r7/5/8',
    'R07-05-08',
    '令和7.5.8',
    '2025-05-08',
    '2025/5/8',
    '2025.5.8',
    '2025年5月8日',
    '20250508',
    '２０２５／５／８',
    '２０２５ー５ー８',
    '2025−05−08',
    ' 令和 ７年 ５月 ８日 ',
    '㋿7年5月8日',
    '平成37年5月8日',
    'H37.5.8',
  ])('understands %s', (text) => {
    expect(parseJapaneseDate(text, TODAY)).toBe('2025-05-08');
  });

  it.each([
    ['平成35年3月31日', '2023-03-31'],
    ['H35.3.31', '2023-03-31'],
    ['令和元年5月8日', '2019-05-08'],
    ['R元.5.8', '2019-05-08'],
    ['昭和64年1月7日', '1989-01-07'],
    ['平成元年1月8日', '1989-01-08'],
    ['明治45年7月29日', '1912-07-29'],
    ['2024/2/29', '2024-02-29'],
  ])('reads %s as %s', (text, date) => {
    expect(parseJapaneseDate(text, TODAY)).toBe(date);
  });

  it.each([
    ['12/25', '2026-01-10', '2025-12-25'],
    ['1/15', '2025-12-20', '2026-01-15'],
    ['3/31', '2026-04-02', '2026-03-31'],
    ['6/30', '2025-05-20', '2025-06-30'],
    ['2/29', '2025-01-10', '2024-02-29'],
  ])('without a year, %s on %s means the nearest: %s', (text, today, date) => {
    expect(parseJapaneseDate(text, today)).toBe(date);
  });

  it.each([
    '',
    '令和元年4月1日',
    '令和元年4月30日',
    '平成元年1月7日',
    '令和0年5月8日',
    '大化5年5月8日',
    'X7.5.8',
    '2023-02-29',
    '令和7年2月29日',
    '2025-13-01',
    '13/1',
    '0/8',
    '7.5.8',
    '25/5/8',
    '2025/5-8',
    '2025-05',
    '明日',
    '45785',
    "2025-05-08'; DROP TABLE",
    '5/8'.repeat(1000),
  ])('refuses %s', (text) => {
    expect(parseJapaneseDate(text, TODAY)).toBeNull();
  });

  it('finds no leap day near a year that has none', () => {
    expect(parseJapaneseDate('2/29', '2026-06-01')).toBeNull();
  });

  it('reads back every day that it prints, long and short', () => {
    const day = fc
      .date({
        min: new Date('1868-10-23T00:00:00Z'),
        max: new Date('2100-12-31T00:00:00Z'),
        noInvalidDate: true,
      })
      .map((instant) => dateInJapan(instant));
    fc.assert(
      fc.property(day, (date) => {
        const { era, year } = toEra(date);
        const [, month, dayOfMonth] = date.split('-').map(Number);
        expect(parseJapaneseDate(formatEra(date), TODAY)).toBe(date);
        expect(parseJapaneseDate(`${LETTERS[era]}${year}.${month}.${dayOfMonth}`, TODAY)).toBe(date);
        expect(parseJapaneseDate(date, TODAY)).toBe(date);
      }),
    );
  });

  it('answers with a date or null whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const date = parseJapaneseDate(text, TODAY);
        expect(date === null || /^\d{4}-\d\d-\d\d$/.test(date)).toBe(true);
      }),
    );
  });
});
