import { readCount, readDay, readYear, readYen } from './import-values';

const TODAY = '2025-05-08';
const problem = (words: string) => ({ problem: expect.stringContaining(words) as string });

describe('a cell', () => {
  it.each([
    ['1,234', { value: 1234 }],
    ['１２名', { value: 12 }],
    ['3口', { value: 3 }],
    ['5.0', { value: 5 }],
    ['1.5', problem('整数')],
    ['-1', problem('整数')],
    ['多数', problem('整数')],
    ['1.2E+03', problem('指数表示')],
  ])('with the count %s', (text, expected) => expect(readCount(text)).toEqual(expected));

  it.each([
    ['10,000,000', 1, { value: 10_000_000 }],
    ['1,000', 10_000, { value: 10_000_000 }],
    ['1,000万円', 1, { value: 10_000_000 }],
    ['1000万', 1_000, { value: 10_000_000 }],
    ['1.5億円', 1, { value: 150_000_000 }],
    ['¥3,000,000', 1, { value: 3_000_000 }],
    ['300円', 1_000, { value: 300 }],
    ['約1億', 1, problem('金額')],
    ['1.0E+07', 1, problem('指数表示')],
    ['99999999億', 1, problem('単位')],
  ])('with the amount %s in units of %i', (text, unit, expected) => {
    expect(readYen(text, unit)).toEqual(expected);
  });

  it.each([
    ['2019/4/1', { value: '2019-04-01' }],
    ['2019/4/1 0:00', { value: '2019-04-01' }],
    ['平成31年4月30日', { value: '2019-04-30' }],
    ['R7.5.8', { value: '2025-05-08' }],
    ['平成35年3月31日', { value: '2023-03-31' }],
    ['令和元年4月1日', problem('日付として読めません')],
    ['2019/2/29', problem('日付として読めません')],
    ['5/8', problem('年がありません')],
    ['43556', problem('通し番号')],
  ])('with the day %s', (text, expected) => expect(readDay(text, TODAY)).toEqual(expected));

  it.each([
    ['1960', { value: 1960 }],
    ['1960年', { value: 1960 }],
    ['昭和35年', { value: 1960 }],
    ['S35', { value: 1960 }],
    ['平成元年', { value: 1989 }],
    ['60歳', problem('西暦')],
  ])('with the year of birth %s', (text, expected) => expect(readYear(text, TODAY)).toEqual(expected));
});
