/** How wide Japanese print is to what is written in Latin letters: an em, and a little more than half of one. */
const HALF_WIDTH = /[\u0020-\u007e\uff61-\uff9f]/;
const HALF_EM = 0.6;
/** What may stay empty at the end of each line but the last, in ems: words are not broken. */
const RAGGED = 2;

/**
 * The size of print, in mm, at which a text fits into `width` mm on as many lines as it may have: `largest`, or smaller
 * for what is long.
 */
export function fittedSize(
  text: string,
  { width, largest, lines = 1 }: { width: number; largest: number; lines?: number },
): number {
  const onOneLine = width / Math.max(emsOf(text), 1);
  const onAll = (lines * width) / (emsOf(text) + RAGGED * (lines - 1));
  return Math.min(largest, Math.max(onOneLine, lines > 1 ? onAll : 0));
}

function emsOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (HALF_WIDTH.test(character) ? HALF_EM : 1), 0);
}
