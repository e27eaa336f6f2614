import type { PlanFile } from '@banso/action-plans';

/** The fields of a plan file that hold a day or a fiscal year; every other field is the source's own text. */
const STRUCTURAL = new Set([
  'starts',
  'ends',
  'endedEarlyOn',
  'fiscalYear',
  'from',
  'to',
  'year',
  'period',
  'dueOn',
  'until',
]);
const FISCAL_YEAR = /^FY(\d{4})$/;
const DAY = /^(\d{4})(-\d{2}-\d{2})$/;

/**
 * The same plan, its days and fiscal years moved by whole years. Texts stay as the source prints them, also where they
 * name a year: they are what was promised, word for word (ADR 0008).
 */
export function movePlan(plan: PlanFile, years: number): PlanFile {
  return moved(plan, years) as PlanFile;
}

function moved(value: unknown, years: number): unknown {
  if (Array.isArray(value)) return value.map((item) => moved(item, years));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([field, held]) => [
      field,
      typeof held === 'string' && STRUCTURAL.has(field) ? movedTime(held, years) : moved(held, years),
    ]),
  );
}

/** A word such as `each-year` or `prior-year` is no time and stays. */
function movedTime(text: string, years: number): string {
  const year = FISCAL_YEAR.exec(text)?.[1];
  if (year !== undefined) return `FY${Number(year) + years}`;
  const [, ofDay, monthAndDay] = DAY.exec(text) ?? [];
  if (ofDay === undefined || monthAndDay === undefined) return text;
  const target = Number(ofDay) + years;
  return `${target}${monthAndDay === '-02-29' && !isLeapYear(target) ? '-02-28' : monthAndDay}`;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
