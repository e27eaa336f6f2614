import type { DayRange } from '@banso/members';
import type { SqlParameters } from './sql-parameters';

/** Why an entry by hand does not count. */
export const MANUAL_ENTRY_REASONS: Readonly<Record<string, string>> = {
  voided: '取り消された入力です。',
  superseded: 'この日より新しい入力があるため、新しい方の数字を使っています。',
};

/**
 * Figures entered by hand for one indicator, in the columns of an activity source. Where a record's quantity is a
 * whole number, an entry's may be any amount, or a numerator over a denominator.
 */
export function manualEntriesSql(indicatorId: string, between: DayRange, parameters: SqlParameters): string {
  return `
    SELECT e.id AS record_id, e.dated_on AS occurred_on, NULL::uuid AS business_id, e.created_by AS staff_id,
           NULL::uuid AS department_id, e.value AS quantity, e.numerator, e.denominator, '{}'::jsonb AS dims,
           coalesce(e.note, '手入力') AS title, CASE WHEN e.voided_at IS NOT NULL THEN 'voided' END AS reason
      FROM manual_entries e
     WHERE e.indicator_id = ${parameters.bind(indicatorId, 'uuid')}
       AND e.dated_on BETWEEN ${between.from} AND ${between.to}`;
}
