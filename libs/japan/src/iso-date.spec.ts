import { dateInJapan, dayNumber, isIsoDate } from './iso-date';

describe('isIsoDate', () => {
  it.each(['2019-05-01', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('knows %s', (date) => {
    expect(isIsoDate(date)).toBe(true);
  });

  it.each([
    '2023-02-29',
    '1900-02-29',
    '2025-04-31',
    '2025-13-01',
    '2025-00-10',
    '2025-01-00',
    '0000-01-01',
    '2025-5-8',
    '2025/05/08',
    '2025-05-08T00:00:00Z',
    '2025-05-08\n',
    '２０２５-05-08',
    '',
    null,
    undefined,
    20250508,
  ])('refuses %p', (value) => {
    expect(isIsoDate(value)).toBe(false);
  });
});

describe('dateInJapan', () => {
  it.each([
    ['2019-03-31T14:59:59.999Z', '2019-03-31'],
    ['2019-03-31T15:00:00Z', '2019-04-01'],
    ['2019-03-31T16:00:00Z', '2019-04-01'],
    ['2019-12-31T15:00:00Z', '2020-01-01'],
  ])('shows %s as %s', (instant, date) => {
    expect(dateInJapan(new Date(instant))).toBe(date);
  });

  it('refuses an instant that is none', () => {
    expect(() => dateInJapan(new Date(Number.NaN))).toThrow(RangeError);
  });
});

it('counts days across a leap day', () => {
  expect(dayNumber('2024-03-01') - dayNumber('2024-02-28')).toBe(2);
  expect(dayNumber('1970-01-01')).toBe(0);
});
