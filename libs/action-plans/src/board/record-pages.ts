import type { IsoDate } from '@banso/japan';
import type { TenantTransaction } from '@banso/platform';
import type { CompiledIndicator } from '../indicator/compiled-indicator';
import type { Period } from '../indicator/period';
import { dayWindows } from './day-windows';
import type { RecordsQuery } from './indicator-records.service';
import { type RecordRow, recordsStatement } from './records-statement';

/** The figure of some records and the first of them, one more than asked for where there are more. */
export interface RecordsFound {
  value: number | null;
  rows: RecordRow[];
}

/**
 * Reads one page of the records behind a figure, newest first.
 *
 * Whether a record counts depends on its whole day and on nothing beyond it (no 件 spans two days), so the definition
 * that counted the plan judges a week of it in the same way. The newest records are found within days; what all
 * of them make up has been added up already. Where it has not, everything is read at once.
 *
 * Windows are read one statement after another, and so is the stored figure: a record that is saved between them can be in
 * the list and not yet in the figure. It waits to be added up, and the next look shows both.
 */
export async function readRecords(
  tx: TenantTransaction,
  indicator: CompiledIndicator,
  period: Period,
  query: RecordsQuery,
  today: IsoDate,
): Promise<RecordsFound> {
  // The events of a plan have figures, and none together.
  if (period.name === 'each-event' && indicator.tellsEvents)
    return readOnce(tx, recordsStatement(indicator, period, query, 'rows-only'));
  // States and shares are told of a whole period; so is the newest of what was entered by hand.
  const figure = indicator.hasDimensions ? await readFigure(tx, indicator, period, query) : null;
  if (figure === null) return readOnce(tx, recordsStatement(indicator, period, query));
  const rows: RecordRow[] = [];
  for (const days of dayWindows(period, today, query.after?.date)) {
    const missing = query.limit + 1 - rows.length;
    if (missing === 0) break;
    const part = recordsStatement(indicator, days, { ...query, limit: missing - 1 }, 'rows-only');
    rows.push(...(await readOnce(tx, part)).rows);
  }
  return { value: figure.value, rows };
}

async function readOnce(
  tx: TenantTransaction,
  { text, values }: { text: string; values: unknown[] },
): Promise<RecordsFound> {
  const [answer] = await tx.query<{ value: string | null; rows: RecordRow[] }>(text, values);
  if (answer === undefined) throw new Error('A statement without FROM yielded no row');
  return { ...answer, value: answer.value === null ? null : Number(answer.value) };
}

/**
 * The stored figure of exactly these records; null where none is kept (of both a department and an advisor, or of one
 * event's day, which is no period of the indicator) or a change still waits to be added up.
 */
async function readFigure(
  tx: TenantTransaction,
  { id, aggregation, periods }: CompiledIndicator,
  { name }: Period,
  { departmentId, advisorId }: RecordsQuery,
): Promise<{ value: number | null } | null> {
  if (departmentId !== undefined && advisorId !== undefined) return null;
  if (!periods.some((kept) => kept.name === name)) return null;
  const dimension = departmentId !== undefined ? 'department' : advisorId !== undefined ? 'advisor' : 'total';
  const [stored] = await tx.prepared<{ settled: boolean; value: string | null }>(
    `SELECT NOT i.retired AND NOT EXISTS (SELECT FROM outbox o WHERE o.processed_at IS NULL) AS settled,
            (SELECT r.value FROM rollups r
              WHERE r.indicator_id = i.id AND r.period = $2 AND r.dimension = $3 AND r.dimension_key = $4) AS value
       FROM indicators i WHERE i.id = $1`,
    [id, name, dimension, departmentId ?? advisorId ?? ''],
  );
  if (!stored?.settled) return null;
  // Records that are not there make up nothing: no sum, and no business met.
  if (stored.value === null) return { value: aggregation === 'distinct' ? 0 : null };
  return { value: Number(stored.value) };
}
