import { DomainError, type TenantTransaction } from '@banso/platform';
import type { EntityTarget, FindOptionsWhere } from 'typeorm';

/** A record that two people may have open at once, and that is voided rather than deleted. */
export interface Voidable {
  id: string;
  version: number;
  voidedAt: Date | null;
}

/**
 * The record, locked until the transaction ends, if it is still at `version` and stands. Whoever changes the same one
 * waits here and then finds it changed. `subject` is the Japanese noun; `asItIs` reads what the second one is shown.
 * @throws DomainError `not-found`, `edited-meanwhile` with the record as it is now, `voided`.
 */
export async function lockedForChange<Record extends Voidable>(
  tx: TenantTransaction,
  entity: EntityTarget<Record>,
  subject: string,
  { id, version }: Pick<Voidable, 'id' | 'version'>,
  asItIs: () => Promise<unknown>,
): Promise<Record> {
  const record = await tx.manager.findOne(entity, {
    where: { id } as FindOptionsWhere<Record>,
    lock: { mode: 'pessimistic_write' },
  });
  if (record === null) throw DomainError.notFound(subject);
  if (record.version !== version) throw DomainError.editedMeanwhile(subject, await asItIs());
  if (record.voidedAt !== null) {
    throw new DomainError(
      'conflict',
      'voided',
      `この${subject}は取り消されているため、変更できません。必要な場合は新しく記録してください。`,
    );
  }
  return record;
}
