import type { IsoDate } from '@banso/japan';

/** Somebody at a business, as shown. */
export interface PersonDetails {
  id: string;
  familyName: string;
  givenName: string | null;
  familyKana: string | null;
  givenKana: string | null;
  birthYear: number | null;
  position: string | null;
  representative: boolean;
  phone: string | null;
  email: string | null;
  leftOn: IsoDate | null;
  version: number;
}

/** {@link PersonDetails} of a row `p` of `persons`. */
export const PERSON_JSON = `json_build_object(
  'id', p.id, 'familyName', p.family_name, 'givenName', p.given_name, 'familyKana', p.family_kana,
  'givenKana', p.given_kana, 'birthYear', p.birth_year, 'position', p.position, 'representative', p.representative,
  'phone', p.phone, 'email', p.email, 'leftOn', p.left_on, 'version', p.version)`;
