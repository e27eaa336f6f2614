import { searchGrams, textKey } from '@banso/japan';

/** What of a consultation can be searched. The restricted note is not among it, for anybody. */
export interface ConsultationText {
  id: string;
  summary: string;
  issue: string | null;
  advice: string | null;
  result: string | null;
}

/** The columns of {@link ConsultationText}, of a row `c` of `consultations`. */
export const TEXT_OF_CONSULTATION = 'c.id, c.summary, c.issue, c.advice, c.result';

/** One line a field: no word is found across the end of one and the beginning of the next. */
export function keyOfText({ summary, issue, advice, result }: ConsultationText): string {
  return [summary, issue, advice, result].map((part) => textKey(part ?? '')).join('\n');
}

/** Neighbouring characters of a key, each pair once. Single ones are no help in prose: all of them are everywhere. */
export function pairsOf(key: string): string[] {
  const pairs = key
    .split('\n')
    .flatMap(searchGrams)
    .filter((gram) => [...gram].length === 2);
  return [...new Set(pairs)];
}

/** What somebody looks for, as keys: each word must occur, in any order. None when nothing was written. */
export function wordsOf(text: string): string[] {
  const words = wordsAsSpelled(text).map(textKey);
  return [...new Set(words.filter((word) => word !== ''))];
}

/** The same words, spelled as they were typed. */
export function wordsAsSpelled(text: string): string[] {
  return text.split(/[\s\u3000]+/u).filter((word) => textKey(word) !== '');
}
