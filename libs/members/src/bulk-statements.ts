/**
 * An UPDATE of rows `t` from the rows `x` of a JSON array ($1), up to the join condition, which the caller appends with
 * AND. A null in `x` keeps what is there; rows that would not change are left alone, with their version.
 */
export function updateColumns(table: string, columns: readonly string[], alsoSet = ''): string {
  const merged = columns.map((column) => `coalesce(x.${column}, t.${column})`).join(', ');
  const present = columns.map((column) => `t.${column}`).join(', ');
  return `
    UPDATE ${table} t SET (${columns.join(', ')}) = ROW(${merged}), version = t.version + 1${alsoSet}
      FROM json_populate_recordset(NULL::${table}, $1) x
     WHERE ROW(${present}) IS DISTINCT FROM ROW(${merged})`;
}
