import { dateInJapan, fiscalYearLabel, formatEra, type IsoDate } from '@banso/japan';
import { currentLocale } from './index';

const EMPTY = '–';
const tag = () => (currentLocale() === 'en' ? 'en-GB' : 'ja-JP');

/** `1,234`; at most two digits after the point. A dash for nothing. */
export function formatNumber(value: number | null | undefined): string {
  if (value === null || value === undefined) return EMPTY;
  return value.toLocaleString(tag(), { maximumFractionDigits: 2 });
}

/** A number directly followed by its unit as in Japanese print: `9,000件`, `33.3%`. */
export function formatQuantity(value: number | null | undefined, unit: string): string {
  if (value === null || value === undefined) return EMPTY;
  return currentLocale() === 'en' && unit !== '%'
    ? `${formatNumber(value)} ${unit}`
    : `${formatNumber(value)}${unit}`;
}

/** A change with its sign: `+3社`, `−2社`, `±0社`. */
export function formatChange(value: number, unit: string): string {
  const sign = value > 0 ? '+' : value < 0 ? '−' : '±';
  return `${sign}${formatQuantity(Math.abs(value), unit)}`;
}

/** `0.87` as `87%`. Rounded down, so that 99.6% never reads as reached. */
export function formatShare(ratio: number | null | undefined): string {
  if (ratio === null || ratio === undefined) return EMPTY;
  return `${Math.floor(ratio * 100 + 1e-9).toLocaleString(tag())}%`;
}

/** `2025年5月8日(木)`. */
export function formatDay(day: IsoDate | null | undefined): string {
  return inUtc(day, { year: 'numeric', month: 'long', day: 'numeric', weekday: 'short' });
}

/** `2025年5月8日`: for periods of validity, where the day of the week says nothing. */
export function formatDate(day: IsoDate | null | undefined): string {
  return inUtc(day, { year: 'numeric', month: 'long', day: 'numeric' });
}

/** `2025年5月8日(木) 令和7年`: the form for places where paper has the era. English readers get the day alone. */
export function formatDayWithEra(day: IsoDate | null | undefined): string {
  if (!day) return EMPTY;
  if (currentLocale() === 'en') return formatDay(day);
  return `${formatDay(day)} ${formatEra(day).replace(/年.*$/, '年')}`;
}

/** `5/8(木)`, with the year when it is another than `today`'s. */
export function formatShortDay(day: IsoDate | null | undefined, today: IsoDate): string {
  const year = day?.slice(0, 4) === today.slice(0, 4) ? undefined : 'numeric';
  return inUtc(day, { year, month: 'numeric', day: 'numeric', weekday: 'short' });
}

/** `木`. */
export function formatWeekday(day: IsoDate): string {
  return inUtc(day, { weekday: 'short' });
}

/** `2019-04` as `2019年4月`. */
export function formatMonth(month: string): string {
  return inUtc(`${month}-01`, { year: 'numeric', month: 'long' });
}

/** `2019-04` as `4月`, for the axis of a chart. */
export function formatMonthShort(month: string): string {
  return inUtc(`${month}-01`, { month: 'short' });
}

/** `2019年度（平成31／令和元年度）`. */
export function formatFiscalYear(year: number): string {
  return currentLocale() === 'en' ? `FY${year}` : fiscalYearLabel(year);
}

/** `14:32` in Japan; with the day in front when it is not `today`. */
export function formatInstant(instant: string | null | undefined, today?: IsoDate): string {
  if (!instant) return EMPTY;
  const at = new Date(instant);
  const time = at.toLocaleTimeString(tag(), { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Tokyo' });
  const day = dateInJapan(at);
  return day === today ? time : `${formatShortDay(day, today ?? '')} ${time}`;
}

/** Characters that a person counts: 𠮷 is one. */
export function lengthOf(text: string): number {
  return [...text].length;
}

function inUtc(day: IsoDate | null | undefined, options: Intl.DateTimeFormatOptions): string {
  if (!day) return EMPTY;
  return new Intl.DateTimeFormat(tag(), { ...options, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}
