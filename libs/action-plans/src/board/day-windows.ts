import type { IsoDate } from '@banso/japan';
import type { DateWindow } from '../plan/plan-period';

const FIRST_DAYS = 7;
const WIDER = 4;

/**
 * A stretch of days cut into windows, the newest first: the first reaches a week back from `newest`, each one behind it
 * four times as far. Every day is in one window, and whatever comes after `newest` in the first.
 */
export function* dayWindows({ from, to }: DateWindow, newest: IsoDate): Generator<DateWindow> {
  let [last, days] = [to, FIRST_DAYS];
  let back = newest < to ? newest : to;
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
