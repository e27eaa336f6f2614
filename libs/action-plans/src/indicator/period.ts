import { fiscalYearOf, fiscalYearRange, type IsoDate } from '@banso/japan';
import type { DateWindow } from '../plan/plan-period';
import type { IndicatorRecord } from './indicator.types';

/**
 * A stretch of days that an indicator has a figure for, both ends inclusive.
 * Names: '2019-04' a month, 'FY2019' a year, 'plan' the whole, 'toFY2020' from the plan's start to that year's end,
 * '2023-04-01' the state on a day, '2020-06-01/2020-06-15' a part of a month in which a longer period ends or begins:
 * nobody asks for it, but the longer one adds up from it. Of a cadence: 'FY2019Q2' a span, 'FY2019..FY2019Q2' the course
 * of the year up to it (cadence-spans.ts). Of what is promised for every event and told from the records: 'each-event' all
 * events that begin in the plan, which have no figure together, and '2020-01-08.<id>' one of them (event-rows.ts).
 */
export interface Period extends DateWindow {
  name: string;
  kind: 'part' | 'month' | 'year' | 'plan' | 'to-year' | 'day' | 'span' | 'course' | 'events';
}

/** A state (members, a fund) on a day is everything that happened until then. */
const BEGINNING: IsoDate = '0001-01-01';

/** True when the figure is a state at the end of a period and not what happened within it. */
export function isLevel({ periodKind }: Pick<IndicatorRecord, 'periodKind'>): boolean {
  return periodKind === 'as-of-date';
}

/**
 * Every period for which an indicator has a figure. None outside the time it was promised for: an indicator of
 * FY2019 alone has no months in 2020 and no 'plan'. Growth adds the years it grows from.
 */
export function periodsOf(indicator: IndicatorRecord): Period[] {
  const years = promisedYears(indicator);
  if (indicator.periodKind === 'single-year' || indicator.periodKind === 'cadence') {
    return [...years.flatMap((year) => [...monthsWithin(year), year]), ...baseYears(indicator, years)];
  }
  const whole = wholeOf(indicator);
  const months = monthsWithin(whole);
  const longer: Period[] = [
    ...yearsWithin(whole),
    { name: 'plan', kind: 'plan', from: whole.from, to: minDate(whole.to, indicator.plan.endsOn) },
    ...targetPeriods(indicator, whole),
  ];
  if (isLevel(indicator))
    return [openingDay(whole), ...months, ...longer].map((period) => ({ ...period, from: BEGINNING }));
  return [...partsOf(months, longer), ...months, ...longer, ...baseYears(indicator, years)];
}

/** The name under which the state before the plan's first day is kept. */
export function openingName({ plan }: Pick<IndicatorRecord, 'plan'>): string {
  return dayBefore(plan.startsOn);
}

/** The name of the period that a promise speaks of. A year of a cumulative promise reaches back to the plan's start. */
export function periodNameOf({ periodKind }: Pick<IndicatorRecord, 'periodKind'>, target: string): string {
  return periodKind === 'cumulative' && target.startsWith('FY') ? `to${target}` : target;
}

/** The fiscal year that an indicator's figure of `year` is compared with, or null when its baseline is no year. */
export function baseYearOf({ baseline }: Pick<IndicatorRecord, 'baseline'>, year: number): number | null {
  if (baseline?.period === 'prior-year') return year - 1;
  const named = /^FY(\d{4})$/.exec(baseline?.period ?? '');
  return named === null ? null : Number(named[1]);
}

/**
 * From the plan's first day to the last that it promises something for, which may lie behind its end. A promise for
 * the plan, for an event or for the year in which the plan ends reaches no further than the plan.
 */
function wholeOf({ plan, periodKind, targets }: IndicatorRecord): DateWindow {
  const reaching = targets.filter(
    ({ period, startsOn }) =>
      !['plan', 'each-event'].includes(period) && (periodKind !== 'each-year' || startsOn > plan.endsOn),
  );
  return { from: plan.startsOn, to: [plan.endsOn, ...reaching.map(({ endsOn }) => endsOn)].reduce(maxDate) };
}

