import type { DayRange } from '@banso/members';
import { manualEntriesSql } from './manual-entry-source';
import { type RecordedPart, recordRows } from './record-rows';
import type { SqlParameters } from './sql-parameters';

/** Why an entry by hand does not count where records do. */
export const GROWTH_REASONS: Readonly<Record<string, string>> = {
  'recorded-year': 'この年度は記録から数えているため、手入力の数字は使っていません。',
};

const FIRST_DAY = `make_date(extract(year FROM entered.occurred_on - interval '3 months')::integer, 4, 1)`;
const LAST_DAY = `make_date(extract(year FROM entered.occurred_on - interval '3 months')::integer + 1, 3, 31)`;

/**
 * What a growth is made of within some days: the records and, for fiscal years in which none of them counts, what was
 * entered by hand. Growth looks back to years before the records began, and no year is made of both. Stands as a
 * subquery, in the columns of an activity source.
 */
export function growthRows(
  counted: RecordedPart,
  indicatorId: string,
  between: DayRange,
  parameters: SqlParameters,
): string {
  const ofTheYear = recordRows(counted, { from: FIRST_DAY, to: LAST_DAY }, parameters, 'numerator');
  return `
    ${recordRows(counted, between, parameters, 'numerator')}
     UNION ALL
    SELECT record_id, occurred_on, business_id, staff_id, department_id, quantity, numerator, denominator,
           'manual-entry' AS activity, dims, title,
           CASE WHEN reason IS NOT NULL THEN reason
                WHEN EXISTS (SELECT FROM (${ofTheYear}) r WHERE r.reason IS NULL) THEN 'recorded-year' END AS reason
      FROM (${manualEntriesSql(indicatorId, between, parameters)}) entered`;
}
