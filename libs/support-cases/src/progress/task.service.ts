import { dateInJapan } from '@banso/japan';
import {
  DomainError,
  newId,
  TenantDatabase,
  type TenantScope,
  type TenantTransaction,
} from '@banso/platform';
import { oldDayProblems } from '@banso/staff';
import { Injectable } from '@nestjs/common';
import { caseDetails } from '../cases/case-details';
import { lockedCase, newVersion } from '../cases/case-writing';
import type { CaseDetails, TaskFields, TaskState } from '../cases/support-case.types';

/** What an edit changes; null clears. */
export type TaskChanges = Partial<TaskFields> & { state?: TaskState };

interface StoredTask {
  title: string;
  dueOn: string | null;
  assigneeId: string | null;
  state: TaskState;
}

const UPDATE = `
  UPDATE case_tasks SET title = $2, due_on = $3, assignee_id = $4, state = $5,
         done_on = CASE WHEN $5 <> 'done' THEN NULL WHEN state = 'done' THEN done_on ELSE $6::date END,
         done_by = CASE WHEN $5 <> 'done' THEN NULL WHEN state = 'done' THEN done_by ELSE current_actor() END
   WHERE id = $1`;

/** やること: what is still to be done for a case, by whom and by when. No figure counts them. */
@Injectable()
export class TaskService {
  constructor(private readonly database: TenantDatabase) {}

  /** Throws `not-found` (case or assignee), `edited-meanwhile` with the case as it is now, `voided`, `invalid-input`. */
  add(
    scope: TenantScope,
    caseId: string,
    version: number,
    { title, dueOn = null, assigneeId = null }: TaskFields,
  ): Promise<CaseDetails> {
    return this.database.write(scope, async (tx) => {
      await lockedCase(tx, caseId, version);
      refuseOldDay(dueOn);
      await requireAssignee(tx, assigneeId);
      await tx.query(
        'INSERT INTO case_tasks (id, case_id, title, due_on, assignee_id) VALUES ($1, $2, $3, $4, $5)',
        [newId(), caseId, title, dueOn, assigneeId],
      );
      return changedCase(tx, caseId);
    });
  }

  /** Rewords, hands on, ticks off (today, by the caller), drops or takes up again. Throws as {@link add}. */
  change(
    scope: TenantScope,
    caseId: string,
    taskId: string,
    version: number,
    changes: TaskChanges,
    now = new Date(),
  ): Promise<CaseDetails> {
    return this.database.write(scope, async (tx) => {
      await lockedCase(tx, caseId, version);
      const [before] = await tx.query<StoredTask>(
        `SELECT title, due_on AS "dueOn", assignee_id AS "assigneeId", state FROM case_tasks
          WHERE case_id = $1 AND id = $2`,
        [caseId, taskId],
      );
      if (before === undefined) throw DomainError.notFound('やること');
      const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
      const after = { ...before, ...given };
      if (after.dueOn !== before.dueOn) refuseOldDay(after.dueOn);
      if (after.assigneeId !== before.assigneeId) await requireAssignee(tx, after.assigneeId);
      const { title, dueOn, assigneeId, state } = after;
      await tx.query(UPDATE, [taskId, title, dueOn, assigneeId, state, dateInJapan(now)]);
      return changedCase(tx, caseId);
    });
  }
}

async function changedCase(tx: TenantTransaction, caseId: string): Promise<CaseDetails> {
  await newVersion(tx, caseId);
  return caseDetails(tx, caseId);
}

function refuseOldDay(dueOn: string | null): void {
  const problems = dueOn === null ? [] : oldDayProblems('dueOn', '期限', dueOn);
  if (problems.length > 0) throw DomainError.invalid(problems);
}

async function requireAssignee(tx: TenantTransaction, id: string | null): Promise<void> {
  if (id === null) return;
  const found = await tx.query('SELECT FROM staff WHERE id = $1 AND active', [id]);
  if (found.length > 0) return;
  const message = '担当者が見つからないか、退職などで使えません。一覧から選び直してください。';
  throw new DomainError('not-found', 'not-found', message, [{ field: 'assigneeId', message }]);
}
