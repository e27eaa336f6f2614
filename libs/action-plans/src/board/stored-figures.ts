import type { TenantTransaction } from '@banso/platform';
import type { Amounts, AmountsByPeriod } from '../outlook/actuals';
import type { CompiledIndicator } from '../indicator/compiled-indicator';
import type { EventEntry } from '../outlook/figures';

type Stored = Record<keyof Amounts, string | number | null> & { indicatorId: string; period: string };

/**
 * The totals of some indicators by indicator and period. Months are left out but for those asked for: a board of many
 * years needs few of them.
 */
export async function readTotals(
  tx: TenantTransaction,
  indicatorIds: readonly string[],
  months: readonly string[] | 'all',
): Promise<Map<string, AmountsByPeriod>> {
  const rows = await tx.prepared<Stored>(
    `SELECT indicator_id AS "indicatorId", period, value, contacts, businesses, numerator, denominator
       FROM rollups
      WHERE indicator_id = ANY ($1::uuid[]) AND dimension = 'total' AND dimension_key = ''
        AND ($2::text[] IS NULL OR length(period) <> 7 OR period = ANY ($2::text[]))`,
    [indicatorIds, months === 'all' ? null : months],
  );
  const totals = new Map<string, Map<string, Amounts>>();
  for (const { indicatorId, period, ...figures } of rows) {
    const periods = totals.get(indicatorId) ?? new Map<string, Amounts>();
    periods.set(period, amountsOf(figures));
    totals.set(indicatorId, periods);
  }
  return totals;
}

/**
 * The events of those indicators that are promised for every event anew, in the order of their days: as records tell
 * them, or as they were entered by hand.
 */
export async function readEvents(
  tx: TenantTransaction,
  indicators: readonly CompiledIndicator[],
): Promise<Map<string, EventEntry[]>> {
  const events = new Map<string, EventEntry[]>();
  const perEvent = indicators.filter(({ record }) => record.periodKind === 'per-event');
  if (perEvent.length === 0) return events;
  const [told, byHand] = [true, false].map((recorded) =>
    perEvent.filter(({ tellsEvents }) => tellsEvents === recorded).map(({ id }) => id),
  );
  const rows = await tx.prepared<{
    indicatorId: string;
    period: string;
    datedOn: string;
    note: string | null;
    numerator: string | null;
    denominator: string | null;
  }>(
    `SELECT "indicatorId", period, left(period, 10) AS "datedOn", note, numerator, denominator
       FROM (SELECT indicator_id AS "indicatorId", period, label AS note, numerator, denominator, NULL::uuid AS entry
               FROM rollups WHERE indicator_id = ANY ($1::uuid[]) AND dimension = 'total'
              UNION ALL
             SELECT indicator_id, dated_on::text, note, numerator, denominator, id
               FROM manual_entries WHERE indicator_id = ANY ($2::uuid[]) AND voided_at IS NULL) events
      ORDER BY period, entry`,
    [told, byHand],
  );
  for (const { indicatorId, numerator, denominator, ...event } of rows) {
    const known = events.get(indicatorId) ?? [];
    known.push({ ...event, numerator: numberOf(numerator), denominator: numberOf(denominator) });
    events.set(indicatorId, known);
  }
  return events;
}

function amountsOf(figures: Record<keyof Amounts, string | number | null>): Amounts {
  return {
    value: numberOf(figures.value),
    contacts: numberOf(figures.contacts),
    businesses: numberOf(figures.businesses),
    numerator: numberOf(figures.numerator),
    denominator: numberOf(figures.denominator),
  };
}

function numberOf(value: string | number | null): number | null {
  return value === null ? null : Number(value);
}
