/** What somebody would write by hand for one chamber, with nothing beside it. */

export const LOG = `
  INSERT INTO consultations (id, business_id, staff_id, occurred_on, started_at, channel, topics, summary, contact_minutes)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING created_at AS "createdAt"`;

export const SEARCH = `
  SELECT id, name, name_kana, district, industry_code, phone, advisor_id, closed_on
    FROM businesses WHERE name ILIKE $1 OR name_kana ILIKE $1 ORDER BY sort_key, id LIMIT 20`;

export const BUSINESS = `
  SELECT b.id, b.name, b.name_kana, b.corporate_number, b.invoice_number, b.industry_code, b.employees, b.fee_employees,
         b.capital_yen, b.founded_on, b.postal_code, b.district, b.address, b.phone, b.email, b.website, b.successor,
         b.advisor_id, b.note, b.closed_on, b.created_at, b.updated_at,
         (SELECT coalesce(json_agg(p ORDER BY p.id), '[]') FROM persons p WHERE p.business_id = b.id) AS persons,
         (SELECT coalesce(json_agg(m ORDER BY m.joined_on DESC), '[]') FROM memberships m WHERE m.business_id = b.id)
           AS memberships
    FROM businesses b WHERE b.id = $1`;

export const TIMELINE = `
  SELECT c.id, c.occurred_on, c.summary, e.label AS channel, s.family_name || ' ' || s.given_name AS staff,
         c.voided_at IS NOT NULL AS voided
    FROM consultations c
    JOIN staff s ON s.id = c.staff_id
    LEFT JOIN code_entries e ON e.list = 'channel' AND e.key = c.channel
   WHERE c.business_id = $1 ORDER BY c.occurred_on DESC, c.id DESC LIMIT 20`;

export const BOARD = `
  SELECT i.key, i.title, i.unit, i.measure, i.period_kind, t.period, t.starts_on, t.ends_on, t.comparison,
         t.value AS target, r.period AS actual_period, r.value AS actual, r.contacts, r.businesses
    FROM indicators i
    LEFT JOIN targets t ON t.indicator_id = i.id
    LEFT JOIN rollups r ON r.indicator_key = i.key AND r.dimension = 'total' AND length(r.period) <> 7
   ORDER BY i.sort_order, t.starts_on, r.period`;

/** What happened at the door, and the seat that follows from it. */
export const CHECK_IN = `
  WITH kept AS (
    INSERT INTO event_check_ins (id, event_id, registration_id, session_id, action, happened_at)
    VALUES ($1, $2, $3, $4, $5, $6)
  )
  UPDATE event_seats SET attended_at = CASE $5 WHEN 'arrived' THEN $6::timestamptz END
   WHERE registration_id = $3 AND session_id = $4`;

/**
 * Days on which the stock of members is told: from the day before the plan to the jubilee on 2023-04-01, for which the
 * promise was made: the ends of months and years.
 */
const STOCK_DAYS = `
  SELECT to_char(month, 'YYYY-MM') AS name, least(month + interval '1 month - 1 day', '2023-04-01')::date AS last_day
    FROM generate_series(timestamp '2019-04-01', timestamp '2023-04-01', interval '1 month') AS month
  UNION ALL VALUES ('2019-03-31', date '2019-03-31'), ('FY2019', '2020-03-31'), ('FY2020', '2021-03-31'),
                   ('FY2021', '2022-03-31'), ('plan', '2022-03-31'), ('FY2022', '2023-03-31'),
                   ('FY2023', '2023-04-01'), ('2023-04-01', '2023-04-01')`;

const PERIOD = `
  CASE WHEN grouping(month) = 0 THEN month WHEN grouping(year) = 0 THEN 'FY' || year ELSE 'plan' END`;
const OF_DAY = (day: string): string => `
  to_char(${day}, 'YYYY-MM') AS month, extract(year FROM ${day} - interval '3 months')::integer AS year`;

/**
 * Every figure that the plan has from records, by month, year and in all, in one statement: 経営指導件数 (one a business,
 * day and advisor) with 延べ and 実数, by department and by advisor; new members; members on the last day.
 */
export const RECOMPUTE = `
  WITH counted AS (
    SELECT DISTINCT c.business_id, c.occurred_on, c.staff_id FROM consultations c
     WHERE c.voided_at IS NULL AND c.occurred_on BETWEEN '2019-04-01' AND '2022-03-31'
  ), guidance AS (
    SELECT c.business_id, c.staff_id::text AS advisor, coalesce(s.department_id::text, '') AS department, ${OF_DAY('c.occurred_on')}
      FROM counted c JOIN staff s ON s.id = c.staff_id
  ), joined AS (
    SELECT m.business_id, ${OF_DAY('m.joined_on')} FROM memberships m
     WHERE m.joined_on BETWEEN '2019-04-01' AND '2022-03-31' AND m.withdrawn_on IS DISTINCT FROM m.joined_on
  )
  INSERT INTO rollups (indicator_key, dimension, dimension_key, period, value, contacts, businesses)
  SELECT 'guidance-count', 'total', '', ${PERIOD}, count(*), count(*), count(DISTINCT business_id) FROM guidance
   GROUP BY GROUPING SETS ((month), (year), ())
  UNION ALL
  SELECT 'guidance-count', CASE WHEN grouping(advisor) = 0 THEN 'advisor' ELSE 'department' END,
         coalesce(advisor, department), ${PERIOD}, count(*), count(*), NULL FROM guidance
   GROUP BY GROUPING SETS ((month, advisor), (month, department), (year, advisor), (year, department), (advisor), (department))
  UNION ALL
  SELECT 'new-members', 'total', '', ${PERIOD}, count(*), count(*), count(DISTINCT business_id) FROM joined
   GROUP BY GROUPING SETS ((month), (year), ())
  UNION ALL
  SELECT 'members', 'total', '', d.name, count(*), NULL, NULL
    FROM (${STOCK_DAYS}) d
    JOIN memberships m ON m.joined_on <= d.last_day AND (m.withdrawn_on IS NULL OR m.withdrawn_on > d.last_day)
   GROUP BY d.name
  ON CONFLICT (indicator_key, dimension, dimension_key, period) DO UPDATE
    SET value = excluded.value, contacts = excluded.contacts, businesses = excluded.businesses, computed_at = now()`;
