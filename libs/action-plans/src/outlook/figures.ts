import { fiscalYearLabel, type IsoDate } from '@banso/japan';
import type { CompiledIndicator } from '../indicator/compiled-indicator';
import type { TargetRecord } from '../indicator/indicator.types';
import { isLevel, periodNameOf } from '../indicator/period';
import type { Comparison } from '../plan/plan-file.types';
import type { Actuals } from './actuals';
import type { FigureSpan } from './cadence-course';
import { goalOf, progressOf, wantsLess } from './goal';
import { isMet, judge, type Mark } from './judgement';
import { PaceLine } from './pace-line';

/** A promise beside what has been achieved. */
export interface Figure {
  /** 'plan', 'FY2019', 'toFY2020', a day; for an event, the day and, where records tell it, its id. */
  period: string;
  /** The period in Japanese. */
  label: string;
  startsOn: IsoDate;
  endsOn: IsoDate;
  /** As the plan states it: of an increase, by how much. */
  target: number | null;
  comparison: Comparison;
  /** What the figure must come to. Null where the plan gives a direction only, or nobody knows what it starts from. */
  goal: number | null;
  /** The plan's own wording, where the figure alone would say less. */
  stated: string | null;
  actual: number | null;
  /** Why there is no actual: a Japanese sentence. */
  missing: string | null;
  pace: number | null;
  /** How much of the promise is done, 1 being all; of a limit, how much is used up. */
  ratio: number | null;
  mark: Mark;
  contacts: number | null;
  businesses: number | null;
  numerator: number | null;
  denominator: number | null;
  baseline: number | null;
  /** 四半期 by 四半期, for a cadence that the records tell; null for everything else. */
  spans: FigureSpan[] | null;
}

/** What happened at one event (出席率), told by the records or entered by hand. `note` is its title, or says so. */
export interface EventEntry {
  /** The name under which the records behind it are found. */
  period: string;
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

  /**
   * The pace line of a promise, or null for rates, which do not grow day by day. Of a limit: where it would be used up
   * evenly.
   */
  paceLine(target: TargetRecord, before: TargetRecord | undefined): PaceLine | null {
    const { record } = this.indicator;
    const goal = this.courseOf(target);
    if (goal === null || this.isRate) return null;
    if (isLevel(record)) {
      const start = this.actuals.opening();
      // A level that keeps the promise as it is has nowhere to go.
      if (start === null || (wantsLess(target.comparison) && start <= goal)) return null;
      return new PaceLine({ from: record.plan.startsOn, to: target.endsOn, start, target: goal });
    }
    // Steps (+5, +15, +15): each year's line starts where the promise of the year before ended.
    const reached = before === undefined ? null : this.goalOf(before);
    if (before !== undefined && reached !== null && periodNameOf(record, target.period).startsWith('to')) {
      return new PaceLine({ from: dayAfter(before.endsOn), to: target.endsOn, start: reached, target: goal });
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
    const goal = this.goalOf(target);
    const reference = this.referenceOf(target);
    const mark =
      growth && value === null && actual.numerator !== null
        ? // While the year runs, the amount is held against the amount that the growth asks for.
          judge({
            ...common,
            comparison: wantsLess(target.comparison) ? 'at-most' : 'at-least',
            actual: actual.numerator,
            goal: this.courseOf(target),
            reference: null,
            pace: line,
            canFall: false,
          })
        : judge({
            ...common,
            actual: value,
            goal,
            reference,
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
      goal,
      stated: target.note,
      actual: value,
      missing: actual.missing,
      pace: line?.at(this.asOf) ?? null,
      ratio: progressOf(goal, value, this.startOf(target)),
      mark,
      contacts: actual.contacts,
      businesses: actual.businesses,
      numerator: actual.numerator,
      denominator: actual.denominator,
      baseline: growth ? this.baseOf(target) : this.actuals.opening(),
      spans: this.actuals.spans(period, (share) => {
        const { comparison } = target;
        return isMet({ actual: share, goal, comparison, reference }) ?? share === 100;
      }),
    };
  }

  private ofEvents(target: TargetRecord, events: readonly EventEntry[]): Figure[] {
    const none = { period: 'each-event', datedOn: '', note: null, numerator: null, denominator: null };
    return (events.length > 0 ? events : [none]).map((event): Figure => {
      const { period, datedOn, note, numerator, denominator } = event;
      const actual = numerator === null || !denominator ? null : (100 * numerator) / denominator;
      const [startsOn, endsOn] = datedOn === '' ? [target.startsOn, target.endsOn] : [datedOn, datedOn];
      const { comparison, value } = target;
      // An event is over when its figures are entered: it is judged at once.
      const judged = {
        asOf: dayAfter(endsOn),
        startsOn,
        endsOn,
        comparison,
        goal: goalOf(target, null),
        actual,
        reference: null,
      };
      return {
        period,
        label: datedOn === '' ? '催事ごと' : [dayLabel(datedOn), note].filter(Boolean).join(' '),
        startsOn,
        endsOn,
        target: value,
        comparison,
        goal: judged.goal,
        stated: target.note,
        actual,
        missing: actual === null ? this.missingOf(event) : null,
        pace: null,
        ratio: progressOf(judged.goal, actual, 0),
        mark: judge({ ...judged, pace: null, canFall: false }),
        contacts: null,
        businesses: null,
        numerator,
        denominator,
        baseline: null,
        spans: null,
      };
    });
  }

  /** Why an event has no rate. */
  private missingOf({ datedOn, numerator }: EventEntry): string {
    const { record, tellsEvents } = this.indicator;
    if (tellsEvents && datedOn === '') return '実施済みの催事がまだありません。';
    if (numerator === null) return 'まだ入力されていません。';
    return record.definition.denominator?.definition?.quantity === 'eligible'
      ? '対象者名簿がないため、率を計算できません。'
      : '分母が0のため、率を計算できません。';
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

  private goalOf(target: TargetRecord): number | null {
    return goalOf(target, this.referenceOf(target));
  }

  /** What an increase starts from. Growth is an increase already: it starts from none. */
  private referenceOf(target: TargetRecord): number | null {
    if (this.indicator.record.measure === 'growth') return this.baseOf(target) === null ? null : 0;
    return this.actuals.opening();
  }

  /** Where a figure that is to rise or fall by something came from; what is counted up begins with nothing. */
  private startOf(target: TargetRecord): number {
    const byFigure = target.increment === null && ['increase', 'decrease'].includes(target.comparison);
    const standing = this.isRate || isLevel(this.indicator.record);
    return byFigure && standing ? (this.referenceOf(target) ?? 0) : 0;
  }

  /** What the pace line leads to: the goal, or the amount that a promised growth comes to. */
  private courseOf(target: TargetRecord): number | null {
    const goal = this.goalOf(target);
    if (this.indicator.record.measure !== 'growth') return goal;
    const base = this.baseOf(target);
    return base === null || goal === null ? null : base * (1 + goal / 100);
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

function dayAfter(date: IsoDate): IsoDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
