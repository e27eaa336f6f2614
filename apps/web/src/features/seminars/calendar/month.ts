import { isIsoDate, type IsoDate } from '@banso/japan';
import { daysAfter } from '../../../i18n/days';

const DAYS_A_WEEK = 7;

/** `2026-11` as an address may hold it; undefined for what is no month. */
export function monthIn(value: unknown): string | undefined {
  return typeof value === 'string' && isIsoDate(`${value}-01`) ? value : undefined;
}

/** The month so many months after another; before it, when negative. */
export function monthsAfter(month: string, months: number): string {
  const moved = new Date(`${month}-01T00:00:00Z`);
  moved.setUTCMonth(moved.getUTCMonth() + months);
  return moved.toISOString().slice(0, 7);
}

/** The weeks of a month as a wall calendar has them, from Sunday to Saturday: four to six, also days of its neighbours. */
export function weeksOf(month: string): IsoDate[][] {
  const first = `${month}-01`;
  const weeks: IsoDate[][] = [];
  let sunday = daysAfter(first, -weekdayOf(first));
  while (sunday < first || sunday.startsWith(month)) {
    const begin = sunday;
    weeks.push(Array.from({ length: DAYS_A_WEEK }, (_, day) => daysAfter(begin, day)));
    sunday = daysAfter(sunday, DAYS_A_WEEK);
  }
  return weeks;
}

/** 0 for Sunday. */
export function weekdayOf(day: IsoDate): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}
