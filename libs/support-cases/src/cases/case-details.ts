import { DomainError, type TenantTransaction } from '@banso/platform';
import type { CaseMilestoneKind, CaseStage } from '../kinds/case-kind.types';
import { missingMilestones } from './case-rules';
import { SUMMARY_COLUMNS, SUMMARY_TABLES } from './case-sql';
import type { CaseDetails, CaseLink, CaseMilestone, CaseOutcome, CaseTask } from './support-case.types';

/** The Japanese noun of the messages. */
export const SUPPORT_CASE = '支援案件';

type CaseRow = Omit<
  CaseDetails,
  'stages' | 'openMilestones' | 'milestones' | 'tasks' | 'outcomes' | 'chain'
> & {
  kindStages: CaseStage[];
  kindMilestones: CaseMilestoneKind[];
};

const CASE = `
  SELECT ${SUMMARY_COLUMNS}, c.call_round AS "callRound", c.note, c.follows_case_id AS "followsCaseId",
         c.result_note AS "resultNote", c.reopen_reason AS "reopenReason", c.void_reason AS "voidReason", c.version,
         c.created_at AS "createdAt", k.stages AS "kindStages", k.milestones AS "kindMilestones"
    FROM support_cases c ${SUMMARY_TABLES} WHERE c.id = $1`;

const MILESTONES = `
  SELECT m.id, m.key, m.reached_on AS "reachedOn", m.note, m.small,
         s.family_name || ' ' || s.given_name AS "staffName", m.voided_at AS "voidedAt", m.void_reason AS "voidReason"
    FROM case_milestones m JOIN staff s ON s.id = m.staff_id
   WHERE m.case_id = $1 ORDER BY m.reached_on, m.created_at, m.id`;

const TASKS = `
  SELECT t.id, t.title, t.due_on AS "dueOn", t.assignee_id AS "assigneeId",
         a.family_name || ' ' || a.given_name AS "assigneeName", t.state, t.done_on AS "doneOn",
         d.family_name || ' ' || d.given_name AS "doneByName"
    FROM case_tasks t
    LEFT JOIN staff a ON a.id = t.assignee_id
    LEFT JOIN staff d ON d.id = t.done_by
   WHERE t.case_id = $1 ORDER BY t.state <> 'open', t.due_on NULLS LAST, t.created_at, t.id`;

const OUTCOMES = `
  SELECT id, as_of AS "asOf", sales, gross_profit AS "grossProfit", note, voided_at AS "voidedAt",
         void_reason AS "voidReason"
    FROM case_outcomes WHERE case_id = $1 ORDER BY as_of DESC, created_at DESC, id DESC`;

/** How far a story is followed in either direction; no support goes on over so many cases. */
const LONGEST_CHAIN = 50;

const CHAIN = `
  WITH RECURSIVE back AS (
    SELECT id, follows_case_id, 0 AS far FROM support_cases WHERE id = $1
     UNION ALL
    SELECT c.id, c.follows_case_id, b.far + 1
      FROM back b JOIN support_cases c ON c.id = b.follows_case_id WHERE b.far < ${LONGEST_CHAIN}
  ), story AS (
    SELECT id, 0 AS far FROM (SELECT id FROM back ORDER BY far DESC LIMIT 1) first
     UNION ALL
    SELECT c.id, s.far + 1
      FROM story s JOIN support_cases c ON c.follows_case_id = s.id WHERE s.far < 2 * ${LONGEST_CHAIN}
  )
  SELECT c.id, c.kind, k.label AS "kindLabel", c.title, c.opened_on AS "openedOn", c.closed_on AS "closedOn", c.result,
         c.follows_case_id AS "followsCaseId"
    FROM (SELECT DISTINCT ON (id) id, far FROM story ORDER BY id, far) s
    JOIN support_cases c ON c.id = s.id
    JOIN case_kinds k ON k.key = c.kind
   WHERE c.voided_at IS NULL OR c.id = $1
   ORDER BY s.far, c.opened_on, c.id`;

/** @throws DomainError `not-found`. */
export async function caseDetails(tx: TenantTransaction, id: string): Promise<CaseDetails> {
  const [[row], milestones, tasks, outcomes, chain] = await Promise.all([
    tx.query<CaseRow>(CASE, [id]),
    tx.query<CaseMilestone>(MILESTONES, [id]),
    tx.query<CaseTask>(TASKS, [id]),
    tx.query<CaseOutcome>(OUTCOMES, [id]),
    tx.query<CaseLink>(CHAIN, [id]),
  ]);
  if (!row) throw DomainError.notFound(SUPPORT_CASE);
  const { kindStages, kindMilestones, ...details } = row;
  const kind = { stages: kindStages, milestones: kindMilestones };
  const reached = milestones.filter(({ voidedAt }) => voidedAt === null).map(({ key }) => key);
  const labels = new Map(kindMilestones.map(({ key, label }) => [key, label]));
  return {
    ...details,
    stages: kindStages.map(({ key, label }) => ({
      key,
      label,
      missing: missingMilestones(kind, key, reached),
    })),
    openMilestones: kindMilestones.filter(({ key }) => !reached.includes(key)),
    milestones: milestones.map((milestone) => ({
      ...milestone,
      label: labels.get(milestone.key) ?? milestone.key,
    })),
    tasks,
    outcomes,
    chain,
  };
}
