import type { ActivitySource, DayRange } from '@banso/members';
import type { ActivityDefinition } from '../plan/plan-file.types';
import type { SqlParameters } from './sql-parameters';

/** The records of one activity that a definition in a plan file asks for. */
export interface RecordedPart {
  source: ActivitySource;
  definition: ActivityDefinition;
  /** Only businesses on the event's list count: they are what is divided by, frozen with the event. */
  ofList?: boolean;
  /** The source of the other half, where that can only come of events that were asked for it: the others do not count. */
  askedFor?: ActivitySource;
}

/** True when a row is a stretch of time with `starts_on` and `ends_on`, and not something that happened on a day. */
export function isStretch({ definition }: Pick<RecordedPart, 'definition'>): boolean {
  return definition.activity === 'membership-stock';
}

/** Changes of other records that decide what a part filters by, as the outbox names them. */
export function changesFollowed({ source, definition }: RecordedPart): string[] {
  return Object.keys(definition.filter ?? {}).flatMap((name) => source.dimensions[name]?.follows ?? []);
}

/**
 * The rows of a part within some days, counted and not, in the columns of an activity source and with the quantity that
 * the definition asks for once more as the half of a quotient that it is. Stands as a subquery.
 */
export function recordRows(
  { source, definition, ofList = false, askedFor }: RecordedPart,
  between: DayRange,
  parameters: SqlParameters,
  half: 'numerator' | 'denominator',
): string {
  const filters = Object.entries(definition.filter ?? {}).map(([dimension, allowed]) =>
    filterSql(source, dimension, allowed, parameters),
  );
  const stretch = isStretch({ definition }) ? ', s.starts_on, s.ends_on' : '';
  const quantity = source.quantities?.[definition.quantity ?? 'records'] ?? 's.quantity';
  const quantities = { numerator: 'NULL', denominator: 'NULL', [half]: quantity };
  const [listed, asked] = [ofList && source.listed?.('s'), askedFor?.asked?.('s')];
  const reasons = [
    's.reason',
    ...(listed ? [`CASE WHEN NOT ${listed} THEN 'not-eligible' END`] : []),
    ...(asked ? [`CASE WHEN NOT ${asked} THEN 'not-asked' END`] : []),
  ];
  return `
    SELECT s.record_id, s.occurred_on, s.business_id, s.staff_id, s.department_id, ${quantity} AS quantity,
           ${quantities.numerator}::bigint AS numerator, ${quantities.denominator}::bigint AS denominator,
           '${definition.activity}' AS activity, s.dims, s.title, coalesce(${reasons.join(', ')}) AS reason${stretch}
      FROM (${source.sql(between)}) s
     ${filters.length > 0 ? `WHERE ${filters.join(' AND ')}` : ''}`;
}

/** Values are compared as text, as plan files write them: a yes is `true`, a number is its digits. */
function filterSql(
  { dimensions }: ActivitySource,
  dimension: string,
  allowed: readonly string[],
  parameters: SqlParameters,
): string {
  const name = parameters.bind(dimension, 'text');
  const values = parameters.bind(allowed, 'text[]');
  return dimensions[dimension]?.holds === 'several'
    ? `s.dims -> ${name} ?| ${values}`
    : `s.dims ->> ${name} = ANY (${values})`;
}
