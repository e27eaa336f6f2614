import { fiscalYearLabel, type IsoDate } from '@banso/japan';
import type { CompiledIndicator } from '../indicator/compiled-indicator';
import type { TargetRecord } from '../indicator/indicator.types';
import { isLevel, periodNameOf } from '../indicator/period';
import type { Comparison } from '../plan/plan-file.types';
import type { Actuals } from './actuals';
import { judge, type Mark } from './judgement';
import { PaceLine } from './pace-line';

/** A promise beside what has been achieved. */
export interface Figure {
  /** 'plan', 'FY2019', 'toFY2020', a day; for an event, its day. */
  period: string;
  /** The period in Japanese. */
  label: string;
  startsOn: IsoDate;
  endsOn: IsoDate;
  target: number | null;
  comparison: Comparison;
  /** The plan's own wording, where the figure alone would say less. */
  stated: string | null;
  actual: number | null;
  /** Why there is no actual: a Japanese sentence. */
  missing: string | null;
  pace: number | null;
  /** actual ÷ target. */
  ratio: number | null;
  mark: Mark;
  contacts: number | null;
  businesses: number | null;
  numerator: number | null;
  denominator: number | null;
  baseline: number | null;
}

/** What happened at one event (出席率), entered by hand. */
export interface EventEntry {
  datedOn: IsoDate;
  note: string | null;
  numerator: number | null;
  denominator: number | null;
}

/** The figures of an indicator: one for each promise, each drawn as the kind of period that it is. */
export class Figures {
  constructor(
    private readonly indicator: CompiledIndicator,
    private readonly actuals: Actuals,
    private readonly asOf: IsoDate,
  ) {}

  /** In the order of their periods. `events` matter only where the promise is made for every event anew. */
  all(events: readonly EventEntry[] = []): Figure[] {
    const { targets } = this.indicator.record;
    return targets.flatMap((target, position) =>
      target.period === 'each-event'
        ? this.ofEvents(target, events)
        : [this.of(target, targets[position - 1])],
    );
  }

  /** The pace line of a promise, or null for rates, which do not grow day by day. */
  paceLine(target: TargetRecord, before: TargetRecord | undefined): PaceLine | null {
    const { record } = this.indicator;
    const goal = this.goalOf(target);
    if (goal === null || this.isRate || target.comparison === 'at-most' || target.comparison === 'decrease')
      return null;
    if (isLevel(record)) {
      const start = this.actuals.opening();
      return start === null
        ? null
        : new PaceLine({ from: record.plan.startsOn, to: target.endsOn, start, target: goal });
    }
    // Steps (+5, +15, +15): each year's line starts where the promise of the year before ended.
    const stepped = periodNameOf(record, target.period).startsWith('to') && before?.value != null;
    if (stepped) {
      const from = dayAfter(before.endsOn);
      return new PaceLine({ from, to: target.endsOn, start: before.value ?? 0, target: goal });
    }
    return new PaceLine({ from: target.startsOn, to: target.endsOn, start: this.offset, target: goal });
  }

  private of(target: TargetRecord, before: TargetRecord | undefined): Figure {
    const { record } = this.indicator;
    const period = periodNameOf(record, target.period);
    const startsOn = isLevel(record) ? record.plan.startsOn : target.startsOn;
    const actual = this.actuals.of(period, target.endsOn);
    const growth = record.measure === 'growth';
    const value = actual.value === null ? null : actual.value + this.offset;
    const line = this.paceLine(target, before);
    const common = { asOf: this.asOf, startsOn, endsOn: target.endsOn, comparison: target.comparison };
    const mark =
      growth && value === null && actual.numerator !== null
        ? // While the year runs, the amount is held against the amount that the growth asks for.
          judge({
            ...common,
            comparison: 'at-least',
            actual: actual.numerator,
            target: this.goalOf(target),
            reference: null,
            pace: line,
            canFall: false,
          })
        : judge({
            ...common,
            actual: value,
            target: target.value,
            reference: growth ? 0 : this.actuals.opening(),
            pace: line,
            canFall: this.isRate || isLevel(record),
          });
    return {
      period,
      label: labelOf(period),
      startsOn,
      endsOn: target.endsOn,
      target: target.value,
      comparison: target.comparison,
      stated: target.note,
      actual: value,
      missing: actual.missing,
      pace: line?.at(this.asOf) ?? null,
      ratio: ratioOf(value, target.value),
      mark,
      contacts: actual.contacts,
      businesses: actual.businesses,
      numerator: actual.numerator,
      denominator: actual.denominator,
      baseline: growth ? this.baseOf(target) : this.actuals.opening(),
    };
  }

