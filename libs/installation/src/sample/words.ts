import type { Random } from '../random';
import type { Weights } from './demo-data.types';

/** A word and how it is read. */
export interface Word {
  text: string;
  kana: string;
}

/** Reads `佐藤/サトウ 鈴木/スズキ`. */
export function wordsOf(list: string): Word[] {
  return list.trim().split(/\s+/u).map(wordOf);
}

/** Reads `佐藤/サトウ`. */
export function wordOf(pair: string): Word {
  const [text = '', kana = ''] = pair.split('/');
  return { text, kana };
}

/** Fills `{姓}` and the like. Throws RangeError when nothing fills a gap: that is a mistake of the data. */
export function fill(pattern: string, filling: (gap: string) => string | undefined): string {
  return pattern.replace(/\{([^}]+)\}/gu, (_, gap: string) => {
    const text = filling(gap);
    if (text === undefined) throw new RangeError(`Nothing fills {${gap}} in: ${pattern}`);
    return text;
  });
}

/** One of the keys, by weight. */
export function weightedKey(random: Random, weights: Weights): string {
  return random.weighted(Object.keys(weights), (key) => weights[key] ?? 0);
}