/** The parts of those months in the middle of which a longer period begins or ends; no parts of all others. */
function partsOf(months: readonly Period[], longer: readonly Period[]): Period[] {
  const firstDays = new Set(longer.flatMap(({ from, to }) => [from, dayAfter(to)]));
  return months.flatMap((month): Period[] => {
    const cuts = [...firstDays].filter((day) => month.from < day && day <= month.to).sort();
    if (cuts.length === 0) return [];
    return [month.from, ...cuts].map((from, place) => {
      const next = cuts[place];
      const to = next === undefined ? month.to : dayBefore(next);
      return { name: `${from}/${to}`, kind: 'part', from, to };
    });
  });
}

/** A year that the plan begins or ends in counts from the plan's first day, or to its last. */
function promisedYears({ periodKind, plan, targets }: IndicatorRecord): Period[] {
  const inPlan = { from: plan.startsOn, to: plan.endsOn };
  const named = targets.flatMap(({ period }) => /^FY(\d{4})$/.exec(period)?.[1] ?? []);
  const ofItsOwn = periodKind === 'single-year' || periodKind === 'cadence';
  if (!ofItsOwn || named.length === 0) return yearsWithin(inPlan);
  return named.map(Number).map((year) => {
    const whole = fiscalYear(year);
    const outside = whole.to < inPlan.from || inPlan.to < whole.from;
    return outside ? whole : clip(whole, inPlan);
  });
}

function baseYears(indicator: IndicatorRecord, years: Period[]): Period[] {
  if (indicator.measure !== 'growth') return [];
  const known = new Set(years.map(({ name }) => name));
  const bases = years.map(({ name }) => baseYearOf(indicator, Number(name.slice(2))));
  return [...new Set(bases)]
    .filter((year) => year !== null)
    .map(fiscalYear)
    .filter(({ name }) => !known.has(name));
}

function targetPeriods(indicator: IndicatorRecord, whole: DateWindow): Period[] {
  return indicator.targets.flatMap(({ period, endsOn }): Period[] => {
    const name = periodNameOf(indicator, period);
    if (name.startsWith('to')) return [{ name, kind: 'to-year', from: whole.from, to: endsOn }];
    if (indicator.periodKind === 'as-of-date') return [{ name, kind: 'day', from: endsOn, to: endsOn }];
    return [];
  });
}

function openingDay(whole: DateWindow): Period {
  const day = dayBefore(whole.from);
  return { name: day, kind: 'day', from: day, to: day };
}

function fiscalYear(year: number): Period {
  return { name: `FY${year}`, kind: 'year', ...fiscalYearRange(year) };
}

function yearsWithin(window: DateWindow): Period[] {
  const years: Period[] = [];
  for (let year = fiscalYearOf(window.from); year <= fiscalYearOf(window.to); year++) {
    years.push(clip(fiscalYear(year), window));
  }
  return years;
}

function monthsWithin(window: DateWindow): Period[] {
  const months: Period[] = [];
  for (let first = `${window.from.slice(0, 7)}-01`; first <= window.to; first = nextMonth(first)) {
    const month: Period = {
      name: first.slice(0, 7),
      kind: 'month',
      from: first,
      to: dayBefore(nextMonth(first)),
    };
    months.push(clip(month, window));
  }
  return months;
}

function clip(period: Period, window: DateWindow): Period {
  return { ...period, from: maxDate(period.from, window.from), to: minDate(period.to, window.to) };
}

function nextMonth(first: IsoDate): IsoDate {
  const [year, month] = first.split('-').map(Number) as [number, number];
  const next = month === 12 ? [year + 1, 1] : [year, month + 1];
  return `${String(next[0]).padStart(4, '0')}-${String(next[1]).padStart(2, '0')}-01`;
}

function dayBefore(date: IsoDate): IsoDate {
  return daysFrom(date, -1);
}

/** The next day. */
export function dayAfter(date: IsoDate): IsoDate {
  return daysFrom(date, 1);
}

function daysFrom(date: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function maxDate(one: IsoDate, other: IsoDate): IsoDate {
  return one > other ? one : other;
}

function minDate(one: IsoDate, other: IsoDate): IsoDate {
  return one < other ? one : other;
}
