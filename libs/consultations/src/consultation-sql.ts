/** Parts of SELECT that every reading of consultations shares. `record` is an alias with `id` and `channel`. */

/** Businesses in their order: `[{ id, name, small }]`. */
export const BUSINESSES_OF = (record: string): string => `
  (SELECT coalesce(json_agg(json_build_object('id', b.id, 'name', b.name, 'small', cb.small)
                            ORDER BY cb.position), '[]')
     FROM consultation_businesses cb JOIN businesses b ON b.id = cb.business_id
    WHERE cb.consultation_id = ${record}.id)`;

/** Advisors in their order: `[{ id, name, departmentId }]`. */
export const ADVISORS_OF = (record: string): string => `
  (SELECT coalesce(json_agg(json_build_object('id', s.id, 'name', s.family_name || ' ' || s.given_name,
                                              'departmentId', ca.department_id) ORDER BY ca.position), '[]')
     FROM consultation_advisors ca JOIN staff s ON s.id = ca.staff_id
    WHERE ca.consultation_id = ${record}.id)`;

/** The channel as people call it; its key where the list no longer has it. */
export const CHANNEL_LABEL = (record: string): string => `
  coalesce((SELECT label FROM code_entries WHERE list = 'channel' AND key = ${record}.channel), ${record}.channel)`;
