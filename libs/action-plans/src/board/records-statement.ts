import type { CompiledIndicator } from '../indicator/compiled-indicator';
import { rowsOfEvents } from '../indicator/event-rows';
import { SqlParameters } from '../indicator/sql-parameters';
import type { Activity } from '../plan/plan-file.types';
import type { DateWindow } from '../plan/plan-period';
import type { RecordsQuery } from './indicator-records.service';

/** A row of the list as SQL yields it. */
export interface RecordRow {
  recordId: string;
  activity: Activity;
  eventId: string | null;
  caseId: string | null;
  date: string;
  businessId: string | null;
  businessName: string | null;
  staffId: string | null;
  staffName: string | null;
  departmentName: string | null;
  /** True for a record of what is divided by. */
  divides: boolean;
  title: string;
  quantity: string | number;
  reason: string | null;
  /** What a recorder gave as the reason by hand. */
  remark: string | null;
}

const NOBODY = `'00000000-0000-0000-0000-000000000000'::uuid`;
const COLUMNS = [
  'r.occurred_on',
  'r.record_id',
  `coalesce(r.business_id, ${NOBODY})`,
  `coalesce(r.staff_id, ${NOBODY})`,
  // One record can be in both halves of a quotient.
  '(r.denominator IS NOT NULL)',
];
const PLACE = COLUMNS.join(', ');
const NEWEST_FIRST = COLUMNS.map((column) => `${column} DESC`).join(', ');

/**
 * One page of the records behind a figure, with the figure that all counted ones of those days make up, in one
 * statement: both come from the same rows in the same snapshot. `rows-only` leaves the figure out.
 */
export function recordsStatement(
  indicator: CompiledIndicator,
  days: DateWindow & { name?: string },
  query: RecordsQuery,
  parts: 'rows-and-figure' | 'rows-only' = 'rows-and-figure',
): { text: string; values: unknown[] } {
  const parameters = new SqlParameters();
  const behind = rowsBehind(indicator, days, parameters);
  const chosen = chosenRows(query, parameters);
  const figure = `
    (SELECT (${indicator.figures().value})::numeric FROM rows r
      WHERE ${[indicator.judged, ...chosen].join(' AND ')})`;
  const text = `
    WITH rows AS MATERIALIZED (${withSuperseded(indicator, behind)}),
    page AS (
      SELECT r.*, row_number() OVER (ORDER BY ${NEWEST_FIRST}) AS place
        FROM rows r
       WHERE ${[...chosen, ...shown(query), ...after(query, parameters)].join(' AND ') || 'true'}
       ORDER BY place LIMIT ${parameters.bind(query.limit + 1, 'integer')}
    )
    SELECT ${parts === 'rows-only' ? 'NULL' : figure} AS value,
           (SELECT coalesce(jsonb_agg(jsonb_build_object(
                     'recordId', r.record_id, 'activity', r.activity, 'eventId', r.dims #>> '{event,id}',
                     'caseId', CASE WHEN r.activity = 'case-milestone' THEN r.dims ->> 'case' END, 'date', r.occurred_on,
                     'businessId', r.business_id, 'businessName', b.name, 'staffId', r.staff_id,
                     'staffName', s.family_name || coalesce(' ' || s.given_name, ''), 'departmentName', d.name,
                     'divides', r.denominator IS NOT NULL,
                     'title', r.title, 'quantity', coalesce(r.quantity, 100 * r.numerator / r.denominator),
                     'reason', r.reason, 'remark', CASE WHEN r.reason = 'by-hand' THEN r.dims ->> 'remark' END)
                     ORDER BY r.place), '[]'::jsonb)
              FROM page r
              LEFT JOIN businesses b ON b.id = r.business_id
              LEFT JOIN staff s ON s.id = r.staff_id
              LEFT JOIN departments d ON d.id = r.department_id) AS rows`;
  return { text, values: parameters.values };
}

function rowsBehind(
  indicator: CompiledIndicator,
  days: DateWindow & { name?: string },
  parameters: SqlParameters,
): string {
  if (indicator.tellsEvents) return rowsOfEvents(indicator, days, parameters);
  const to = parameters.bind(days.to, 'date');
  const from = indicator.isStock ? to : parameters.bind(days.from, 'date');
  return indicator.rows({ from, to }, parameters);
}

/** Where only the newest entry tells, the older ones of the period say so. */
function withSuperseded({ aggregation }: CompiledIndicator, rows: string): string {
  if (aggregation !== 'latest' && aggregation !== 'latest-fraction') return rows;
  return `
    SELECT record_id, occurred_on, business_id, staff_id, department_id, quantity, numerator, denominator, activity,
           dims, title, CASE WHEN reason IS NULL AND row_number() OVER (
             PARTITION BY reason IS NULL ORDER BY occurred_on DESC, record_id DESC) > 1
           THEN 'superseded' ELSE reason END AS reason
      FROM (${rows}) entries`;
}

function chosenRows({ departmentId, advisorId }: RecordsQuery, parameters: SqlParameters): string[] {
  return [
    ...(departmentId === undefined ? [] : [`r.department_id = ${parameters.bind(departmentId, 'uuid')}`]),
    ...(advisorId === undefined ? [] : [`r.staff_id = ${parameters.bind(advisorId, 'uuid')}`]),
  ];
}

function shown({ counted }: RecordsQuery): string[] {
  if (counted === 'all') return [];
  return [counted === 'true' ? 'r.reason IS NULL' : 'r.reason IS NOT NULL'];
}

function after({ after: place }: RecordsQuery, parameters: SqlParameters): string[] {
  if (place === undefined) return [];
  const id = (value: string | null): string => (value === null ? NOBODY : parameters.bind(value, 'uuid'));
  const bound = [
    parameters.bind(place.date, 'date'),
    parameters.bind(place.recordId, 'uuid'),
    id(place.businessId),
    id(place.staffId),
    parameters.bind(place.divides, 'boolean'),
  ];
  return [`(${PLACE}) < (${bound.join(', ')})`];
}
