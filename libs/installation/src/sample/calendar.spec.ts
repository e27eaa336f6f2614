import { addDays, isWorkingDay, monthOf, workingDayFrom, workingDays } from './calendar';

describe('the calendar of the sample', () => {
  it('counts days across months and leap years', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(monthOf('2025-08-09')).toBe(8);
  });

  it('works from Monday to Friday, but not around New Year', () => {
    // 2025-12-26 is a Friday
    expect(isWorkingDay('2025-12-26')).toBe(true);
    expect(isWorkingDay('2025-12-27')).toBe(false);
    expect(isWorkingDay('2025-12-28')).toBe(false);
    expect(isWorkingDay('2025-12-30')).toBe(false); // a Tuesday
    expect(workingDayFrom('2025-12-27')).toBe('2026-01-05');
    expect(workingDays('2025-12-24', '2026-01-06')).toEqual([
      '2025-12-24',
      '2025-12-25',
      '2025-12-26',
      '2026-01-05',
      '2026-01-06',
    ]);
  });

  it('knows the weekday of days before 1970', () => {
    expect(isWorkingDay('1969-12-28')).toBe(false); // a Sunday
    expect(isWorkingDay('1969-12-26')).toBe(true);
  });
});
