/**
 * Every dash that stands for a hyphen on a Japanese keyboard, in Word or in a PDF, except the long vowel mark ー.
 * Written for use after NFKC, which has already turned the full-width － into the ASCII one.
 */
export const HYPHENS = /[-\u2010-\u2015\u2212\u2500]/gu;

/** Hyphens between digits; the input method also writes ー there (２０２５ー５ー８). */
export const HYPHENS_AND_LONG_VOWEL = /[-\u2010-\u2015\u2212\u2500ー]/gu;

/** White space, and the invisible: control and format characters, halves of broken pairs. */
export const BLANKS = /[\s\p{Cc}\p{Cf}\p{Cs}]/gu;

/** An identifier as typed (number, code) without its dress: full-width folded, capitals, no spaces or hyphens. */
export function foldIdentifier(input: string): string {
  return input.normalize('NFKC').replace(BLANKS, '').replace(HYPHENS_AND_LONG_VOWEL, '').toUpperCase();
}
