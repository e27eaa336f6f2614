import { eraNamesOfFiscalYear } from './era';
import { isoDateParts, type IsoDate } from './iso-date';

/** Quarters of the 年度: 1 is April–June, 4 is January–March of the following calendar year. */
export type Quarter = 1 | 2 | 3 | 4;

/**
 * The 年度 (April to March) that a day belongs to, named by the calendar year it begins in.
 * @throws RangeError when `date` is no ISO date.
 */
export function fiscalYearOf(date: IsoDate): number {
  const { year, month } = isoDateParts(date);
  return month >= 4 ? year : year - 1;
}

/**
 * First and last day of a 年度, both inclusive.
 * @throws RangeError unless `year` is a whole number from 1 to 9998.
 */
export function fiscalYearRange(year: number): { from: IsoDate; to: IsoDate } {
  return { from: `${fourDigits(year)}-04-01`, to: `${fourDigits(year + 1)}-03-31` };
}

/**
 * `2025年度（令和7年度）`, or `2019年度（平成31／令和元年度）` when an era began between April and December.
 * A year before Meiji carries no era.
 * @throws RangeError unless `year` is a whole number from 1 to 9998.
 */
export function fiscalYearLabel(year: number): string {
  fourDigits(year);
  const eras = eraNamesOfFiscalYear(year);
  return eras.length === 0 ? `${year}年度` : `${year}年度（${eras.join('／')}年度）`;
}

/**
 * The twelve months of a 年度 as `YYYY-MM`, April first.
 * @throws RangeError unless `year` is a whole number from 1 to 9998.
 */
export function monthsOfFiscalYear(year: number): string[] {
  return [4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3].map(
    (month) => `${fourDigits(month >= 4 ? year : year + 1)}-${String(month).padStart(2, '0')}`,
  );
}

/**
 * 年度 and quarter of a day; follow-ups are promised 四半期に1度以上.
 * @throws RangeError when `date` is no ISO date.
 */
export function quarterOf(date: IsoDate): { year: number; quarter: Quarter } {
  const { month } = isoDateParts(date);
  const quarter = (Math.floor(((month + 8) % 12) / 3) + 1) as Quarter;
  return { year: fiscalYearOf(date), quarter };
}

function fourDigits(year: number): string {
  if (!Number.isInteger(year) || year < 1 || year > 9999) throw new RangeError(`Not a year: ${year}`);
  return String(year).padStart(4, '0');
}
