import { dayNumber, type IsoDate } from '@banso/japan';

/** The chamber is closed on these days of every year. Holidays that move are left out: the sample needs no more. */
const CLOSED = new Set(
  (
    '01-01 01-02 01-03 02-11 02-23 04-29 05-03 05-04 05-05 08-11 08-13 08-14 08-15 11-03 11-23 ' +
    '12-29 12-30 12-31'
  ).split(' '),
);
const SATURDAY = 6;
const MS_PER_DAY = 86_400_000;

/** The day so many days later (or earlier). */
export function addDays(day: IsoDate, days: number): IsoDate {
  return dayOfNumber(dayNumber(day) + days);
}

/** A day such as `02-15` within a fiscal year, which ends in March of the year after. */
export function dayInFiscalYear(fiscalYear: number, monthAndDay: string): IsoDate {
  const year = monthOf(`0000-${monthAndDay}`) >= 4 ? fiscalYear : fiscalYear + 1;
  return `${year}-${monthAndDay}`;
}

/** The month, 1 to 12. */
export function monthOf(day: IsoDate): number {
  return Number(day.slice(5, 7));
}

/** True from Monday to Friday, when the chamber is open. */
export function isWorkingDay(day: IsoDate): boolean {
  const weekday = (((dayNumber(day) + 4) % 7) + 7) % 7; // 1970-01-01 was a Thursday
  return weekday !== 0 && weekday !== SATURDAY && !CLOSED.has(day.slice(5));
}

/** The first working day from this one on. */
export function workingDayFrom(day: IsoDate): IsoDate {
  let found = day;
  while (!isWorkingDay(found)) found = addDays(found, 1);
  return found;
}

/** Every working day, both ends included. */
export function workingDays(from: IsoDate, to: IsoDate): IsoDate[] {
  const first = dayNumber(from);
  const days = Array.from({ length: dayNumber(to) - first + 1 }, (_, index) => dayOfNumber(first + index));
  return days.filter(isWorkingDay);
}

function dayOfNumber(number: number): IsoDate {
  return new Date(number * MS_PER_DAY).toISOString().slice(0, 10);
}
