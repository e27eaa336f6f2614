/** A column of a bulk statement, and the PostgreSQL type in which its values travel. */
export type BulkColumns = Readonly<Record<string, string>>;

/** Rows on their way to a table: the values by column; what is null or absent says nothing. */
export type BulkRow = Readonly<Record<string, unknown>>;

/** A part of a FROM clause that yields rows `x`, with its parameters from $1 on. */
export interface BulkSource {
  sql: string;
  parameters: unknown[][];
  /** The columns of `x`: those of which any row has a value. */
  columns: string[];
}

/**
 * Rows as the database reads them quickest: an array a column. A JSON document of the same rows costs it five times as
 * much. A column that no row has a value for is left out.
 */
export function bulkSource(columns: BulkColumns, rows: readonly BulkRow[]): BulkSource {
  const used = Object.keys(columns).filter((column) => rows.some((row) => (row[column] ?? null) !== null));
  const arrays = used.map((column, index) => `$${index + 1}::${columns[column]}[]`);
  return {
    sql: `unnest(${arrays.join(', ')}) AS x(${used.join(', ')})`,
    parameters: used.map((column) => rows.map((row) => row[column] ?? null)),
    columns: used,
  };
}

/**
 * An UPDATE of rows `t` from the rows `x` of a source, up to the join condition, which the caller appends with AND. A
 * null in `x` keeps what is there; rows that would not change are left alone, with their version. `read` says how a
 * column is read from `x` where it travels as another type.
 */
export function updateColumns(
  table: string,
  source: BulkSource,
  columns: readonly string[],
  { read = {}, alsoSet = '' }: { read?: Record<string, string>; alsoSet?: string } = {},
): string {
  const set = columns.filter((column) => source.columns.includes(column));
  const merged = set.map((column) => `coalesce(${read[column] ?? `x.${column}`}, t.${column})`).join(', ');
  const present = set.map((column) => `t.${column}`).join(', ');
  return `
    UPDATE ${table} t SET (${set.join(', ')}) = ROW(${merged}), version = t.version + 1${alsoSet}
      FROM ${source.sql}
     WHERE ROW(${present}) IS DISTINCT FROM ROW(${merged})`;
}

/** An INSERT of the rows `x` of a source; a column without a value anywhere gets the table's default. */
export function insertColumns(
  table: string,
  source: BulkSource,
  read: Readonly<Record<string, string>> = {},
): string {
  const values = source.columns.map((column) => read[column] ?? `x.${column}`);
  return `INSERT INTO ${table} (${source.columns.join(', ')}) SELECT ${values.join(', ')} FROM ${source.sql}`;
}
