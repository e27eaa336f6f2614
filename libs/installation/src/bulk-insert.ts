import type { TenantTransaction } from '@banso/platform';

/** A row by its columns; every row of one call has the same ones. Lists become arrays. */
export type Row = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** As {@link Row}, with columns of JSON. */
export type JsonRow = Readonly<Record<string, unknown>>;

/** Writes many rows in one statement. Triggers, defaults and row-level security hold as they do for a single row. */
export async function insertRows(
  tx: TenantTransaction,
  table: string,
  rows: readonly JsonRow[],
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first).join(', ');
  await tx.query(
    `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::${table}, $1)`,
    [JSON.stringify(rows)],
  );
}

/** The rows of things that carry one each. */
export function rowsOf(things: readonly { row: Row }[]): Row[] {
  return things.map(({ row }) => row);
}
