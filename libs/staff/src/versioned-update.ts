import { DomainError, type TenantTransaction } from '@banso/platform';
import type { EntityTarget, FindOptionsWhere } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity';

/** A record that two people may have open at once. */
interface Versioned {
  id: string;
  version: number;
}

/**
 * Changes the record if it is still as the caller saw it, and returns it as it is now; undefined leaves a field alone.
 * `subject` is the Japanese noun for the messages. Throws `not-found`, or `edited-meanwhile` with the current record.
 */
export async function updateVersioned<Record extends Versioned>(
  tx: TenantTransaction,
  entity: EntityTarget<Record>,
  subject: string,
  { id, version }: Versioned,
  changes: QueryDeepPartialEntity<Record>,
): Promise<Record> {
  const seen = { id, version } as FindOptionsWhere<Record>;
  const { affected } = await tx.manager.update(entity, seen, changes);
  const current = await tx.manager.findOneBy(entity, { id } as FindOptionsWhere<Record>);
  if (current === null) throw DomainError.notFound(subject);
  if (affected === 0) throw DomainError.editedMeanwhile(subject, current);
  return current;
}
