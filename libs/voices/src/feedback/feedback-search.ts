import { searchKey, textKey } from '@banso/japan';
import { containing } from '@banso/members';
import type { FeedbackFields } from './feedback.types';

/** More words than these nobody types. */
const MOST_WORDS = 8;

/** What a voice is found by: its words, who said it, and of which company, each as such texts are compared. */
export function feedbackSearchKey({ body, name, company }: FeedbackFields): string {
  return [textKey(body), searchKey(name ?? ''), searchKey(company ?? '')].join('\n');
}

/**
 * For each word of a search the patterns of which a search key must hold one: as the word stands in a sentence, and as
 * it stands in a name, which drops 株式会社. Empty where nothing is looked for.
 */
export function feedbackPatterns(q: string): string[][] {
  const words = q.split(/[\s\u3000]+/u).filter((word) => textKey(word) !== '');
  return words.slice(0, MOST_WORDS).map((word) => {
    const keys = [textKey(word), searchKey(word)].filter((key) => key !== '');
    return [...new Set(keys)].map(containing);
  });
}
