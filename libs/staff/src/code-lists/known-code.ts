import type { IsoDate } from '@banso/japan';
import { DomainError, type TenantTransaction } from '@banso/platform';
import type { CodeListKey } from './code-list';

/** A field that holds a key of one of the chamber's code lists. `label` is its Japanese name. */
export interface CodedField {
  list: CodeListKey;
  field: string;
  label: string;
}

/**
 * Asks that a key stands in its list on the day of the record.
 * @throws DomainError `invalid-input`, naming the field and what could be chosen.
 */
export async function requireKnownCode(
  tx: TenantTransaction,
  { list, field, label }: CodedField,
  key: string,
  day: IsoDate,
): Promise<void> {
  const choices = await tx.query<{ key: string; label: string }>(
    `SELECT key, label FROM code_entries
      WHERE list = $1 AND $2::date BETWEEN coalesce(valid_from, '-infinity') AND coalesce(valid_to, 'infinity')
      ORDER BY sort_order, key`,
    [list, day],
  );
  if (choices.some((choice) => choice.key === key)) return;
  const remedy =
    choices.length === 0
      ? '先に設定のコード表に加えてください'
      : `${choices.map((choice) => choice.label).join('・')} のどれかを選ぶか、設定のコード表に加えてください`;
  throw DomainError.invalid([
    { field, message: `${label}「${key}」は${day}の時点でコード表にありません。${remedy}。` },
  ]);
}
