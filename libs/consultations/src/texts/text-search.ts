import type { TenantTransaction } from '@banso/platform';
import { type ConsultationText, keyOfText, pairsOf, TEXT_OF_CONSULTATION, wordsOf } from './text-keys';

/**
 * Where some words occur. Few records: their ids. Many: the records not filed yet among them, and the patterns by which
 * a list that is walked in its own order meets the others soon.
 */
export type TextMatches = { ids: string[] } | { unfiledIds: string[]; patterns: string[] };

/** Above this a word counts as common. Two in a hundred of 100,000 records: a page is then full after a thousand. */
const FEW = 2_000;

/**
 * Finds the words of `text` in every consultation of the chamber, whether filed or written a moment ago. Null when there
 * is nothing to look for.
 */
export async function textMatches(tx: TenantTransaction, text: string): Promise<TextMatches | null> {
  const words = wordsOf(text);
  if (words.length === 0) return null;
  const unfiledIds = await unfiledWith(tx, words);
  const patterns = words.map((word) => `%${word.replace(/[\\%_]/gu, '\\$&')}%`);
  const pairs = words.flatMap(pairsOf);
  if (pairs.length === 0) return { unfiledIds, patterns };
  const filed = await tx.query<{ id: string }>('SELECT consultations_mentioning($1, $2, $3) AS id', [
    pairs,
    patterns,
    FEW + 1,
  ]);
  if (filed.length > FEW) return { unfiledIds, patterns };
  return { ids: [...unfiledIds, ...filed.map(({ id }) => id)] };
}

// They are what was written in the last seconds; to read them whole is nothing.
async function unfiledWith(tx: TenantTransaction, words: readonly string[]): Promise<string[]> {
  const unfiled = await tx.query<ConsultationText>(
    `SELECT ${TEXT_OF_CONSULTATION} FROM consultation_texts t JOIN consultations c ON c.id = t.consultation_id
      WHERE t.pairs IS NULL`,
  );
  return unfiled
    .filter((record) => {
      const key = keyOfText(record);
      return words.every((word) => key.includes(word));
    })
    .map(({ id }) => id);
}
