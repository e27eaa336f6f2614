/** A day on the calendar as `YYYY-MM-DD`. A day of work is never a JavaScript Date: it has no time zone. */
export type IsoDate = string;

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const JAPAN_OFFSET_MS = 9 * 60 * 60 * 1000;

/** True for a day that exists, from 0001-01-01 to 9999-12-31. `2023-02-29` is false. */
export function isIsoDate(value: unknown): value is IsoDate {
  const match = typeof value === 'string' ? ISO_DATE.exec(value) : null;
  return match !== null && isoDateFromParts(Number(match[1]), Number(match[2]), Number(match[3])) !== null;
}

/** The day with these numbers (month 1–12), or null when no calendar has it. */
export function isoDateFromParts(year: number, month: number, day: number): IsoDate | null {
  if (![year, month, day].every(Number.isInteger)) return null;
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
    return null;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/**
 * Year, month (1–12) and day of an ISO date.
 * @throws RangeError when it is no day; check what people type with {@link isIsoDate} first.
 */
export function isoDateParts(date: IsoDate): { year: number; month: number; day: number } {
  if (!isIsoDate(date)) throw new RangeError(`Not a date of the form YYYY-MM-DD: ${JSON.stringify(date)}`);
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** Days since 1970-01-01 (negative before it), for distances between two days. */
export function dayNumber(date: IsoDate): number {
  isoDateParts(date);
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000;
}

/**
 * The day that a wall calendar in Japan shows at this instant: 2019-03-31T16:00Z is already April 1.
 * Nine hours ahead of UTC throughout; the summer time of 1948–1951 does not concern any record here.
 * @throws RangeError for an invalid Date.
 */
export function dateInJapan(instant: Date): IsoDate {
  const date = new Date(instant.getTime() + JAPAN_OFFSET_MS).toISOString().slice(0, 10);
  isoDateParts(date);
  return date;
}

function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (month === 2) return leap ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
