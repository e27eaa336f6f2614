/**
 * Whether a membership `m` owes dues for the 年度 from one day to another: in force on its first day, or joined within it.
 * One that ended on the first day or was never in force owes nothing; one that ends later owes the year.
 */
const owes = (from: string, to: string) =>
  `(m.joined_on <= ${to} AND (m.withdrawn_on IS NULL OR m.withdrawn_on > greatest(m.joined_on, ${from})))`;

/**
 * Memberships that owe dues for the 年度 from `$1` to `$2`. `$3` is the 年度 itself, `$4` the rates by kind, `$5` the
 * twelve months of the first year. Whoever has dues for the year already is left out.
 */
const OWING = `
  SELECT m.id, m.business_id, m.kind, m.units, owed.months, ($4::jsonb ->> m.kind)::bigint AS rate
    FROM memberships m
   CROSS JOIN LATERAL (
     SELECT CASE WHEN m.joined_on < $1::date THEN 12
                 ELSE ($5::integer[])[(extract(month FROM m.joined_on)::integer + 8) % 12 + 1] END AS months) owed
   WHERE ${owes('$1::date', '$2::date')}
     AND NOT EXISTS (SELECT FROM dues d WHERE d.membership_id = m.id AND d.fiscal_year = $3)`;

/** Yen, a fraction of one cut off (端数切捨て). */
const AMOUNT = 'o.units * o.rate * o.months / 12';

export const PENDING = `
  SELECT count(*)::integer AS memberships, coalesce(sum(o.units), 0)::integer AS units,
         coalesce(sum(${AMOUNT}), 0)::float8 AS "amountYen",
         count(*) FILTER (WHERE o.months < 12)::integer AS reduced,
         coalesce(array_agg(DISTINCT o.kind ORDER BY o.kind) FILTER (WHERE o.rate IS NULL), '{}') AS "kindsWithoutRate"
    FROM (${OWING}) o`;

/** What costs nothing is exempt from the start. Two that make a year at once make it once: the table has one a membership. */
export const CREATE = `
  WITH made AS (
    INSERT INTO dues (membership_id, fiscal_year, kind, units, months, amount_yen, exempt_reason)
    SELECT o.id, $3, o.kind, o.units, o.months, ${AMOUNT}, CASE WHEN ${AMOUNT} = 0 THEN $6 END
      FROM (${OWING}) o
    ON CONFLICT ON CONSTRAINT dues_once DO NOTHING
    RETURNING 1)
  SELECT count(*)::integer AS created FROM made`;

export const TOTALS = `
  SELECT state, count(*)::integer AS dues, sum(amount_yen)::float8 AS "amountYen", sum(paid_yen)::float8 AS "paidYen"
    FROM dues WHERE fiscal_year = $1 GROUP BY state`;

export const DETAILS = `
  SELECT json_build_object(
           'id', d.id, 'membershipId', d.membership_id, 'businessId', m.business_id, 'businessName', b.name,
           'fiscalYear', d.fiscal_year, 'kind', d.kind, 'section', m.section, 'units', d.units, 'months', d.months,
           'amountYen', d.amount_yen, 'paidYen', d.paid_yen, 'paidOn', d.paid_on, 'exemptReason', d.exempt_reason,
           'note', d.note, 'state', d.state, 'version', d.version) AS details, b.sort_key AS "sortKey"
    FROM dues d JOIN memberships m ON m.id = d.membership_id JOIN businesses b ON b.id = m.business_id`;

/** `$1` 年度, `$2` states, `$3` kind, `$4` section (null: any), `$5`, `$6` the last row before, `$7` how many. */
export const LIST = `
  ${DETAILS}
   WHERE d.fiscal_year = $1 AND ($2::text[] IS NULL OR d.state = ANY ($2)) AND ($3::text IS NULL OR d.kind = $3)
     AND ($4::text IS NULL OR m.section = $4)
     AND ($5::text IS NULL OR (b.sort_key COLLATE "C", d.id) > ($5, $6::uuid))
   ORDER BY b.sort_key COLLATE "C", d.id
   LIMIT $7`;

/**
 * Of the memberships `$1`, unpaid dues of a 年度 that is not owed become exempt for the reason `$2`; what was exempt for
 * that reason is due again where it is owed after all. What was paid, wholly or in part, stays.
 */
export const FOLLOW_PERIODS = `
  UPDATE dues d SET exempt_reason = CASE WHEN d.exempt_reason IS NULL THEN $2 END, version = d.version + 1,
         updated_at = clock_timestamp()
    FROM memberships m
   WHERE m.id = ANY ($1::uuid[]) AND d.membership_id = m.id AND d.paid_yen = 0
     AND CASE WHEN ${owes('make_date(d.fiscal_year, 4, 1)', 'make_date(d.fiscal_year + 1, 3, 31)')}
              THEN d.exempt_reason = $2 ELSE d.exempt_reason IS NULL END`;

/** Those of `$1` that are not yet paid in full and not exempt, in full on `$2`. */
export const PAY = `
  WITH paid AS (
    UPDATE dues SET paid_yen = amount_yen, paid_on = $2, version = version + 1, updated_at = clock_timestamp()
     WHERE id IN (SELECT id FROM dues WHERE id = ANY ($1::uuid[]) ORDER BY id FOR UPDATE) AND state IN ('due', 'partly')
    RETURNING 1)
  SELECT (SELECT count(*) FROM paid)::integer AS paid,
         (SELECT count(*) FROM dues WHERE id = ANY ($1::uuid[]))::integer AS known`;
