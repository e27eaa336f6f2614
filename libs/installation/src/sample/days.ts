import { dayNumber, type IsoDate } from '@banso/japan';

/** The day so many days after another. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return new Date((dayNumber(date) + days) * 86_400_000).toISOString().slice(0, 10);
}

/** Mondays to Fridays outside the new year's holidays; the sample chamber knows no other holidays. */
export function isWorkday(date: IsoDate): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  const monthDay = date.slice(5);
  return weekday !== 0 && weekday !== 6 && monthDay < '12-29' && monthDay > '01-03';
}

/** Every workday of a month that is not after `last`. */
export function workdaysOf(month: string, last: IsoDate): IsoDate[] {
  const days: IsoDate[] = [];
  for (let day = `${month}-01`; day.startsWith(month) && day <= last; day = addDays(day, 1)) {
    if (isWorkday(day)) days.push(day);
  }
  return days;
}
