import { phoneDigits, searchGrams, searchKey } from '@banso/japan';

/** What somebody typed into the search box, in the form of the search keys. */
export interface BusinessQuery {
  /** Each must occur in the search key, in any order. At least one. */
  words: string[];
  /** All words in one, for telling an exact name and the start of a name from the rest. */
  whole: string;
}

/** Digits that are this many or more, with hyphens, are a telephone number and no name such as 7-11. */
const TELEPHONE_DIGITS = 5;
const MOST_WORDS = 10;

/**
 * Reads a query. Null when nothing narrows the list: blanks, or a legal form alone (株式会社).
 * Words stand apart by spaces, also full-width ones. Telephone numbers may carry hyphens or brackets, a 登録番号 its T.
 */
export function parseBusinessQuery(text: string): BusinessQuery | null {
  const words = text
    .split(/[\s\u3000]+/u)
    .slice(0, MOST_WORDS)
    .map(wordKey)
    .filter((word) => word !== '' && !isLegalForm(word));
  if (words.length === 0) return null;
  const distinct = [...new Set(words)];
  return { words: distinct, whole: distinct.length === 1 ? (distinct[0] ?? '') : searchKey(text) };
}

/**
 * The word of a query that is a single one and can only stand in a name or its kana: telephone and corporate numbers are
 * nothing but digits. Null for any other query.
 */
export function partOfName(query: BusinessQuery | null): string | null {
  const [word, ...more] = query?.words ?? [];
  return word !== undefined && more.length === 0 && /\D/u.test(word) ? word : null;
}

/** The grams that the index is asked for: pairs, and single characters only where a word is no longer. */
export function queryGrams(words: readonly string[]): string[] {
  const grams = words.flatMap((word) => {
    const all = searchGrams(word);
    const pairs = all.filter((gram) => [...gram].length === 2);
    return pairs.length > 0 ? pairs : all;
  });
  return [...new Set(grams)];
}

/** A LIKE pattern for keys that contain the text, whatever it contains itself. */
export function containing(text: string): string {
  return `%${escapeLike(text)}%`;
}

/** Escapes what LIKE would take for a wildcard. */
export function escapeLike(text: string): string {
  return text.replace(/[\\%_]/gu, '\\$&');
}

function wordKey(word: string): string {
  const folded = word.normalize('NFKC');
  const invoice = /^T(\d{13})$/iu.exec(folded);
  if (invoice?.[1]) return invoice[1];
  if (/^\+?[\d()\-‐-―−ー]+$/u.test(folded)) {
    const digits = phoneDigits(folded);
    if (digits.length >= TELEPHONE_DIGITS) return digits;
  }
  return searchKey(word);
}

// The keys of names hold no legal form, so one that stands alone would find nothing.
function isLegalForm(word: string): boolean {
  return searchKey(`${word}\u4E00`) === '\u4E00';
}
