import type { ActivitySource, DayRange } from '@banso/members';
import type { Activity, ActivityDefinition } from '../plan/plan-file.types';
import { recordedActivity } from './activity-sources';
import type { IndicatorRecord } from './indicator.types';
import { MANUAL_ENTRY_REASONS, manualEntriesSql } from './manual-entry-source';
import { isLevel, type Period, periodsOf } from './period';
import type { SqlParameters } from './sql-parameters';

/** How the rows of a period become its figure. */
export type Aggregation = 'sum' | 'distinct' | 'fraction' | 'latest' | 'latest-fraction';

/** SQL expressions over counted rows `r`; each yields one column of `rollups`. */
export interface FigureColumns {
  value: string;
  /** 延べ. NULL where an entry by hand says no such thing. */
  contacts: string;
  /** 実数. */
  businesses: string;
  numerator: string;
  denominator: string;
}

/** Where the figures of an indicator come from. */
export interface Origin {
  kind: 'records' | 'manual';
  activity: Activity | null;
  /** In Japanese, for the board. */
  label: string;
}

const BY_HAND: Origin = { kind: 'manual', activity: null, label: '手入力' };

const NOTHING = 'NULL';

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
  private readonly source: ActivitySource | null;
  private readonly divisor: ActivitySource | null;

  constructor(readonly record: IndicatorRecord) {
    const { definition } = record;
    const divisorDefinition = definition.denominator?.definition;
    this.source = sourceFor(record, definition.counts);
    this.divisor = divisorDefinition ? sourceFor(record, divisorDefinition) : null;
    // A quotient of which one half is recorded and the other is not can only be entered whole.
    if (divisorDefinition !== undefined && this.divisor === null) this.source = null;
    this.origin = this.source === null ? BY_HAND : recordsOf(definition.counts.activity);
    this.aggregation = aggregationOf(record, this.source !== null);
    this.periods = periodsOf(record);
    this.reasons =
      this.source === null ? MANUAL_ENTRY_REASONS : { ...this.divisor?.reasons, ...this.source.reasons };
  }

  get id(): string {
    return this.record.id;
  }

  /** The activities whose changes touch it, as the outbox names them. */
  get activities(): ReadonlySet<string> {
    if (this.source === null) return new Set(['manual']);
    const { counts, denominator } = this.record.definition;
    const named = [counts, denominator?.definition].flatMap((definition) => definition?.activity ?? []);
    return new Set(named.flatMap((activity) => recordedActivity(activity)?.changes ?? []));
  }

  /** True when the parts of a period add up to the period: a year's figure is then the sum of its months'. */
  get additive(): boolean {
    return this.aggregation === 'sum' && !isLevel(this.record) && this.source !== null;
  }

  /** True when a row is a stretch of time (a membership) and a figure is how many cover the period's last day. */
  get isStock(): boolean {
    return this.record.measure === 'stock' && this.source !== null;
  }

  /** True when figures by department and by advisor make sense: records know who did the work, entries do not. */
  get hasDimensions(): boolean {
    return this.source !== null && !isLevel(this.record);
  }

  /**
   * The rows of a stretch of days, counted and not: `reason` is null for the counted. Stands as a subquery. For a
   * stock: the memberships that reach into those days, with `starts_on` and `ends_on`.
   */
  rows(between: DayRange, parameters: SqlParameters): string {
    const { counts, denominator } = this.record.definition;
    if (this.source === null) {
      return `
        SELECT record_id, occurred_on, business_id, staff_id, department_id, quantity, numerator, denominator,
               'manual-entry' AS activity, dims, title, reason
          FROM (${manualEntriesSql(this.id, between, parameters)}) entries`;
    }
    const numerators = recordRows(this.source, counts, between, parameters, 'numerator');
    if (this.divisor === null || denominator?.definition === undefined) return numerators;
    const denominators = recordRows(this.divisor, denominator.definition, between, parameters, 'denominator');
    return `${numerators} UNION ALL ${denominators}`;
  }

  /** How counted rows `r` become a figure. */
  figures(): FigureColumns {
    const { counts, denominator } = this.record.definition;
    const none: FigureColumns = {
      value: NOTHING,
      contacts: NOTHING,
      businesses: NOTHING,
      numerator: NOTHING,
      denominator: NOTHING,
    };
    switch (this.aggregation) {
      case 'sum': {
        const total: FigureColumns = { ...none, value: 'sum(r.quantity)' };
        return this.source === null || isLevel(this.record) ? total : { ...total, ...contactsAndBusinesses };
      }
      case 'distinct':
        return { ...none, value: 'count(DISTINCT r.business_id)', ...contactsAndBusinesses };
      case 'latest':
        return { ...none, value: latest('quantity') };
      case 'latest-fraction':
        return fraction(latest('numerator'), latest('denominator'));
      case 'fraction':
        return this.source === null
          ? fraction('sum(r.numerator)', 'sum(r.denominator)')
          : fraction(half('numerator', counts), half('denominator', denominator?.definition));
    }
  }
}

