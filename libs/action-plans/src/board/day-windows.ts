import type { IsoDate } from '@banso/japan';
import type { DateWindow } from '../plan/plan-period';

const FIRST_DAYS = 7;
const WIDER = 4;

/**
 * A stretch of days cut into windows, the newest first: the first reaches a week back from `today`, each one behind it
 * four times as far. Every day is in one window, and whatever comes after `today` in the first. A page behind a record has
 * nothing newer than that record's day: its first window ends with `after`.
 */
export function* dayWindows(
  { from, to }: DateWindow,
  today: IsoDate,
  after: IsoDate = to,
): Generator<DateWindow> {
  let last = earlier(after, to);
  let back = earlier(today, last);
  let days = FIRST_DAYS;
  while (last >= from) {
    const first = daysBefore(back, days - 1);
    yield { from: first > from ? first : from, to: last };
    last = back = daysBefore(first, 1);
    days *= WIDER;
  }
}

function daysBefore(date: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
}

function earlier(one: IsoDate, other: IsoDate): IsoDate {
  return one < other ? one : other;
}
