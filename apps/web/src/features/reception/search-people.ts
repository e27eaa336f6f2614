import { searchKey } from '@banso/japan';
import type { PersonAtDoor } from './door-acts';

/** What somebody is found by: name, kana and company, as names are compared (ひらがな finds カタカナ). */
export function doorKeyOf({ person }: PersonAtDoor): string {
  const { familyName, givenName, familyKana, givenKana, company, businessName } = person;
  const kana = `${familyKana ?? ''}${givenKana ?? ''}`;
  return [`${familyName}${givenName}`, kana, company ?? '', businessName ?? ''].map(searchKey).join('\n');
}

/** Who has every word in the name, kana or company. */
export function found(people: readonly (readonly [string, PersonAtDoor])[], query: string): PersonAtDoor[] {
  const words = query.split(/\s+/u).map(searchKey).filter(Boolean);
  return people.flatMap(([key, one]) => (words.every((word) => key.includes(word)) ? [one] : []));
}
