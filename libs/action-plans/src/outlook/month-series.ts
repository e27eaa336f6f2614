import { fiscalYearOf, type IsoDate } from '@banso/japan';
import type { CompiledIndicator } from '../indicator/compiled-indicator';
import { isLevel, type Period } from '../indicator/period';
import type { Amounts, AmountsByPeriod } from './actuals';
import type { Figures } from './figures';

/** One month of an indicator, for the burn-up chart. */
export interface Month {
  /** YYYY-MM */
  month: string;
  value: number | null;
  /** From the start of the promise that the month belongs to. Null where months do not add up (実数). */
  cumulative: number | null;
  /** Where the pace line stands at the month's end. */
  pace: number | null;
  contacts: number | null;
  businesses: number | null;
}

/** The months of an indicator up to today, with running totals that begin anew where the promise does. */
export function monthSeries(
  indicator: CompiledIndicator,
  amounts: AmountsByPeriod,
  figures: Figures,
  asOf: IsoDate,
): Month[] {
  const running = new RunningTotal(indicator);
  return indicator.periods
    .filter(({ kind, name }) => kind === 'month' && name <= asOf.slice(0, 7))
    .map((period) => {
      const stored = amounts.get(period.name);
      return {
        month: period.name,
        value: stored?.value ?? (indicator.origin.kind === 'records' && !hasHalves(indicator) ? 0 : null),
        cumulative: running.add(period, stored),
        pace: paceAtEndOf(period, indicator, figures),
        contacts: stored?.contacts ?? null,
        businesses: stored?.businesses ?? null,
      };
    });
}

/** Adds months up within a promise: over the plan for a cumulative one, else within each fiscal year. */
class RunningTotal {
  private year: number | null = null;
  private value = 0;
  private numerator = 0;
  private denominator = 0;

  constructor(private readonly indicator: CompiledIndicator) {}

  add({ to }: Period, stored: Amounts | undefined): number | null {
    const { record, aggregation } = this.indicator;
    if (isLevel(record) || aggregation === 'latest') return stored?.value ?? null;
    if (aggregation === 'distinct') return null;
    const year = fiscalYearOf(to);
    if (record.periodKind !== 'cumulative' && year !== this.year)
      this.value = this.numerator = this.denominator = 0;
    this.year = year;
    this.value += stored?.value ?? 0;
    this.numerator += stored?.numerator ?? 0;
    this.denominator += stored?.denominator ?? 0;
    if (aggregation === 'latest-fraction') return stored?.value ?? null;
    if (!hasHalves(this.indicator)) return this.value;
    return this.denominator === 0 ? null : (100 * this.numerator) / this.denominator;
  }
}

function paceAtEndOf(month: Period, { record }: CompiledIndicator, figures: Figures): number | null {
  const at = record.targets.findIndex(({ startsOn, endsOn }, position) => {
    const from = record.targets[position - 1]?.endsOn ?? startsOn;
    return isLevel(record) || ((startsOn <= month.to || from < month.to) && month.to <= endsOn);
  });
  const target = record.targets[at];
  return target === undefined
    ? null
    : (figures.paceLine(target, record.targets[at - 1])?.at(month.to) ?? null);
}

function hasHalves({ aggregation }: CompiledIndicator): boolean {
  return aggregation === 'fraction' || aggregation === 'latest-fraction';
}
