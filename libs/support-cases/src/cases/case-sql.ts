const labelIn = (list: string, key: string): string =>
  `(SELECT entry ->> 'label' FROM jsonb_array_elements(${list}) AS entry WHERE entry ->> 'key' = ${key})`;

const STAFF_NAME = (staff: string): string => `${staff}.family_name || ' ' || ${staff}.given_name`;

/** The columns of a summary that a page of one case shows too. `c` is the case. */
export const SUMMARY_COLUMNS = `
  c.id, c.kind, k.label AS "kindLabel", c.business_id AS "businessId", b.name AS "businessName", c.title, c.stage,
  coalesce(${labelIn('k.stages', 'c.stage')}, c.stage) AS "stageLabel", c.opened_on AS "openedOn",
  coalesce(${labelIn('k.call_rounds', 'c.call_round')}, c.call_round) AS "callRoundLabel", c.deadline,
  c.closed_on AS "closedOn", c.result, c.voided_at AS "voidedAt", c.updated_at AS "updatedAt",
  (SELECT coalesce(json_agg(json_build_object('id', s.id, 'name', ${STAFF_NAME('s')}, 'active', s.active)
                            ORDER BY a.position), '[]')
     FROM case_advisors a JOIN staff s ON s.id = a.staff_id WHERE a.case_id = c.id) AS advisors`;

/** What is still to do and what was reached last. */
export const PROGRESS_COLUMNS = `
  (SELECT json_build_object(
            'label', coalesce(${labelIn('k.milestones', 'm.key')}, m.key), 'reachedOn', m.reached_on)
     FROM case_milestones m WHERE m.case_id = c.id AND m.voided_at IS NULL
    ORDER BY m.reached_on DESC, m.created_at DESC, m.id DESC LIMIT 1) AS "lastMilestone",
  (SELECT json_build_object('title', t.title, 'dueOn', t.due_on)
     FROM case_tasks t WHERE t.case_id = c.id AND t.state = 'open'
    ORDER BY t.due_on NULLS LAST, t.created_at, t.id LIMIT 1) AS "nextTask",
  (SELECT count(*)::integer FROM case_tasks t WHERE t.case_id = c.id AND t.state = 'open') AS "openTasks"`;

/** What {@link SUMMARY_COLUMNS} reads beside the case. */
export const SUMMARY_TABLES = `
  JOIN case_kinds k ON k.key = c.kind
  JOIN businesses b ON b.id = c.business_id`;
