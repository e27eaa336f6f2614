import type { BusinessFacts } from '../rules/business-facts';

/** The facts of a business, with what a list of results needs beside them. */
export interface FactsRow extends BusinessFacts {
  id: string;
  sortKey: string;
}

/**
 * A SELECT of {@link FactsRow}s. `day` is SQL for the day in Japan; `which` chooses and orders businesses `b`.
 * A district is known by its label, whether a form stored its key or an import its name. Periods of membership do not
 * overlap: the last one begun tells.
 */
export function factsStatement(day: string, which: string): string {
  return `
    SELECT b.id, b.sort_key AS "sortKey", b.industry_code AS "industryCode", b.employees,
           b.capital_yen::double precision AS "capitalYen", b.founded_on AS "foundedOn",
           coalesce((SELECT e.label FROM code_entries e WHERE e.list = 'district' AND e.key = b.district), b.district)
             AS district,
           (SELECT CASE WHEN m.withdrawn_on IS NULL OR m.withdrawn_on > ${day} THEN m.joined_on END
              FROM memberships m
             WHERE m.business_id = b.id AND m.joined_on <= ${day} AND m.withdrawn_on IS DISTINCT FROM m.joined_on
             ORDER BY m.joined_on DESC LIMIT 1) AS "memberSince",
           coalesce((SELECT jsonb_object_agg(a.question, jsonb_build_object('yes', a.yes, 'on', a.answered_on))
                       FROM scheme_answers a WHERE a.business_id = b.id), '{}') AS answers
      FROM businesses b ${which}`;
}