  private ofEvents(target: TargetRecord, events: readonly EventEntry[]): Figure[] {
    const none: EventEntry = { datedOn: '', note: null, numerator: null, denominator: null };
    return (events.length > 0 ? events : [none]).map((event): Figure => {
      const { datedOn, note, numerator, denominator } = event;
      const actual = numerator === null || !denominator ? null : (100 * numerator) / denominator;
      const [startsOn, endsOn] = datedOn === '' ? [target.startsOn, target.endsOn] : [datedOn, datedOn];
      const { comparison, value } = target;
      // An event is over when its figures are entered: it is judged at once.
      const judged = {
        asOf: dayAfter(endsOn),
        startsOn,
        endsOn,
        comparison,
        target: value,
        actual,
        reference: null,
      };
      return {
        period: datedOn === '' ? 'each-event' : datedOn,
        label: datedOn === '' ? '催事ごと' : [dayLabel(datedOn), note].filter(Boolean).join(' '),
        startsOn,
        endsOn,
        target: value,
        comparison,
        stated: target.note,
        actual,
        missing: actual === null ? 'まだ入力されていません。' : null,
        pace: null,
        ratio: ratioOf(actual, value),
        mark: judge({ ...judged, pace: null, canFall: false }),
        contacts: null,
        businesses: null,
        numerator,
        denominator,
        baseline: null,
      };
    });
  }

  private get isRate(): boolean {
    const { measure, unit } = this.indicator.record;
    return measure === 'ratio' || measure === 'cadence' || (measure === 'manual' && unit === '%');
  }

  /** Steps are promised on top of a starting figure: the level reached is that figure and what was added. */
  private get offset(): number {
    const { baseline, targets, measure, periodKind } = this.indicator.record;
    const counted =
      measure === 'count' || measure === 'sum' || measure === 'distinct' || measure === 'manual';
    const steps = periodKind === 'cumulative' && targets.some(({ increment }) => increment !== null);
    return counted && steps && !this.isRate ? (baseline?.value ?? 0) : 0;
  }

  /** What the pace line leads to: the target, or the amount that a promised growth comes to. */
  private goalOf(target: TargetRecord): number | null {
    if (this.indicator.record.measure !== 'growth') return target.value;
    const base = this.baseOf(target);
    return base === null ? null : base * (1 + (target.value ?? 0) / 100);
  }

  private baseOf({ period }: TargetRecord): number | null {
    return this.actuals.base(Number(period.slice(2))).value;
  }
}

/** A period's name in Japanese. */
export function labelOf(period: string): string {
  if (period === 'plan') return '計画期間';
  if (period.length === 10) return `${dayLabel(period)}時点`;
  const year = /^(to)?FY(\d{4})$/.exec(period);
  if (year !== null) return year[1] ? `${year[2]}年度末まで` : fiscalYearLabel(Number(year[2]));
  return `${period.slice(0, 4)}年${Number(period.slice(5, 7))}月`;
}

function dayLabel(date: IsoDate): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

function ratioOf(actual: number | null, target: number | null): number | null {
  return actual === null || target === null || target === 0 ? null : actual / target;
}

function dayAfter(date: IsoDate): IsoDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
