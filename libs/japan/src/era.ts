import { isoDateParts, type IsoDate } from './iso-date';

export type EraName = '明治' | '大正' | '昭和' | '平成' | '令和';

/** An era, its letter on forms, its first day and the calendar year that is its 元年. */
export interface Era {
  name: EraName;
  letter: string;
  firstDay: IsoDate;
  firstYear: number;
}

/**
 * The eras of modern Japan, newest first. 明治 begins on the day it was proclaimed; the lunar calendar in use until
 * the end of 明治5年 is not converted, so its days are read as if they were Gregorian.
 */
export const ERAS: readonly Era[] = [
  { name: '令和', letter: 'R', firstDay: '2019-05-01', firstYear: 2019 },
  { name: '平成', letter: 'H', firstDay: '1989-01-08', firstYear: 1989 },
  { name: '昭和', letter: 'S', firstDay: '1926-12-25', firstYear: 1926 },
  { name: '大正', letter: 'T', firstDay: '1912-07-30', firstYear: 1912 },
  { name: '明治', letter: 'M', firstDay: '1868-10-23', firstYear: 1868 },
];

/**
 * Era and year of a day; year 1 is 元年.
 * @throws RangeError when `date` is no ISO date or lies before Meiji (1868-10-23). To print a founding date of any
 * age use {@link formatEra}, which falls back to the western year.
 */
export function toEra(date: IsoDate): { era: EraName; year: number } {
  const found = eraOn(date);
  if (found === null) throw new RangeError(`No era is known for a day before Meiji: ${date}`);
  return found;
}

/**
 * `令和元年5月8日`; before Meiji `1804年5月8日`.
 * @throws RangeError when `date` is no ISO date.
 */
export function formatEra(date: IsoDate): string {
  const { year, month, day } = isoDateParts(date);
  const found = eraOn(date);
  const yearText = found === null ? String(year) : eraYearText(found);
  return `${yearText}年${month}月${day}日`;
}

/**
 * The names that a 年度 goes by, for example `['平成31', '令和元']`: the eras of its calendar year, from April on.
 * January to March do not count, as 平成31年1月 lies in 平成30年度.
 */
export function eraNamesOfFiscalYear(year: number): string[] {
  const text = String(year).padStart(4, '0');
  const names = [`${text}-04-01`, `${text}-12-31`].flatMap((day) => {
    const found = eraOn(day);
    return found === null ? [] : [eraYearText(found)];
  });
  return [...new Set(names)];
}

function eraOn(date: IsoDate): { era: EraName; year: number } | null {
  const { year } = isoDateParts(date);
  const era = ERAS.find(({ firstDay }) => date >= firstDay);
  return era === undefined ? null : { era: era.name, year: year - era.firstYear + 1 };
}

function eraYearText({ era, year }: { era: EraName; year: number }): string {
  return `${era}${year === 1 ? '元' : year}`;
}
