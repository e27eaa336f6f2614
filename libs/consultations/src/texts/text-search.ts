import type { TenantTransaction } from '@banso/platform';
import {
  type ConsultationText,
  keyOfText,
  pairsOf,
  TEXT_OF_CONSULTATION,
  wordsAsSpelled,
  wordsOf,
} from './text-keys';

/**
 * Where some words occur. Few records: their ids. Many: the newest records not filed yet among them, and what a list
 * that is walked in its own order compares: `patterns` with the key of a record that is filed, `spelled` with the text
 * of one that is not.
 */
export type TextMatches = { ids: string[] } | { unfiledIds: string[]; patterns: string[]; spelled: string[] };

/** Above this a word counts as common. Two in a hundred of 100,000 records: a page is then full after a thousand. */
const FEW = 2_000;

/** So many records not filed yet are folded for a search: two rounds of the filing, a few hundredths of a second. */
const FOLDED = 1_000;

/**
 * Finds the words of `text` in every consultation of the chamber, whether filed or written a moment ago. While more
 * than a thousand wait to be filed, the older of them are met along the list, and only by words spelled as they are in
 * the record: slower and less kind, but no search takes more memory than another. Null when there is nothing to look for.
 */
export async function textMatches(tx: TenantTransaction, text: string): Promise<TextMatches | null> {
  const words = wordsOf(text);
  if (words.length === 0) return null;
  const unfiled = await unfiledWith(tx, words);
  const along = {
    unfiledIds: unfiled.ids,
    patterns: words.map(anywhere),
    spelled: wordsAsSpelled(text).map(anywhere),
  };
  const pairs = words.flatMap(pairsOf);
  if (pairs.length === 0 || !unfiled.all) return along;
  const filed = await tx.query<{ id: string }>('SELECT consultations_mentioning($1, $2, $3) AS id', [
    pairs,
    along.patterns,
    FEW + 1,
  ]);
  if (filed.length > FEW) return along;
  return { ids: [...unfiled.ids, ...filed.map(({ id }) => id)] };
}

const anywhere = (word: string): string => `%${word.replace(/[\\%_]/gu, '\\$&')}%`;

// Their ids are in the order of writing (UUIDv7), and the index of what is not filed is read backwards.
const NEWEST_UNFILED = `
  SELECT ${TEXT_OF_CONSULTATION}
    FROM (SELECT consultation_id FROM consultation_texts WHERE pairs IS NULL
           ORDER BY consultation_id DESC LIMIT ${FOLDED + 1}) t
    JOIN consultations c ON c.id = t.consultation_id`;

/** Those with all the words among the newest that are not filed; `all` when there are no others. */
async function unfiledWith(
  tx: TenantTransaction,
  words: readonly string[],
): Promise<{ ids: string[]; all: boolean }> {
  const unfiled = await tx.query<ConsultationText>(NEWEST_UNFILED);
  const ids = unfiled
    .filter((record) => {
      const key = keyOfText(record);
      return words.every((word) => key.includes(word));
    })
    .map(({ id }) => id);
  return { ids, all: unfiled.length <= FOLDED };
}
