import { BLANKS, HYPHENS_AND_LONG_VOWEL } from './characters';
import { ERAS } from './era';
import { dayNumber, isoDateFromParts, isoDateParts, type IsoDate } from './iso-date';

/** Longer than any date; keeps a pasted page of text from being scanned. */
const LONGEST_INPUT = 40;

const ERA_DATE =
  /^([MTSHR]|明治|大正|昭和|平成|令和)(元|\d{1,2})(?:年(\d{1,2})月(\d{1,2})日|([./-])(\d{1,2})\5(\d{1,2}))$/;
const WESTERN_DATE = /^(\d{4})(?:年(\d{1,2})月(\d{1,2})日|([./-])(\d{1,2})\4(\d{1,2})|(\d{2})(\d{2}))$/;
const MONTH_AND_DAY = /^(?:(\d{1,2})月(\d{1,2})日|(\d{1,2})[/-](\d{1,2}))$/;

/**
 * Reads a day as people in an office write it: `5/8`, `令和7年5月8日`, `R7.5.8`, `2025-05-08`, `2025/5/8`, `20250508`,
 * with full-width digits, spaces or 元年. Null when it is no day or could mean two.
 *
 * - Without a year the day nearest to `today` is meant: a visit of `12/25` written down on January 10 was last
 *   December's, a promise for `1/15` made in December is next month's. At equal distance the past one.
 * - An era may overrun its end, because plans written before a change of era still say 平成35年3月31日 (= 2023-03-31).
 *   A day before the era began (令和元年4月1日) is refused: it never had that name.
 */
export function parseJapaneseDate(input: string, today: IsoDate): IsoDate | null {
  if (input.length > LONGEST_INPUT) return null;
  const text = input.normalize('NFKC').replace(BLANKS, '').replace(HYPHENS_AND_LONG_VOWEL, '-').toUpperCase();
  return parseEraDate(text) ?? parseWesternDate(text) ?? parseMonthAndDay(text, today);
}

function parseEraDate(text: string): IsoDate | null {
  const match = ERA_DATE.exec(text);
  if (match === null) return null;
  const [, eraText, yearText, month, day, , month2, day2] = match;
  const era = ERAS.find(({ name, letter }) => name === eraText || letter === eraText);
  const eraYear = yearText === '元' ? 1 : Number(yearText);
  if (era === undefined || eraYear < 1) return null;
  const date = isoDateFromParts(era.firstYear + eraYear - 1, Number(month ?? month2), Number(day ?? day2));
  return date !== null && date >= era.firstDay ? date : null;
}

function parseWesternDate(text: string): IsoDate | null {
  const match = WESTERN_DATE.exec(text);
  if (match === null) return null;
  const [, year, month, day, , month2, day2, month3, day3] = match;
  return isoDateFromParts(Number(year), Number(month ?? month2 ?? month3), Number(day ?? day2 ?? day3));
}

function parseMonthAndDay(text: string, today: IsoDate): IsoDate | null {
  const match = MONTH_AND_DAY.exec(text);
  if (match === null) return null;
  const month = Number(match[1] ?? match[3]);
  const day = Number(match[2] ?? match[4]);
  const { year } = isoDateParts(today);
  const distance = (date: IsoDate): number => Math.abs(dayNumber(date) - dayNumber(today));
  return [year - 1, year, year + 1]
    .map((candidate) => isoDateFromParts(candidate, month, day))
    .filter((date) => date !== null)
    .reduce<IsoDate | null>(
      (best, date) => (best === null || distance(date) < distance(best) ? date : best),
      null,
    );
}
