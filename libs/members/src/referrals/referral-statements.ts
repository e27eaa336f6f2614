import { membershipActivities } from '../membership-activities';

const [joined] = membershipActivities;
if (joined?.activity !== 'membership-joined') throw new Error('The first activity of memberships is joining');

/** Sentences for the joins that do not count. */
export const REASONS_NOT_COUNTED = joined.reasons;

/**
 * Joins of the days `$1` to `$2` with who brought them. What counts is told by the activity that plans count by, so the
 * ranking and the plan's 新規会員 cannot disagree.
 */
const REFERRED = `
  SELECT j.reason, m.id, m.business_id, m.joined_on, m.withdrawn_on, m.withdrawal_reason, m.units, m.kind AS membership_kind,
         m.section, j.title, coalesce(m.withdrawn_on < m.joined_on + interval '1 year', false) AS left_early,
         CASE WHEN m.referrer_business_id IS NOT NULL THEN 'business'
              WHEN m.referrer_staff_id IS NOT NULL THEN 'staff'
              WHEN btrim(m.referrer_note, E' \\t\\n\u3000') <> '' THEN 'words' ELSE 'none' END AS referrer_kind,
         coalesce(m.referrer_business_id::text, m.referrer_staff_id::text,
                  nullif(btrim(m.referrer_note, E' \\t\\n\u3000'), '')) AS referrer_key
    FROM (${joined.sql({ from: '$1::date', to: '$2::date' })}) j JOIN memberships m ON m.id = j.record_id`;

/** The name of the referrer of a row `r` of {@link REFERRED}. The kind is told first: words are no id. */
const NAME = `CASE r.referrer_kind
    WHEN 'business' THEN (SELECT b.name FROM businesses b WHERE b.id = r.referrer_key::uuid)
    WHEN 'staff' THEN (SELECT s.family_name || ' ' || s.given_name FROM staff s WHERE s.id = r.referrer_key::uuid)
    ELSE r.referrer_key END`;

export const TOTALS = `
  SELECT count(*) FILTER (WHERE r.reason IS NULL)::integer AS joins,
         count(*) FILTER (WHERE r.reason IS NULL AND r.referrer_kind <> 'none')::integer AS referred,
         count(*) FILTER (WHERE r.reason IS NULL AND r.left_early)::integer AS "leftWithinYear",
         count(*) FILTER (WHERE r.reason IS NOT NULL)::integer AS "notCounted",
         count(DISTINCT (r.referrer_kind, r.referrer_key))
           FILTER (WHERE r.reason IS NULL AND r.referrer_kind <> 'none')::integer AS referrers
    FROM (${REFERRED}) r`;

/** `$3`: from how many joins on; `$4`: at most so many referrers. */
export const RANKING = `
  SELECT r.rank, r.referrer_kind AS kind, r.referrer_key AS key, coalesce(${NAME}, r.referrer_key) AS name,
         r.joins, r.units, r.left_early AS "leftWithinYear",
         CASE WHEN r.referrer_kind = 'business' THEN
           (SELECT concat_ws(' ', p.family_name, p.given_name) FROM persons p
             WHERE p.business_id = r.referrer_key::uuid AND p.representative AND p.left_on IS NULL
             ORDER BY p.id DESC LIMIT 1) END AS "representativeName"
    FROM (
      SELECT referrer_kind, referrer_key, count(*)::integer AS joins, sum(units)::integer AS units,
             count(*) FILTER (WHERE left_early)::integer AS left_early,
             rank() OVER (ORDER BY count(*) DESC)::integer AS rank
        FROM (${REFERRED}) counted
       WHERE reason IS NULL AND referrer_kind <> 'none'
       GROUP BY referrer_kind, referrer_key
      HAVING count(*) >= $3) r
   ORDER BY r.rank, r.units DESC, r.referrer_kind, r.referrer_key COLLATE "C"
   LIMIT $4`;

/** `$3`, `$4`: which referrer, null for any; `$5`, `$6`: the last row of the page before; `$7`: how many. */
export const MEMBERSHIPS = `
  SELECT r.id AS "membershipId", r.business_id AS "businessId", r.title AS "businessName", r.joined_on AS "joinedOn",
         r.withdrawn_on AS "withdrawnOn", r.withdrawal_reason AS "withdrawalReason", r.units,
         r.membership_kind AS kind, r.section, ${NAME} AS "referrerName", r.left_early AS "leftWithinYear", r.reason
    FROM (${REFERRED}) r
   WHERE ($3::text IS NULL OR r.referrer_kind = $3) AND ($4::text IS NULL OR r.referrer_key = $4)
     AND ($5::date IS NULL OR (r.joined_on, r.id) < ($5::date, $6::uuid))
   ORDER BY r.joined_on DESC, r.id DESC
   LIMIT $7`;
