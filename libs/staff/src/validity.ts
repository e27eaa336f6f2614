import { DomainError } from '@banso/platform';

/** From which to which day, both inclusive, something may be chosen; null is open. Nothing in use is ever deleted. */
export interface Validity {
  validFrom: string | null;
  validTo: string | null;
}

/** Throws `invalid-input` when the period ends before it begins. */
export function checkValidity({ validFrom, validTo }: Validity): void {
  if (validFrom === null || validTo === null || validFrom <= validTo) return;
  throw DomainError.invalid([
    { field: 'validTo', message: '有効期間の終了日は、開始日と同じ日かそれより後の日付にしてください。' },
  ]);
}