const contactsAndBusinesses = {
  contacts: 'sum(r.quantity)::integer',
  businesses: 'count(DISTINCT r.business_id)::integer',
};

function recordsOf(activity: Activity): Origin {
  return { kind: 'records', activity, label: recordedActivity(activity)?.label ?? activity };
}

function sourceFor(record: IndicatorRecord, definition: ActivityDefinition): ActivitySource | null {
  // The records know businesses; persons who are no business yet (創業予定者) are not recorded so far.
  if (!['records', 'businesses', undefined].includes(definition.quantity)) return null;
  // Growth starts from years before the records; a cadence asks who was due, which no record says so far.
  if (['growth', 'cadence', 'manual'].includes(record.measure)) return null;
  // A stock is no amount within a period, and an amount is no stock.
  if ((record.measure === 'stock') !== (definition.activity === 'membership-stock')) return null;
  return recordedActivity(definition.activity)?.source(record.definition.policy) ?? null;
}

function aggregationOf(record: IndicatorRecord, recorded: boolean): Aggregation {
  const { measure, unit, definition } = record;
  switch (measure) {
    case 'ratio':
      // Divided by another indicator's actual: that one keeps its own figure, here the numerator is summed.
      return definition.denominator?.indicator === undefined ? 'fraction' : 'sum';
    case 'cadence':
      return 'latest-fraction';
    case 'distinct':
      // By hand an entry says how many were reached for the first time in the period, so entries add up.
      return recorded ? 'distinct' : 'sum';
    case 'stock':
      return recorded ? 'sum' : 'latest';
    case 'manual':
      // Rates and states do not add up; the newest entry of the period tells.
      return isLevel(record) || unit === '%' ? 'latest' : 'sum';
    case 'count':
    case 'sum':
    case 'growth':
      return 'sum';
  }
}

function recordRows(
  source: ActivitySource,
  definition: ActivityDefinition,
  between: DayRange,
  parameters: SqlParameters,
  part: 'numerator' | 'denominator',
): string {
  const filters = Object.entries(definition.filter ?? {}).map(
    ([dimension, allowed]) =>
      `s.dims -> ${parameters.bind(dimension, 'text')} ?| ${parameters.bind(allowed, 'text[]')}`,
  );
  const stretch = definition.activity === 'membership-stock' ? ', s.starts_on, s.ends_on' : '';
  const quantities = { numerator: NOTHING, denominator: NOTHING, [part]: 's.quantity' };
  return `
    SELECT s.record_id, s.occurred_on, s.business_id, s.staff_id, s.department_id, s.quantity,
           ${quantities.numerator}::integer AS numerator, ${quantities.denominator}::integer AS denominator,
           '${definition.activity}' AS activity, s.dims, s.title, s.reason${stretch}
      FROM (${source.sql(between)}) s
     ${filters.length > 0 ? `WHERE ${filters.join(' AND ')}` : ''}`;
}

function half(part: 'numerator' | 'denominator', definition: ActivityDefinition | undefined): string {
  return definition?.quantity === 'businesses'
    ? `count(DISTINCT r.business_id) FILTER (WHERE r.${part} IS NOT NULL)`
    : `coalesce(sum(r.${part}), 0)`;
}

function latest(column: string): string {
  return `(array_agg(r.${column} ORDER BY r.occurred_on DESC, r.record_id DESC))[1]`;
}

/** Rates are kept with both halves, in %: nobody averages rates (回収率, 成約率). */
function fraction(numerator: string, denominator: string): FigureColumns {
  return {
    value: `round(100 * (${numerator})::numeric / nullif(${denominator}, 0), 4)`,
    contacts: NOTHING,
    businesses: NOTHING,
    numerator,
    denominator,
  };
}
