import { createHash } from 'node:crypto';
import { dateInJapan, searchKey } from '@banso/japan';
import { checkBusiness, checkPerson, dialledDigits } from '@banso/members';
import { DomainError } from '@banso/platform';
import type { RegistrationFields } from './event-registration.types';

/** What somebody says, checked and folded: blank is null, telephone and numbers in one form. */
export type RegistrationContent = Required<RegistrationFields> & { participant: string };

const COMPLETE: Omit<RegistrationContent, 'familyName' | 'givenName' | 'participant'> = {
  familyKana: null,
  givenKana: null,
  company: null,
  corporateNumber: null,
  phone: null,
  email: null,
  note: null,
};

/**
 * Checks and completes what is said at a sign-up; a company without a kind of participant makes it `business`.
 * Limits of length are the edge's affair, whether the kind exists is the database's.
 * @throws DomainError `invalid-input`.
 */
export function registrationContent(fields: RegistrationFields, now: Date): RegistrationContent {
  const content = { ...COMPLETE, ...registrationChanges(fields, now) };
  const participant = content.participant ?? (content.company === null ? 'general' : 'business');
  return { ...content, participant };
}

/** As {@link registrationContent} for the fields that are given; the others stay left out. */
export function registrationChanges<Fields extends Partial<RegistrationFields>>(
  fields: Fields,
  now: Date,
): Fields {
  const today = dateInJapan(now);
  const given = Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, folded(value)]])),
  ) as Fields;
  const person = checkPerson({ ...given, familyName: given.familyName ?? '' }, today);
  const business = checkBusiness({ corporateNumber: given.corporateNumber }, today);
  const problems = [...person.problems, ...business.problems].filter(
    ({ field }) => field !== 'familyName' || fields.familyName !== undefined,
  );
  if (fields.givenName !== undefined && !given.givenName) {
    problems.push({ field: 'givenName', message: '名を入力してください。' });
  }
  if (problems.length > 0) throw DomainError.invalid(problems);
  const { phone, email } = person.values;
  const { corporateNumber } = business.values;
  return {
    ...given,
    ...(given.phone === undefined ? {} : { phone }),
    ...(given.email === undefined ? {} : { email }),
    ...(given.corporateNumber === undefined ? {} : { corporateNumber }),
  };
}

/** Four lines, always: name, kana, company, digits of the telephone. An unknown one is empty. */
export function registrationSearchKey(content: Omit<RegistrationContent, 'note'>): string {
  const { familyName, givenName, familyKana, givenKana, company, phone } = content;
  const kana = `${familyKana ?? ''}${givenKana ?? ''}`;
  const digits = phone === null ? '' : dialledDigits(phone);
  return [`${familyName}${givenName}`, kana, company ?? ''].map(searchKey).concat(digits).join('\n');
}

/** A digest of what was asked for, equal for the same form sent again whatever the order of its days. */
export function requestHash(
  eventId: string,
  content: RegistrationContent,
  { sessionIds, businessId }: { sessionIds?: string[]; businessId?: string },
): string {
  const inOrder = Object.entries(content).sort(([left], [right]) => (left < right ? -1 : 1));
  const asked = [eventId, inOrder, sessionIds?.toSorted() ?? null, businessId ?? null];
  return createHash('sha256').update(JSON.stringify(asked)).digest('hex');
}

function folded(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  return value.trim() === '' ? null : value.trim();
}
