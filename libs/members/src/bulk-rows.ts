import { newId } from '@banso/platform';
import type { BulkEntry, MembershipFacts } from './bulk-entry';
import type { BulkRow } from './bulk-statements';
import { searchColumns } from './business-keys';

/** An entry whose business has its id, known or new. */
export type Identified = BulkEntry & { id: string };

/** The columns that an import fills, by the type in which they travel; `search_grams` as one text. */
export const BUSINESS_TYPES = {
  id: 'uuid',
  name: 'text',
  name_kana: 'text',
  corporate_number: 'text',
  invoice_number: 'text',
  industry_code: 'text',
  industry_division: 'text',
  industry_revision: 'text',
  employees: 'integer',
  fee_employees: 'integer',
  capital_yen: 'bigint',
  founded_on: 'date',
  postal_code: 'text',
  district: 'text',
  address: 'text',
  phone: 'text',
  email: 'text',
  website: 'text',
  successor: 'text',
  note: 'text',
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
  const { searchKey, searchGrams, sortKey } = searchColumns({
    name: values.name,
    nameKana: values.nameKana ?? known?.nameKana ?? null,
    phone: values.phone ?? known?.phone ?? null,
    corporateNumber: values.corporateNumber ?? known?.corporateNumber ?? null,
  });
  return {
    id,
    name: values.name,
    name_kana: values.nameKana,
    corporate_number: values.corporateNumber,
    invoice_number: values.invoiceNumber,
    industry_code: values.industryCode,
    industry_division: values.industryDivision,
    industry_revision: values.industryRevision,
    employees: values.employees,
    fee_employees: values.feeEmployees,
    capital_yen: values.capitalYen,
    founded_on: values.foundedOn,
    postal_code: values.postalCode,
    district: values.district,
    address: values.address,
    phone: values.phone,
    email: values.email,
    website: values.website,
    successor: values.successor,
    note: values.note,
    search_key: searchKey,
    search_grams: searchGrams.join(' '),
    sort_key: sortKey,
  };
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
