import type { IsoDate } from '@banso/japan';
import type { Row } from '../bulk-insert';
import { fixedId } from '../fixed-id';
import type { Random } from '../random';
import type { DrawnName } from './business-names';
import type { BusinessesData } from './demo-data.types';
import { type Word, wordsOf } from './words';

/** Somebody at a business of the sample. */
export interface SamplePerson {
  familyName: string;
  givenName: string;
  rows: Row[];
}

/** The representative, and now and then somebody beside them. */
export function sampleRepresentative(
  data: BusinessesData,
  random: Random,
  businessId: string,
  { surname, legalForm }: DrawnName,
  today: IsoDate,
): SamplePerson {
  const thisYear = Number(today.slice(0, 4));
  const { company, limitedLiability, soleProprietor } = data.positions;
  const position =
    legalForm === null ? soleProprietor : legalForm === '合同会社' ? limitedLiability : company;
  const givenName = drawGivenName(data, random, 0.22);
  // Two throws make the middle of life likelier than its ends.
  const birthYear = thisYear - 27 - random.integer(0, 28) - random.integer(0, 28);
  const row = (place: number, given: Word, born: number | null, post: string, head: boolean): Row => ({
    id: fixedId(`person/${businessId}/${place}`),
    business_id: businessId,
    family_name: surname.text,
    given_name: given.text,
    family_kana: surname.kana,
    given_kana: given.kana,
    birth_year: born,
    position: post,
    representative: head,
  });
  const rows = [row(1, givenName, random.chance(0.85) ? birthYear : null, position, true)];
  if (random.chance(0.25)) {
    rows.push(row(2, drawGivenName(data, random, 0.6), null, random.pick(data.others), false));
  }
  return { familyName: surname.text, givenName: givenName.text, rows };
}

/** A given name; `women` is the share of women's among them. */
export function drawGivenName(
  { givenNames }: Pick<BusinessesData, 'givenNames'>,
  random: Random,
  women: number,
): Word {
  return random.pick(wordsOf(random.chance(women) ? givenNames.women : givenNames.men));
}
