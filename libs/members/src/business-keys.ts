import { addSearchGrams, phoneDigits, searchKey } from '@banso/japan';

/** What a business can be found by. */
export interface Findable {
  name: string;
  nameKana: string | null;
  phone: string | null;
  corporateNumber: string | null;
}

/** The derived columns of `businesses` that searching and sorting read. */
export interface SearchColumns {
  /** Four lines, always: name, kana, digits of the telephone, corporate number. An unknown one is empty. */
  searchKey: string;
  searchGrams: string[];
  sortKey: string;
}

/** Derives the search columns; to be written whenever one of the four facts is. */
export function searchColumns({ name, nameKana, phone, corporateNumber }: Findable): SearchColumns {
  const nameKey = searchKey(name);
  const kanaKey = nameKana === null ? '' : searchKey(nameKana);
  const digits = phone === null ? '' : dialledDigits(phone);
  const numbers = [digits, corporateNumber ?? ''];
  const grams = new Set<string>();
  addSearchGrams(grams, nameKey);
  addSearchGrams(grams, kanaKey);
  // Nobody looks for a telephone by one digit; without those the index is half as dear to keep.
  for (const number of numbers) addSearchGrams(grams, number, 2);
  return {
    searchKey: [nameKey, kanaKey, ...numbers].join('\n'),
    searchGrams: [...grams],
    sortKey: kanaKey === '' ? nameKey : kanaKey,
  };
}

/** The digits of a telephone number without what stands behind it: an extension (内線 12). */
export function dialledDigits(phone: string): string {
  return phoneDigits(phone.split(/内線|ext/iu)[0] ?? '');
}
