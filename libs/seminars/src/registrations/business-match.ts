import { searchKey } from '@banso/japan';
import { dialledDigits } from '@banso/members';
import { MATCH_REASONS, type MatchReason, type RegistrationLink } from './event-registration.types';

/** What a registrant says by which a business can be told. */
export interface Registrant {
  familyName: string;
  givenName: string;
  company: string | null;
  corporateNumber: string | null;
  phone: string | null;
  email: string | null;
}

/** A business as it stands in the tables, with the people who are there now. */
export interface KnownBusiness {
  id: string;
  name: string;
  nameKana: string | null;
  corporateNumber: string | null;
  phone: string | null;
  email: string | null;
  closed: boolean;
  persons: { familyName: string; givenName: string | null; phone: string | null; email: string | null }[];
}

/** What was found: a business, or why there is none. */
export interface Match {
  link: Extract<RegistrationLink, 'none' | 'doubtful' | 'automatic'>;
  businessId: string | null;
}

const NONE: Match = { link: 'none', businessId: null };
const DOUBTFUL: Match = { link: 'doubtful', businessId: null };
/** What tells a business beside its name: many are called 田中商店. */
const BESIDE_NAME: readonly MatchReason[] = ['phone', 'email', 'person'];
/** How much each reason says, for showing the likeliest first. */
const WEIGHTS: Record<MatchReason, number> = {
  'corporate-number': 16,
  name: 8,
  email: 4,
  phone: 3,
  person: 2,
};

/**
 * Which business a registrant belongs to, of those that have anything in common with them. Beyond doubt is an equal
 * 法人番号, or an equal name together with the telephone, the e-mail address or a person's name, at one business only.
 * Anything less is doubtful: a person decides. A wrong link would count somebody's attendance for another business.
 */
export function matchOf(registrant: Registrant, businesses: readonly KnownBusiness[]): Match {
  const found = businesses
    .map((business) => ({ business, reasons: reasonsOf(registrant, business) }))
    .filter(({ reasons }) => suggests(reasons));
  if (found.length === 0) return NONE;
  const certain = found.filter(({ business, reasons }) => isCertain(registrant, business, reasons));
  const numbered = certain.find(({ reasons }) => reasons.includes('corporate-number'));
  const [only, ...others] = numbered === undefined ? certain : [numbered];
  return only === undefined || others.length > 0
    ? DOUBTFUL
    : { link: 'automatic', businessId: only.business.id };
}

/** Which facts a registrant and a business have in common, in the order of {@link MATCH_REASONS}. */
export function reasonsOf(registrant: Registrant, business: KnownBusiness): MatchReason[] {
  const { persons } = business;
  const equal: Record<MatchReason, boolean> = {
    'corporate-number':
      registrant.corporateNumber !== null && registrant.corporateNumber === business.corporateNumber,
    name: among(key(registrant.company), [key(business.name), key(business.nameKana)]),
    phone: among(
      digits(registrant.phone),
      [business, ...persons].map(({ phone }) => digits(phone)),
    ),
    email: among(
      mail(registrant.email),
      [business, ...persons].map(({ email }) => mail(email)),
    ),
    person: among(
      key(`${registrant.familyName}${registrant.givenName}`),
      persons.map(({ familyName, givenName }) =>
        givenName === null ? '' : key(`${familyName}${givenName}`),
      ),
    ),
  };
  return MATCH_REASONS.filter((reason) => equal[reason]);
}

/** For sorting candidates: the likelier, the greater. */
export function likelihood(reasons: readonly MatchReason[]): number {
  return reasons.reduce((sum, reason) => sum + WEIGHTS[reason], 0);
}

// People of one name are many: a name of a person says something only beside other facts.
function suggests(reasons: readonly MatchReason[]): boolean {
  return reasons.some((reason) => reason !== 'person');
}

function isCertain(
  registrant: Registrant,
  business: KnownBusiness,
  reasons: readonly MatchReason[],
): boolean {
  if (business.closed) return false;
  if (reasons.includes('corporate-number')) return true;
  const isAnother = registrant.corporateNumber !== null && business.corporateNumber !== null;
  return !isAnother && reasons.includes('name') && BESIDE_NAME.some((reason) => reasons.includes(reason));
}

function among(value: string, known: readonly string[]): boolean {
  return value !== '' && known.includes(value);
}

function key(text: string | null): string {
  return text === null ? '' : searchKey(text);
}

function digits(phone: string | null): string {
  return phone === null ? '' : dialledDigits(phone);
}

function mail(address: string | null): string {
  return address === null ? '' : address.trim().toLowerCase();
}
