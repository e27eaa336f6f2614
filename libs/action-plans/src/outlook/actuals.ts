import type { IsoDate } from '@banso/japan';
import type { CompiledIndicator } from '../indicator/compiled-indicator';
import { baseYearOf, isLevel, openingName } from '../indicator/period';
import { cadenceHalves, cadenceSpans, type FigureSpan } from './cadence-course';

/** The stored figure of a period. */
export interface Amounts {
  value: number | null;
  contacts: number | null;
  businesses: number | null;
  numerator: number | null;
  denominator: number | null;
}

/** Stored figures by the name of their period. */
export type AmountsByPeriod = ReadonlyMap<string, Amounts>;

/** What has been achieved in a period, with the halves that it was made of. */
export interface Actual extends Amounts {
  /** Why there is no value, as a Japanese sentence; null when there is one. */
  missing: string | null;
}

const EMPTY: Amounts = { value: null, contacts: null, businesses: null, numerator: null, denominator: null };
const ZERO: Amounts = { ...EMPTY, value: 0, contacts: 0, businesses: 0 };

/** Reads an indicator's stored figures as what they mean for it: an amount, a state, a rate, a growth. */
export class Actuals {
  constructor(
    private readonly indicator: CompiledIndicator,
    private readonly own: AmountsByPeriod,
    /** The figures of the indicator that this one is divided by, if it is. */
    private readonly divisor: AmountsByPeriod | null,
    private readonly asOf: IsoDate,
  ) {}

  /** The figure of a period; for a state, the state on `endsOn` or, before that day has come, as of today. */
  of(period: string, endsOn: IsoDate): Actual {
    const { record, aggregation, cadence } = this.indicator;
    if (record.measure === 'growth') return this.growth(period, endsOn);
    if (cadence !== null) {
      const halves = cadenceHalves(cadence, period, this.own, this.asOf);
      return 'missing' in halves
        ? { ...EMPTY, ...halves }
        : this.quotient(halves.numerator, halves.denominator);
    }
    if (this.divisor !== null)
      return this.quotient(this.at(period).value, this.divisor.get(period)?.value ?? null);
    if (aggregation === 'fraction' || aggregation === 'latest-fraction') {
      const { numerator, denominator } = this.own.get(period) ?? EMPTY;
      return this.quotient(numerator, denominator);
    }
    const amounts = isLevel(record) && this.asOf < endsOn ? this.at(this.asOf.slice(0, 7)) : this.at(period);
    return { ...amounts, missing: amounts.value === null ? NOT_ENTERED : null };
  }

  /** The spans of a cadence that the records tell; null of everything else. */
  spans(period: string, isKept: (share: number) => boolean): FigureSpan[] | null {
    const { cadence } = this.indicator;
    return cadence && cadenceSpans(cadence, period, this.own, this.asOf, isKept);
  }

  /** The state before the plan's first day: what a stock starts from. Null when the indicator has none. */
  opening(): number | null {
    const { record } = this.indicator;
    if (record.baseline !== null && record.baseline.value !== null) return record.baseline.value;
    return isLevel(record) ? this.at(openingName(record)).value : null;
  }

  /** The figure that a year grows from: given by the plan, else what was achieved in the base year. */
  base(year: number): { name: string; value: number | null } {
    const { record } = this.indicator;
    const base = baseYearOf(record, year);
    const given = record.baseline?.value ?? null;
    const value = given ?? (base === null ? null : (this.own.get(`FY${base}`)?.value ?? null));
    return { name: base === null ? '基準' : `${base}年度`, value };
  }

  private growth(period: string, endsOn: IsoDate): Actual {
    const base = this.base(Number(period.slice(2)));
    const level = this.own.get(period)?.value ?? null;
    const parts = { ...EMPTY, numerator: level, denominator: base.value };
    if (base.value === null || base.value === 0) {
      return {
        ...parts,
        missing: `${base.name}の実績が${this.recorded ? '記録にも手入力にもない' : '入力されていない'}ため、比べられません。手入力してください。`,
      };
    }
    if (level === null) return { ...parts, missing: this.recorded ? 'まだ記録がありません。' : NOT_ENTERED };
    // Half a year against a whole one is no growth rate.
    if (this.asOf <= endsOn) return { ...parts, missing: '年度が終わると計算します。' };
    return { ...parts, value: (100 * (level - base.value)) / base.value, missing: null };
  }

  private quotient(numerator: number | null, denominator: number | null): Actual {
    const parts = { ...EMPTY, numerator, denominator };
    if (numerator === null) return { ...parts, missing: NOT_ENTERED };
    if (denominator === null || denominator === 0)
      return { ...parts, missing: '分母がまだ0のため、率を計算できません。' };
    return { ...parts, value: (100 * numerator) / denominator, missing: null };
  }

  // Records that are not there are none; an entry that is not there is unknown.
  private at(period: string): Amounts {
    return this.own.get(period) ?? (this.recorded ? ZERO : EMPTY);
  }

  private get recorded(): boolean {
    return this.indicator.origin.kind === 'records';
  }
}

const NOT_ENTERED = 'まだ入力されていません。';
