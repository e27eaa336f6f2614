import { fiscalYearRange, isIsoDate } from '@banso/japan';
import type { FiscalYear, IsoDate, PeriodKind, PlanPeriod, PlanTarget } from './plan-file.types';

/** Which ways of naming a period make sense for which kind. */
const WRITTEN_AS: Record<PeriodKind, RegExp> = {
  cumulative: /^(plan|FY\d{4})$/,
  'each-year': /^(each-year|FY\d{4})$/,
  'single-year': /^FY\d{4}$/,
  'as-of-date': /^\d{4}-\d{2}-\d{2}$/,
  cadence: /^(plan|each-year|FY\d{4})$/,
  'per-event': /^each-event$/,
};

/** First and last day, both inclusive; on one day they are the same. */
export interface DateWindow {
  from: IsoDate;
  to: IsoDate;
}

/** Whether a target may name its period so in an indicator of this kind, e.g. no day for a cumulative one. */
export function periodFitsKind(kind: PeriodKind, period: PlanTarget['period']): boolean {
  return WRITTEN_AS[kind].test(period) && (kind !== 'as-of-date' || isIsoDate(period));
}

/**
 * The days that a target speaks of. `each-year` and `each-event` give the whole plan: they hold anew for every year
 * or event inside it. A fiscal year in a cumulative indicator reaches back to the plan's start.
 */
export function targetWindow(kind: PeriodKind, period: PlanTarget['period'], plan: PlanPeriod): DateWindow {
  if (period.startsWith('FY')) {
    const year = fiscalYearWindow(period);
    return kind === 'cumulative' ? { from: plan.starts, to: year.to } : year;
  }
  return isIsoDate(period) ? { from: period, to: period } : { from: plan.starts, to: plan.ends };
}

/** April 1 to March 31 of `FY2019`. */
export function fiscalYearWindow(year: FiscalYear): DateWindow {
  return fiscalYearRange(Number(year.slice(2)));
}
