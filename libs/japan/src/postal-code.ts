import { foldIdentifier } from './characters';

/**
 * A 郵便番号 as seven digits of text, leading zeros kept: `〒060-0000` becomes `0600000`.
 * Null for any other count of digits: six are not mended, since the lost digit need not be the leading zero.
 * Whether the code exists is not asked here; an unknown code is a warning, not an error.
 */
export function normalizePostalCode(input: string): string | null {
  const digits = foldIdentifier(input).replace(/^〒/, '');
  return /^\d{7}$/.test(digits) ? digits : null;
}
