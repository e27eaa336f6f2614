import type { IsoDate } from '@banso/japan';
import { DomainError, type FieldProblem } from '@banso/platform';
import type { ChamberEventDetails } from './chamber-event.types';

/** Throws `invalid-input` where anything is wrong. */
export function refuse(problems: FieldProblem[]): void {
  if (problems.length > 0) throw DomainError.invalid(problems);
}

/** Throws `edited-meanwhile` with the event as it is now. */
export function refuseOtherVersion(event: ChamberEventDetails, version: number): void {
  if (event.version !== version) throw DomainError.editedMeanwhile('催事', event);
}

/** Throws `event-cancelled`. */
export function refuseCancelled({ state }: ChamberEventDetails): void {
  if (state !== 'cancelled') return;
  throw new DomainError(
    'conflict',
    'event-cancelled',
    'この催事は中止されているため、変更できません。改めて開催するときは、複製して新しい催事にしてください。',
  );
}

export function notBegun(startsOn: IsoDate): DomainError {
  return new DomainError(
    'conflict',
    'event-not-begun',
    `最初の開催日（${startsOn}）より前に「実施済み」にはできません。開催日になってから操作するか、開催日を直してください。`,
  );
}

export function isHeld(): DomainError {
  return new DomainError(
    'conflict',
    'event-held',
    '実施済みの催事は中止にできません。中止にするときは、先に実施済みを取り消してください。',
  );
}

export function attended(): DomainError {
  return new DomainError(
    'conflict',
    'event-attended',
    '出席の記録があるため、中止にできません。誤って受け付けたときは、先に受付を取り消してください。',
  );
}
