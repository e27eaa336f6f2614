/**
 * `memberSince` is of the membership in force on the day: one that ended proves nothing of what came after, and a
 * 特別会員 may carry on business elsewhere.
 */
const factsOn = (day: string) => `
  SELECT b.id AS "businessId", b.name, b.sort_key AS "sortKey", b.industry_code AS "industryCode", b.employees,
         b.capital_yen::float8 AS "capitalYen", b.founded_on AS "foundedOn", b.closed_on AS "closedOn",
         (SELECT m.joined_on FROM memberships m
           WHERE m.business_id = b.id AND m.kind <> 'special-member' AND m.joined_on <= ${day}
             AND (m.withdrawn_on IS NULL OR m.withdrawn_on > ${day})) AS "memberSince"
    FROM businesses b`;

/** Who had not closed by the first day of the year, `$1`; nobody else is asked about. */
const IN_BUSINESS = '(b.closed_on IS NULL OR b.closed_on > $1::date)';

export const TOTAL = `SELECT count(*)::integer AS total FROM businesses b WHERE ${IN_BUSINESS}`;

/** The next `$3` businesses after `$2`. */
export const NEXT_FACTS = `
  ${factsOn('$1::date')} WHERE ${IN_BUSINESS} AND ($2::uuid IS NULL OR b.id > $2) ORDER BY b.id LIMIT $3`;

/** Of the businesses `$1`, what is known now, as at the first day of the year, `$2`. */
export const FACTS_NOW = `${factsOn('$2::date')} WHERE b.id = ANY ($1::uuid[])`;

export const WRITE = `
  INSERT INTO designations (round_id, business_id, result, ground, missing, reason, name, sort_key, industry_code,
                            employees, capital_yen, months)
  SELECT $1, r."businessId", r.result, r.ground, r.missing, r.reason, r.name, r."sortKey", r."industryCode",
         r.employees, r."capitalYen", r.months
    FROM jsonb_to_recordset($2::jsonb) AS r (
      "businessId" uuid, result text, ground text, missing text[], reason text, name text, "sortKey" text,
      "industryCode" text, employees integer, "capitalYen" bigint, months integer)`;

/** `$1` round, `$2` result, `$3` ground (null: any), `$4`…`$6` the last row before, `$7` how many. */
export const LIST = `
  SELECT d.business_id AS "businessId", d.name, d.result, d.ground, d.missing, d.reason, d.months,
         d.industry_code AS "industryCode", d.employees, d.capital_yen::float8 AS "capitalYen", d.sort_key AS "sortKey"
    FROM designations d
   WHERE d.round_id = $1 AND ($2::text IS NULL OR d.result = $2) AND ($3::text IS NULL OR d.ground = $3)
     AND ($4::text IS NULL OR (d.result, d.sort_key COLLATE "C", d.business_id) > ($4, $5, $6::uuid))
   ORDER BY d.result, d.sort_key COLLATE "C", d.business_id
   LIMIT $7`;

export const COUNTS = `
  SELECT result, ground, count(*)::integer AS businesses FROM designations WHERE round_id = $1
   GROUP BY result, ground ORDER BY result, ground`;

export const ROUND = `
  SELECT r.id, r.state, r.total, r.progress, r.determined_at AS "determinedAt", r.confirmed_at AS "confirmedAt",
         (SELECT s.family_name || ' ' || s.given_name FROM staff s WHERE s.id = r.confirmed_by) AS "confirmedBy",
         r.version
    FROM designation_rounds r WHERE r.fiscal_year = $1`;
