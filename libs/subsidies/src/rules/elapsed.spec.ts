import { addMonths, fullYears } from './elapsed';

describe('Time that has passed', () => {
  it.each([
    ['2020-04-01', '2021-03-31', 0],
    ['2020-04-01', '2021-04-01', 1],
    ['2020-02-29', '2021-02-28', 0],
    ['2020-02-29', '2021-03-01', 1],
    ['2020-02-29', '2024-02-29', 4],
    ['2021-04-01', '2021-03-31', -1],
  ])('from %s to %s is %i full years', (from, to, years) => {
    expect(fullYears(from, to)).toBe(years);
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-05-21', 6, '2026-11-21'],
    ['2026-05-21', 24, '2028-05-21'],
  ])('%s and %i months is %s', (day, months, later) => {
    expect(addMonths(day, months)).toBe(later);
  });
});
