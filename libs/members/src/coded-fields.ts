import { DomainError, type FieldProblem, type TenantTransaction } from '@banso/platform';

/** The fields of this library that hold a key of one of the chamber's code lists, by where they stand. */
const CODED = {
  kind: { list: 'membership-kind', label: '会員種別' },
  section: { list: 'section', label: '部会' },
  district: { list: 'district', label: '区・町' },
} as const;

type CodedField = keyof typeof CODED;
export type CodedValues = { [Field in CodedField]?: string | null };

interface Entry {
  list: string;
  key: string;
  label: string;
}

/**
 * Asks that codes stand in their lists. `before` is what is stored: what stays as it was is not asked about, so that a
 * record from a time with other lists can still be edited. Nor are the days on which an entry holds: a period that is
 * entered late may lie in the time of an entry that has ended, and an import takes it too.
 *
 * 区・町 is free text until the chamber has made a list of its own.
 * @throws DomainError `invalid-input`, its fields under `under` where that is given.
 */
export async function requireKnownCodes(
  tx: TenantTransaction,
  given: CodedValues,
  before: CodedValues = {},
  under?: string,
): Promise<void> {
  const changed = (Object.keys(CODED) as CodedField[]).flatMap((field) => {
    const key = given[field];
    return key === undefined || key === null || key === before[field]
      ? []
      : [{ field, key, ...CODED[field] }];
  });
  if (changed.length === 0) return;
  const entries = await tx.query<Entry>(
    'SELECT list, key, label FROM code_entries WHERE list = ANY ($1) ORDER BY sort_order, key',
    [changed.map(({ list }) => list)],
  );
  const problems = changed.flatMap(({ field, key, list, label }): FieldProblem[] => {
    const choices = entries.filter((entry) => entry.list === list);
    const free = field === 'district' && choices.length === 0;
    if (free || choices.some((entry) => entry.key === key)) return [];
    const path = under === undefined ? field : `${under}.${field}`;
    return [{ field: path, message: unknownCode(label, key, choices) }];
  });
  if (problems.length > 0) throw DomainError.invalid(problems);
}

function unknownCode(label: string, key: string, choices: Entry[]): string {
  const remedy =
    choices.length === 0
      ? '先に設定のコード表に加えてください'
      : `${choices.map((entry) => entry.label).join('・')} のどれかを選ぶか、設定のコード表に加えてください`;
  return `${label}「${key}」はコード表にありません。${remedy}。`;
}
