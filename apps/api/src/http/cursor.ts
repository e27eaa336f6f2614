import { DomainError } from '@banso/platform';

/** A place in an ordered list, as text. `kind` binds it to its list: a cursor from elsewhere is refused. */
export function encodeCursor(kind: string, values: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify([kind, ...values])).toString('base64url');
}

/**
 * The values of a cursor made by {@link encodeCursor} for the same kind. Throws `invalid-cursor`; also for values that
 * their `checks`, one each, do not take: anybody can write a cursor by hand.
 */
export function decodeCursor(
  kind: string,
  text: string,
  checks: ((value: unknown) => boolean)[] = [],
): (string | number | null)[] {
  const parts = parse(text);
  if (parts === null || parts[0] !== kind || !checks.every((check, index) => check(parts[index + 1]))) {
    throw new DomainError(
      'invalid',
      'invalid-cursor',
      '続きを読む位置（cursor）が正しくありません。最初から読み直してください。',
      [{ field: 'cursor', message: 'この一覧で返された nextCursor をそのまま指定してください。' }],
    );
  }
  return parts.slice(1);
}

function parse(text: string): (string | number | null)[] | null {
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    const scalars =
      Array.isArray(parts) &&
      parts.every((part) => part === null || typeof part === 'string' || typeof part === 'number');
    return scalars ? (parts as (string | number | null)[]) : null;
  } catch {
    return null;
  }
}
