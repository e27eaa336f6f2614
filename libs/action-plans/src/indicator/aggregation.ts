import type { ActivityDefinition } from '../plan/plan-file.types';
import type { IndicatorRecord } from './indicator.types';
import { isLevel } from './period';

/** How the rows of a period become its figure. */
export type Aggregation = 'sum' | 'distinct' | 'fraction' | 'latest' | 'latest-fraction' | 'cadence';

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

const NOTHING = 'NULL';
const NONE: FigureColumns = {
  value: NOTHING,
  contacts: NOTHING,
  businesses: NOTHING,
  numerator: NOTHING,
  denominator: NOTHING,
};
const CONTACTS_AND_BUSINESSES = {
  contacts: 'sum(r.quantity)::bigint',
  businesses: 'count(DISTINCT r.business_id)::integer',
};

/** `recorded`: whether records answer the indicator, and not entries by hand. */
export function aggregationOf(
  { measure, unit, periodKind, definition }: IndicatorRecord,
  recorded: boolean,
): Aggregation {
  switch (measure) {
    case 'ratio':
      // Divided by another indicator's actual: that one keeps its own figure, here the numerator is summed.
      return definition.denominator?.indicator === undefined ? 'fraction' : 'sum';
    case 'cadence':
      return recorded ? 'cadence' : 'latest-fraction';
    case 'distinct':
      // By hand an entry says how many were reached for the first time in the period, so entries add up.
      return recorded ? 'distinct' : 'sum';
    case 'stock':
      return recorded ? 'sum' : 'latest';
    case 'manual':
      // Rates and states do not add up; the newest entry of the period tells.
      return isLevel({ periodKind }) || unit === '%' ? 'latest' : 'sum';
    case 'count':
    case 'sum':
    case 'growth':
      return 'sum';
  }
}

/** How counted rows `r` become a figure. A cadence also reads the rows of those whom it missed (cadence-rule.ts). */
export function figureColumns(
  record: IndicatorRecord,
  aggregation: Aggregation,
  recorded: boolean,
): FigureColumns {
  const { counts, denominator } = record.definition;
  switch (aggregation) {
    case 'sum': {
      const total: FigureColumns = { ...NONE, value: 'sum(r.quantity)' };
      return !recorded || isLevel(record) ? total : { ...total, ...CONTACTS_AND_BUSINESSES };
    }
    case 'distinct':
      return { ...NONE, value: 'count(DISTINCT r.business_id)', ...CONTACTS_AND_BUSINESSES };
    case 'latest':
      return { ...NONE, value: latest('quantity') };
    case 'latest-fraction':
      return fraction(latest('numerator'), latest('denominator'));
    case 'cadence':
      return fraction(distinctBusinesses('numerator'), distinctBusinesses('denominator'));
    case 'fraction':
      return recorded
        ? fraction(half('numerator', counts), half('denominator', denominator?.definition))
        : fraction('sum(r.numerator)', 'sum(r.denominator)');
  }
}

function half(part: 'numerator' | 'denominator', definition: ActivityDefinition | undefined): string {
  return definition?.quantity === 'businesses' ? distinctBusinesses(part) : `coalesce(sum(r.${part}), 0)`;
}

function distinctBusinesses(part: 'numerator' | 'denominator'): string {
  return `count(DISTINCT r.business_id) FILTER (WHERE r.${part} IS NOT NULL)`;
}

function latest(column: string): string {
  return `(array_agg(r.${column} ORDER BY r.occurred_on DESC, r.record_id DESC))[1]`;
}

/** Rates are kept with both halves, in %: nobody averages rates (回収率, 成約率). */
function fraction(numerator: string, denominator: string): FigureColumns {
  return { ...NONE, value: rate(numerator, denominator), numerator, denominator };
}

/** A rate in %, NULL where there is nothing to divide by. */
export function rate(numerator: string, denominator: string): string {
  return `round(100 * (${numerator})::numeric / nullif(${denominator}, 0), 4)`;
}
