import { DomainError, newId, type TenantTransaction } from '@banso/platform';
import { itemProblems } from './petition-rules';
import type { PetitionAnswer, PetitionItem, PetitionItemFields } from './petition.types';

const UPSERT = `
  INSERT INTO petition_items (id, petition_id, position, text, department_id)
  SELECT id, $1::uuid, position, text, "departmentId"
    FROM jsonb_to_recordset($2) AS given (id uuid, position integer, text text, "departmentId" uuid)
  ON CONFLICT (chamber_id, id) DO UPDATE
    SET position = excluded.position, text = excluded.text, department_id = excluded.department_id`;

const ANSWER = `
  UPDATE petition_items SET answer_state = $3, answer = $4, answered_on = $5 WHERE petition_id = $1 AND id = $2
  RETURNING id`;

/**
 * Makes a petition's items those of `items`, in their order: with an id they stay, with their answers, without one they
 * are new, the others go. The caller holds the petition's lock; `before` is what it read under it.
 *
 * An item that was answered does not go: what somebody said to the chamber happened. One that nobody has answered yet is
 * wording that staff took back, so its row goes; the audit trail keeps what it said.
 * @throws DomainError `invalid-input` for an id that stands there twice; `not-found` for one that is none of the
 * petition's or a department that is none of the chamber's; `item-answered`.
 */
export async function replaceItems(
  tx: TenantTransaction,
  petitionId: string,
  before: readonly PetitionItem[],
  items: readonly PetitionItemFields[],
): Promise<void> {
  const problems = itemProblems(items);
  if (problems.length > 0) throw DomainError.invalid(problems);
  refuseUnknown(items, new Set(before.map(({ id }) => id)));
  await requireDepartments(tx, items);
  const kept = new Set(items.map(({ id }) => id));
  const gone = before.filter(({ id }) => !kept.has(id));
  if (gone.some(({ answerState }) => answerState !== 'unanswered')) throw answered();
  if (gone.length > 0) {
    await tx.query('DELETE FROM petition_items WHERE id = ANY ($1::uuid[])', [gone.map(({ id }) => id)]);
  }
  const rows = items.map(({ id = newId(), text, departmentId = null }, index) => ({
    id,
    position: index + 1,
    text,
    departmentId,
  }));
  await tx.query(UPSERT, [petitionId, JSON.stringify(rows)]);
}

/** Keeps what was said to an item. Throws `not-found`. */
export async function answerItem(
  tx: TenantTransaction,
  petitionId: string,
  itemId: string,
  { state, answer = null, answeredOn = null }: PetitionAnswer,
): Promise<void> {
  const [found] = await tx.query(ANSWER, [petitionId, itemId, state, answer, answeredOn]);
  if (found === undefined) throw DomainError.notFound('要望の項目');
}

function refuseUnknown(items: readonly PetitionItemFields[], known: ReadonlySet<string>): void {
  const message = '要望の項目が見つかりません。読み直してから、もう一度入力してください。';
  const fields = items.flatMap(({ id }, index) =>
    id === undefined || known.has(id) ? [] : [{ field: `items.${index}.id`, message }],
  );
  if (fields.length > 0) throw new DomainError('not-found', 'not-found', message, fields);
}

async function requireDepartments(
  tx: TenantTransaction,
  items: readonly PetitionItemFields[],
): Promise<void> {
  const asked = items.flatMap(({ departmentId }) => departmentId ?? []);
  if (asked.length === 0) return;
  const found = await tx.query<{ id: string }>('SELECT id FROM departments WHERE id = ANY ($1::uuid[])', [
    asked,
  ]);
  const known = new Set(found.map(({ id }) => id));
  const message = '項目の担当部署が見つかりません。一覧から選び直してください。';
  const fields = items.flatMap(({ departmentId }, index) =>
    departmentId && !known.has(departmentId) ? [{ field: `items.${index}.departmentId`, message }] : [],
  );
  if (fields.length > 0) throw new DomainError('not-found', 'not-found', message, fields);
}

function answered(): DomainError {
  const message = '回答のある項目は削除できません。文を直すか、先にその項目の回答を未回答に戻してください。';
  return new DomainError('conflict', 'item-answered', message, [{ field: 'items', message }]);
}
