import { searchKey } from '@banso/japan';
import { containing, dialledDigits, queryGrams } from '@banso/members';
import type { TenantTransaction } from '@banso/platform';
import { type KnownBusiness, likelihood, reasonsOf, type Registrant } from './business-match';
import type { MatchCandidate } from './event-registration.types';
import { MEMBER_ON } from './registration-page';

type Row = KnownBusiness & Pick<MatchCandidate, 'address' | 'closedOn' | 'member'>;

const MOST_CANDIDATES = 20;
/** As many digits at the end of a telephone number are equal however its beginning is written. */
const TAIL = 9;

// $1 is the day on which membership is asked for, $2 the 法人番号, $3 to $5 the name and $6 to $8 the telephone as
// businesses are searched for, $9 and $10 contacts, which persons have too. What is unknown is null and finds nothing.
const FIND = `
  WITH found AS (
    SELECT id FROM businesses WHERE corporate_number = $2
    UNION SELECT id FROM businesses_matching($3::text[], $4::text[], $5) WHERE rank = 0
    UNION SELECT id FROM businesses_matching($6::text[], $7::text[], $8) WHERE rank = 0
    UNION SELECT id FROM businesses_of_contact($9, $10)
  )
  SELECT b.id, b.name, b.name_kana AS "nameKana", b.corporate_number AS "corporateNumber", b.phone, b.email,
         b.address, b.closed_on AS "closedOn", b.closed_on IS NOT NULL AS closed,
         ${MEMBER_ON('b.id', '$1::date')} AS member,
         (SELECT coalesce(json_agg(json_build_object('familyName', p.family_name, 'givenName', p.given_name,
                                                     'phone', p.phone, 'email', p.email)), '[]')
            FROM persons p WHERE p.business_id = b.id AND p.left_on IS NULL) AS persons
    FROM found JOIN businesses b USING (id)`;

/** Businesses that have a number, a name or a contact in common with a registrant. One statement. */
export async function businessesLike(
  tx: TenantTransaction,
  { company, corporateNumber, phone, email }: Registrant,
  day: string | null = null,
): Promise<Row[]> {
  const digits = phone === null ? '' : dialledDigits(phone);
  return tx.prepared<Row>(FIND, [
    day,
    corporateNumber,
    ...searched(company === null ? '' : searchKey(company)),
    ...searched(digits),
    email?.toLowerCase() ?? null,
    digits === '' ? null : digits.slice(-TAIL),
  ]);
}

/** Those that a registrant may belong to, the likeliest first, each with what is equal. */
export async function candidatesFor(
  tx: TenantTransaction,
  registrant: Registrant,
  day: string,
): Promise<MatchCandidate[]> {
  const rows = await businessesLike(tx, registrant, day);
  return rows
    .map(({ id, name, address, phone, closedOn, member, ...facts }) => ({
      businessId: id,
      name,
      address,
      phone,
      closedOn,
      member,
      reasons: reasonsOf(registrant, { id, name, phone, ...facts }),
    }))
    .sort((a, b) => likelihood(b.reasons) - likelihood(a.reasons) || (a.businessId < b.businessId ? -1 : 1))
    .slice(0, MOST_CANDIDATES);
}

function searched(key: string): [string[] | null, string[] | null, string | null] {
  return key === '' ? [null, null, null] : [queryGrams([key]), [containing(key)], key];
}
