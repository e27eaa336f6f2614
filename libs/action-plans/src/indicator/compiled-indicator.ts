import { fiscalYearOf, fiscalYearRange, type IsoDate } from '@banso/japan';
import type { DayRange } from '@banso/members';
import type { Activity, ActivityDefinition } from '../plan/plan-file.types';
import { recordedActivity } from './activity-sources';
import { type Aggregation, aggregationOf, type FigureColumns, figureColumns } from './aggregation';
import { CadenceRule } from './cadence-rule';
import { eventsOf } from './event-rows';
import { GROWTH_REASONS, growthRows } from './growth-rows';
import type { IndicatorRecord } from './indicator.types';
import { MANUAL_ENTRY_REASONS, manualEntriesSql } from './manual-entry-source';
import { isLevel, type Period, periodsOf } from './period';
import { changesFollowed, isStretch, type RecordedPart, recordRows } from './record-rows';
import type { SqlParameters } from './sql-parameters';

/** Where the figures of an indicator come from. */
export interface Origin {
  kind: 'records' | 'manual';
  activity: Activity | null;
  /** In Japanese, for the board. */
  label: string;
  /**
   * What is entered by hand: values, or numerators with what they are divided by. Of a growth over records, for years
   * without any; null where the records tell everything.
   */
  entered: 'value' | 'fraction' | null;
}

/**
 * An indicator made ready to be computed: the one definition that roll-up, drill-down and explanation share, so that
 * a number and the records behind it cannot disagree.
 */
export class CompiledIndicator {
  readonly origin: Origin;
  readonly aggregation: Aggregation;
  /** Every period that it has a figure for. */
  readonly periods: readonly Period[];
  /** Sentences for the reasons that its rows can carry. */
  readonly reasons: Readonly<Record<string, string>>;
  /** How a cadence is told from the records; null where the indicator is none, or is entered by hand. */
  readonly cadence: CadenceRule | null;
  private readonly counted: RecordedPart | null;
  private readonly divisor: RecordedPart | null;

  constructor(readonly record: IndicatorRecord) {
    const { counts, denominator } = record.definition;
    const counted = recordedPart(record, counts);
    const divisor = denominator?.definition ? recordedPart(record, denominator.definition) : null;
    // A quotient of which one half is recorded and the other is not can only be entered whole.
    const whole = divisor !== null || (denominator?.definition === undefined && record.measure !== 'cadence');
    this.counted = whole && counted ? { ...counted, ofList: denominator?.frozenAt === 'event' } : null;
    // Who answers was asked; of who came, only those at events that were asked can be expected to.
    const asks =
      divisor?.source.tellsEvents && counted && divisor.source.activity !== counted.source.activity;
    this.divisor = asks ? { ...divisor, askedFor: counted.source } : divisor;
    this.cadence =
      record.measure === 'cadence' && this.counted && divisor
        ? new CadenceRule(record, this.counted, divisor)
        : null;
    this.aggregation = aggregationOf(record, this.counted !== null);
    this.origin = this.counted === null ? byHand(this.aggregation) : recordsOf(counts.activity, this.grows);
    this.periods = this.cadence?.periods ?? (this.tellsEvents ? [eventsOf(record)] : periodsOf(record));
    this.reasons =
      this.counted === null
        ? MANUAL_ENTRY_REASONS
        : (this.cadence?.reasons ?? {
            ...(this.grows ? { ...MANUAL_ENTRY_REASONS, ...GROWTH_REASONS } : {}),
            ...divisor?.source.reasons,
            ...this.counted.source.reasons,
          });
  }

  get id(): string {
    return this.record.id;
  }

  /** The activities whose changes touch it, as the outbox names them. */
  get activities(): ReadonlySet<string> {
    if (this.counted === null) return new Set(['manual']);
    const { counts, denominator } = this.record.definition;
    const named = [counts, denominator?.definition].flatMap((definition) => definition?.activity ?? []);
    return new Set([
      ...named.flatMap((activity) => recordedActivity(activity)?.changes ?? []),
      ...this.followed,
    ]);
  }

  /** True when a change of an activity on a day can change the figure of a period. */
  touches(activity: string, date: IsoDate, period: Period): boolean {
    // Who joins or leaves is a member, or is none, on every day after.
    if (this.followed.has(activity) && date <= period.to) return true;
    if (this.cadence !== null) return this.cadence.touches(activity, date, period);
    // The first record of a year, and the last that goes, decide about all entries of that year.
    const { from, to } = this.grows ? fiscalYearRange(fiscalYearOf(date)) : { from: date, to: date };
    return period.from <= to && from <= period.to;
  }

