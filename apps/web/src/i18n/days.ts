import type { IsoDate } from '@banso/japan';

/** The day so many days after another; before it, when negative. */
export function daysAfter(day: IsoDate, days: number): IsoDate {
  const moved = new Date(`${day}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}
