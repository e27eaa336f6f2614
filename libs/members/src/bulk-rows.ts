import { newId } from '@banso/platform';
import type { BulkEntry, MembershipFacts } from './bulk-entry';
import type { BulkRow } from './bulk-statements';
import type { BusinessFields } from './business-input';
import { searchColumns } from './business-keys';

/** An entry whose business has its id, known or new. */
export type Identified = BulkEntry & { id: string };

type BusinessField = Exclude<keyof BusinessFields, 'advisorId' | 'closedOn'>;

const BUSINESS_COLUMNS: Record<BusinessField | 'industryDivision' | 'industryRevision', string> = {
  name: 'name',
  nameKana: 'name_kana',
  corporateNumber: 'corporate_number',
  invoiceNumber: 'invoice_number',
  industryCode: 'industry_code',
  industryDivision: 'industry_division',
  industryRevision: 'industry_revision',
  employees: 'employees',
  feeEmployees: 'fee_employees',
  capitalYen: 'capital_yen',
  foundedOn: 'founded_on',
  postalCode: 'postal_code',
  district: 'district',
  address: 'address',
  phone: 'phone',
  email: 'email',
  website: 'website',
  successor: 'successor',
  note: 'note',
};

/** The columns that an import fills, by the type in which they travel; `search_grams` as one text. */
export const BUSINESS_TYPES = {
  id: 'uuid',
  ...Object.fromEntries(Object.values(BUSINESS_COLUMNS).map((column) => [column, 'text'])),
  employees: 'integer',
  fee_employees: 'integer',
  capital_yen: 'bigint',
  founded_on: 'date',
  search_key: 'text',
  search_grams: 'text',
  sort_key: 'text',
};

/** As {@link BUSINESS_TYPES}. */
export const PERSON_TYPES = {
  id: 'uuid',
  business_id: 'uuid',
  family_name: 'text',
  given_name: 'text',
  family_kana: 'text',
  given_kana: 'text',
  birth_year: 'integer',
  position: 'text',
  representative: 'boolean',
};

/** As {@link BUSINESS_TYPES}. */
export const MEMBERSHIP_TYPES = {
  id: 'uuid',
  business_id: 'uuid',
  joined_on: 'date',
  withdrawn_on: 'date',
  withdrawal_reason: 'text',
  units: 'integer',
  kind: 'text',
  section: 'text',
};

/** The business, with what the search and the order of lists read of it. */
export function businessRow({ id, known, values }: Identified): BulkRow {
  const row: Record<string, unknown> = { id };
  for (const [field, column] of Object.entries(BUSINESS_COLUMNS)) {
    row[column] = (values as Record<string, unknown>)[field];
  }
  const { searchKey, searchGrams, sortKey } = searchColumns({
    name: values.name,
    nameKana: values.nameKana ?? known?.nameKana ?? null,
    phone: values.phone ?? known?.phone ?? null,
    corporateNumber: values.corporateNumber ?? known?.corporateNumber ?? null,
  });
  return Object.assign(row, {
    search_key: searchKey,
    search_grams: searchGrams.join(' '),
    sort_key: sortKey,
  });
}

/** The representative as a new person, where the entry names one. */
export function personRow({ id, representative }: Identified): BulkRow[] {
  if (representative === null) return [];
  return [
    {
      id: newId(),
      business_id: id,
      family_name: representative.familyName,
      given_name: representative.givenName,
      family_kana: representative.familyKana,
      given_kana: representative.givenKana,
      birth_year: representative.birthYear,
      position: representative.position,
      representative: true,
    },
  ];
}

/** A period of membership; what the facts leave out says nothing. */
export function membershipRow(id: string, businessId: string, facts: MembershipFacts): BulkRow {
  return {
    id,
    business_id: businessId,
    joined_on: facts.joinedOn,
    withdrawn_on: facts.withdrawnOn,
    withdrawal_reason: facts.withdrawalReason,
    units: facts.units,
    kind: facts.kind,
    section: facts.section,
  };
}