  /** True when the parts of a period add up to the period: a year's figure is then the sum of its months'. */
  get additive(): boolean {
    return this.aggregation === 'sum' && !isLevel(this.record) && this.counted !== null && !this.grows;
  }

  /** True when a row is a stretch of time (a membership) and a figure is how many cover the period's last day. */
  get isStock(): boolean {
    return this.record.measure === 'stock' && this.counted !== null;
  }

  /** True when every event has a figure of its own, made of the records, and they have none together. */
  get tellsEvents(): boolean {
    return this.record.periodKind === 'per-event' && this.counted !== null;
  }

  /** True when figures by department and by advisor make sense: records know who did the work, entries do not. */
  get hasDimensions(): boolean {
    const whole = this.cadence !== null || this.tellsEvents || this.grows || isLevel(this.record);
    return this.counted !== null && !whole;
  }

  /**
   * The rows of a stretch of days, counted and not: `reason` is null for the counted. Stands as a subquery. For a
   * stock: the memberships that reach into those days, with `starts_on` and `ends_on`.
   */
  rows(between: DayRange, parameters: SqlParameters): string {
    if (this.counted === null) {
      return `
        SELECT record_id, occurred_on, business_id, staff_id, department_id, quantity, numerator, denominator,
               'manual-entry' AS activity, dims, title, reason
          FROM (${manualEntriesSql(this.id, between, parameters)}) entries`;
    }
    if (this.cadence !== null) return this.cadence.rows(between, parameters);
    if (this.grows) return growthRows(this.counted, this.id, between, parameters);
    const numerators = recordRows(this.counted, between, parameters, 'numerator');
    if (this.divisor === null) return numerators;
    return `${numerators} UNION ALL ${recordRows(this.divisor, between, parameters, 'denominator')}`;
  }

  /** The records that count within some days, without whatever was entered by hand beside them. Stands as a subquery. */
  countedRecords(between: DayRange, parameters: SqlParameters): string | null {
    if (this.counted === null) return null;
    return `SELECT r.* FROM (${recordRows(this.counted, between, parameters, 'numerator')}) r WHERE r.reason IS NULL`;
  }

  /** A condition on rows `r`: those that a figure is made of. A cadence is also made of those whom it missed. */
  get judged(): string {
    return this.cadence === null ? 'r.reason IS NULL' : 'r.denominator IS NOT NULL';
  }

  /** True when years are compared that the records may not reach back to: entries by hand stand in for them. */
  private get grows(): boolean {
    return this.record.measure === 'growth' && this.counted !== null;
  }

  /** Changes of other records that decide what it filters by. */
  private get followed(): ReadonlySet<string> {
    const parts = [this.counted, this.divisor].filter((part) => part !== null);
    return new Set(parts.flatMap(changesFollowed));
  }

  /** How the judged rows `r` become a figure. */
  figures(): FigureColumns {
    return figureColumns(this.record, this.aggregation, this.counted !== null);
  }
}

function byHand(aggregation: Aggregation): Origin {
  const halves = aggregation === 'fraction' || aggregation === 'latest-fraction';
  return { kind: 'manual', activity: null, label: '手入力', entered: halves ? 'fraction' : 'value' };
}

function recordsOf(activity: Activity, grows: boolean): Origin {
  const label = recordedActivity(activity)?.label ?? activity;
  return grows
    ? { kind: 'records', activity, label: `${label}（記録のない年度は手入力）`, entered: 'value' }
    : { kind: 'records', activity, label, entered: null };
}

/** The records that answer a definition, or null where they cannot and figures are entered by hand. */
function recordedPart(record: IndicatorRecord, definition: ActivityDefinition): RecordedPart | null {
  if (record.measure === 'manual') return null;
  // A stock is no amount within a period, and an amount is no stock; who is due may be told from either.
  const isBase = record.measure === 'cadence' && definition !== record.definition.counts;
  if (!isBase && (record.measure === 'stock') !== isStretch({ definition })) return null;
  const source = recordedActivity(definition.activity)?.source(record.definition.policy);
  if (source === undefined) return null;
  // The records know businesses; whether two attendees are one person they do not.
  const { quantity = 'records' } = definition;
  if (!['records', 'businesses', ...Object.keys(source.quantities ?? {})].includes(quantity)) return null;
  // Event by event, only a share of what each event has itself can be told.
  const shared = record.measure === 'ratio' && record.definition.denominator?.definition !== undefined;
  if (record.periodKind === 'per-event' && !(shared && source.tellsEvents)) return null;
  return { source, definition };
}
