import { DomainError, type FieldProblem, TenantDatabase, type TenantScope } from '@banso/platform';
import { Injectable } from '@nestjs/common';

/** What somebody looked after that somebody else looks after now. */
export interface HandedOver {
  cases: number;
  tasks: number;
}

const PEOPLE = `
  SELECT (SELECT active FROM staff WHERE id = $1) AS "from", (SELECT active FROM staff WHERE id = $2) AS "to"`;

// In the order of ids: two hand-overs at once wait for each other and do not lock each other out. A case that is closed
// may still have something to do (papers, the figures a year on).
const LIST = `
  SELECT c.id, c.closed_on IS NULL AS open FROM support_cases c
   WHERE c.voided_at IS NULL
     AND ((c.closed_on IS NULL AND EXISTS (SELECT FROM case_advisors a WHERE a.case_id = c.id AND a.staff_id = $1))
       OR EXISTS (SELECT FROM case_tasks t WHERE t.case_id = c.id AND t.assignee_id = $1 AND t.state = 'open'))
   ORDER BY c.id FOR UPDATE`;

// Who looks after a case with the other already takes the better of both places.
const BETTER_PLACE = `
  UPDATE case_advisors kept SET position = gone.position FROM case_advisors gone
   WHERE kept.case_id = ANY ($3::uuid[]) AND kept.staff_id = $2 AND gone.case_id = kept.case_id
     AND gone.staff_id = $1 AND gone.position < kept.position`;

const ONE_PLACE = `
  DELETE FROM case_advisors gone USING case_advisors kept
   WHERE gone.case_id = ANY ($3::uuid[]) AND gone.staff_id = $1 AND kept.case_id = gone.case_id AND kept.staff_id = $2
  RETURNING gone.case_id`;

const PLACES = `
  UPDATE case_advisors SET staff_id = $2 WHERE case_id = ANY ($3::uuid[]) AND staff_id = $1 RETURNING case_id`;

const TASKS = `
  UPDATE case_tasks SET assignee_id = $2
   WHERE case_id = ANY ($3::uuid[]) AND assignee_id = $1 AND state = 'open' RETURNING id`;

const VERSIONS = `
  UPDATE support_cases SET version = version + 1, updated_at = clock_timestamp() WHERE id = ANY ($1::uuid[])`;

/** 引き継ぎ: gives everything that is still open from one member of staff to another, in one act. */
@Injectable()
export class CaseHandOver {
  constructor(private readonly database: TenantDatabase) {}

  /**
   * Open cases, and open tasks also of cases that are closed; what is done stays with who did it, and so does every
   * milestone, so no figure moves. Who leads still leads: the successor takes the very place.
   * @param forAnybody whether the caller looks after the staff, and so may also take a colleague's work away.
   * @throws DomainError `not-found` (either, named by field) · `invalid-input`: the same person, or one who has left ·
   * `not-permitted`: the work of a colleague who still works here, which the caller does not give away.
   */
  handOver(
    scope: TenantScope,
    fromStaffId: string,
    toStaffId: string,
    forAnybody: boolean,
  ): Promise<HandedOver> {
    return this.database.write(scope, async (tx) => {
      const [people] = await tx.query<People>(PEOPLE, [fromStaffId, toStaffId]);
      const { from, to } = people ?? { from: null, to: null };
      refuseUnknown(from, to);
      if (from && !forAnybody && fromStaffId !== scope.actorId) throw notTheirs();
      refuseSuccessor(to === true, fromStaffId === toStaffId);
      const held = await tx.query<{ id: string; open: boolean }>(LIST, [fromStaffId]);
      const ids = held.map(({ id }) => id);
      const open = [fromStaffId, toStaffId, held.filter((one) => one.open).map(({ id }) => id)];
      await tx.query(BETTER_PLACE, open);
      const merged = await tx.query(ONE_PLACE, open);
      const moved = await tx.query(PLACES, open);
      const tasks = await tx.query(TASKS, [fromStaffId, toStaffId, ids]);
      await tx.query(VERSIONS, [ids]);
      return { cases: merged.length + moved.length, tasks: tasks.length };
    });
  }
}

/** Whether each still works here; null for somebody unknown. */
interface People {
  from: boolean | null;
  to: boolean | null;
}

function refuseUnknown(from: boolean | null, to: boolean | null): void {
  const missing: FieldProblem[] = [
    ...(from === null ? [notFound('fromStaffId', '引き継ぐ人')] : []),
    ...(to === null ? [notFound('toStaffId', '引き継ぎ先')] : []),
  ];
  if (missing.length === 0) return;
  throw new DomainError('not-found', 'not-found', '指定された職員が見つかりません。', missing);
}

function notTheirs(): DomainError {
  const message =
    '引き継げるのは、自分の案件か、退職などで使えなくなった職員の案件です。在籍中のほかの職員の分は、本人か管理者に依頼してください。';
  return new DomainError('forbidden', 'not-permitted', message, [{ field: 'fromStaffId', message }]);
}

function refuseSuccessor(active: boolean, same: boolean): void {
  if (same) {
    throw DomainError.invalid([
      { field: 'toStaffId', message: '引き継ぎ先に、引き継ぐ人とは別の職員を選んでください。' },
    ]);
  }
  if (active) return;
  throw DomainError.invalid([
    { field: 'toStaffId', message: '引き継ぎ先の職員は退職などで使えません。ほかの職員を選んでください。' },
  ]);
}

function notFound(field: string, label: string): FieldProblem {
  return { field, message: `${label}が見つかりません。一覧から選び直してください。` };
}
