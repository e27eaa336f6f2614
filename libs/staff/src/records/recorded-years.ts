import type { TenantTransaction } from '@banso/platform';

/** The 年度 in which a table has a record that stands, latest first. `table` and `day` are names of our own. */
export async function recordedYears(tx: TenantTransaction, table: string, day: string): Promise<number[]> {
  const rows = await tx.query<{ year: number }>(
    `SELECT DISTINCT extract(year FROM ${day} - interval '3 months')::integer AS year
       FROM ${table} WHERE voided_at IS NULL ORDER BY year DESC`,
  );
  return rows.map(({ year }) => year);
}
