import { BLANKS, HYPHENS } from './characters';
import { foldVariants } from './character-variants';
import { dropLegalForms } from './legal-forms';

/** Shape selectors that a font puts behind a character (葛󠄀); they change its look, not which character it is. */
const VARIATION_SELECTORS = /[\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}]/gu;
const HIRAGANA = /[\u3041-\u3096\u309D\u309E]/gu;
const HIRAGANA_TO_KATAKANA = 0x60;

/**
 * The form in which a name is stored for searching, and into which a query is turned before it is compared.
 * ｻｶﾞﾐﾊﾗ, さがみはら and サガミハラ give one key; so do 髙橋 and 高橋, ㈱山田製作所 and 山田製作所.
 * Small kana and the long vowel mark keep their difference, but ヶ is folded into ケ: it is no small kana but a way to
 * write 箇, and 茅ヶ崎 is spelled both ways.
 * Never print the key. It is empty only when the text holds nothing but blanks.
 */
export function searchKey(text: string): string {
  return foldVariants(dropLegalForms(fold(text)));
}

/**
 * As {@link searchKey} for prose, in which a legal form is a word like another: 株式会社への組織変更 keeps it. Whatever
 * part of a text is looked for, its key is part of the text's key.
 */
export function textKey(text: string): string {
  return foldVariants(fold(text));
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .replace(BLANKS, '')
    .replace(VARIATION_SELECTORS, '')
    .replace(HIRAGANA, (kana) => String.fromCharCode(kana.charCodeAt(0) + HIRAGANA_TO_KATAKANA))
    .replaceAll('ヶ', 'ケ')
    .replace(HYPHENS, '-')
    .toUpperCase()
    .normalize('NFC');
}

/**
 * The distinct single characters and neighbouring pairs of a key, by code point, in order of first appearance.
 * An index over these answers a search for 山田 at once, which an index of three-letter grams cannot.
 */
export function searchGrams(key: string): string[] {
  const grams = new Set<string>();
  addSearchGrams(grams, key);
  return [...grams];
}

/** As {@link searchGrams}, added to what other keys gave; `least` 2 leaves the single characters out. */
export function addSearchGrams(grams: Set<string>, key: string, least: 1 | 2 = 1): void {
  const characters = [...key];
  if (least === 1) for (const character of characters) grams.add(character);
  for (let at = 1; at < characters.length; at += 1) grams.add(`${characters[at - 1]}${characters[at]}`);
}

/** The digits of a telephone number for comparing: `+81 (0)42-753-1315` and `０４２（７５３）１３１５` both `0427531315`. */
export function phoneDigits(text: string): string {
  const folded = text.normalize('NFKC').trim();
  const domestic = folded.replace(/^\(?\+81\)?[^\d(]*(?:\(0\))?[^\d]*0?/u, '0');
  return domestic.replace(/\D/gu, '');
}
