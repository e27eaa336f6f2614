import type { IsoDate } from '@banso/japan';
import { DomainError, type TenantTransaction } from '@banso/platform';
import type { SeriesSums, YearlyTotalDetails } from './yearly-total.types';

/** The Japanese noun of the messages. */
export const YEARLY_TOTAL = '年次実績の記録';

const LABELLED = `yearly_totals y
    LEFT JOIN code_entries e ON e.list = 'yearly-total-series' AND e.key = y.series`;

const DETAILS = `
  SELECT y.id, y.series, coalesce(e.label, y.series) AS "seriesLabel", y.recorded_on AS "recordedOn", y.amount, y.note,
         y.voided_at AS "voidedAt", y.void_reason AS "voidReason", y.version,
         y.created_at AS "createdAt", y.updated_at AS "updatedAt"
    FROM ${LABELLED}`;

/** @throws DomainError `not-found`. */
export async function yearlyTotalDetails(tx: TenantTransaction, id: string): Promise<YearlyTotalDetails> {
  const [details] = await tx.query<YearlyTotalDetails>(`${DETAILS} WHERE y.id = $1`, [id]);
  if (!details) throw DomainError.notFound(YEARLY_TOTAL);
  return details;
}

/** The numbers of some days, both ends inclusive, latest first, the voided ones among them. */
export function yearlyTotalsBetween(
  tx: TenantTransaction,
  { from, to }: { from: IsoDate; to: IsoDate },
): Promise<YearlyTotalDetails[]> {
  return tx.query(`${DETAILS} WHERE y.recorded_on BETWEEN $1 AND $2 ORDER BY y.recorded_on DESC, y.id DESC`, [
    from,
    to,
  ]);
}

/** The sums of each series from `from` to `to`, beside those from `before` up to `from`; in the order of the code list. */
export function sumsBySeries(
  tx: TenantTransaction,
  { before, from, to }: { before: IsoDate; from: IsoDate; to: IsoDate },
): Promise<SeriesSums[]> {
  return tx.query(
    `SELECT y.series, coalesce(e.label, y.series) AS "seriesLabel",
            count(*) FILTER (WHERE y.recorded_on >= $2)::integer AS entries,
            coalesce(sum(y.amount) FILTER (WHERE y.recorded_on >= $2), 0)::float8 AS amount,
            coalesce(sum(y.amount) FILTER (WHERE y.recorded_on < $2), 0)::float8 AS "amountYearBefore"
       FROM ${LABELLED}
      WHERE y.recorded_on BETWEEN $1 AND $3 AND y.voided_at IS NULL
      GROUP BY y.series, e.label, e.sort_order
      ORDER BY e.sort_order, y.series`,
    [before, from, to],
  );
}
