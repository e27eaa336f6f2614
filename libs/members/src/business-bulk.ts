import type { IsoDate } from '@banso/japan';
import { newId, Outbox, type TenantTransaction } from '@banso/platform';
import { Injectable } from '@nestjs/common';
import type { BusinessFields, PersonFields } from './business-input';
import { searchColumns } from './business-keys';
import { updateColumns } from './bulk-statements';

/** A period of membership as an import finds it. */
export interface KnownMembership {
  id: string;
  joinedOn: IsoDate;
  withdrawnOn: IsoDate | null;
}

/** A business that rows of an import may be about. */
export interface KnownBusiness {
  id: string;
  name: string;
  nameKana: string | null;
  phone: string | null;
  corporateNumber: string | null;
  /** First and third line of the search key. */
  nameKey: string;
  phoneDigits: string;
  memberships: KnownMembership[];
}

/** Facts for a period; what is absent stays as it is, or as new periods begin. */
export interface MembershipFacts {
  joinedOn?: IsoDate;
  withdrawnOn?: IsoDate;
  withdrawalReason?: string;
  units?: number;
  kind?: string;
  section?: string;
}

/** One business to write; values are checked and never null. `known` is null for a new one. */
export interface BulkEntry {
  known: KnownBusiness | null;
  values: Partial<BusinessFields> & { name: string };
  representative: PersonFields | null;
  /** `known` is null for a new period. */
  membership: { known: KnownMembership | null; facts: MembershipFacts } | null;
}

const BUSINESS_COLUMNS: Record<Exclude<keyof BusinessFields, 'advisorId' | 'closedOn'>, string> & {
  industryDivision: string;
  industryRevision: string;
} = {
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
const SEARCH_COLUMNS = ['search_key', 'search_grams', 'sort_key'];
const PERSON_COLUMNS = ['family_kana', 'given_kana', 'birth_year', 'position'];
const MEMBERSHIP_COLUMNS = ['joined_on', 'withdrawn_on', 'withdrawal_reason', 'units', 'kind', 'section'];

/** Many businesses at once, in a few statements and in the caller's transaction. Adds and changes, never clears. */
@Injectable()
export class BusinessBulk {
  constructor(private readonly outbox: Outbox) {}

  /** Every business with one of these corporate numbers or name keys; `lock` holds them until the transaction ends. */
  known(
    tx: TenantTransaction,
    { corporateNumbers, nameKeys }: { corporateNumbers: string[]; nameKeys: string[] },
    lock: boolean,
  ): Promise<KnownBusiness[]> {
    return tx.query<KnownBusiness>(
      `SELECT b.id, b.name, b.name_kana AS "nameKana", b.phone, b.corporate_number AS "corporateNumber",
              split_part(b.search_key, E'\\n', 1) AS "nameKey", split_part(b.search_key, E'\\n', 3) AS "phoneDigits",
              (SELECT coalesce(json_agg(json_build_object(
                        'id', m.id, 'joinedOn', m.joined_on, 'withdrawnOn', m.withdrawn_on)), '[]')
                 FROM memberships m WHERE m.business_id = b.id) AS memberships
         FROM businesses b
        WHERE b.corporate_number = ANY ($1) OR split_part(b.search_key, E'\\n', 1) = ANY ($2)
        ${lock ? 'FOR UPDATE OF b' : ''}`,
      [corporateNumbers, nameKeys],
    );
  }

  /** Writes the entries and, when memberships are among them, one change for the outbox, named by `entityId`. */
  async write(tx: TenantTransaction, entityId: string, entries: readonly BulkEntry[]): Promise<void> {
    const identified = entries.map((entry) => ({ ...entry, id: entry.known?.id ?? newId() }));
    await this.writeBusinesses(tx, identified);
    await this.writeRepresentatives(tx, identified);
    await this.writeMemberships(tx, entityId, identified);
  }

  private async writeBusinesses(
    tx: TenantTransaction,
    entries: (BulkEntry & { id: string })[],
  ): Promise<void> {
    const rows = entries.map(({ id, known, values }) => ({ known, row: businessRow(id, known, values) }));
    const columns = ['id', ...Object.values(BUSINESS_COLUMNS), ...SEARCH_COLUMNS];
    const selected = columns.map((column) =>
      column === 'successor' ? `coalesce(x.successor, 'unknown')` : `x.${column}`,
    );
    await tx.query(
      `INSERT INTO businesses (${columns.join(', ')})
       SELECT ${selected.join(', ')} FROM json_populate_recordset(NULL::businesses, $1) x`,
      [jsonOf(rows.filter(({ known }) => known === null).map(({ row }) => row))],
    );
    await tx.query(
      `${updateColumns('businesses', columns.slice(1), ', updated_at = now()')} AND t.id = x.id`,
      [jsonOf(rows.filter(({ known }) => known !== null).map(({ row }) => row))],
    );
  }

  /** The row's representative takes the place of another; somebody of the same name is the same person. */
  private async writeRepresentatives(
    tx: TenantTransaction,
    entries: (BulkEntry & { id: string })[],
  ): Promise<void> {
    const rows = jsonOf(
      entries.flatMap(({ id, representative }) => (representative ? [personRow(id, representative)] : [])),
    );
    const same = `t.business_id = x.business_id AND t.left_on IS NULL AND t.family_name = x.family_name
                  AND t.given_name IS NOT DISTINCT FROM x.given_name`;
    await tx.query(
      `UPDATE persons t SET representative = false, version = t.version + 1
         FROM json_populate_recordset(NULL::persons, $1) x
        WHERE t.business_id = x.business_id AND t.representative AND t.left_on IS NULL AND NOT (${same})`,
      [rows],
    );
    await tx.query(`${updateColumns('persons', [...PERSON_COLUMNS, 'representative'])} AND ${same}`, [rows]);
    const columns = ['id', 'business_id', 'family_name', 'given_name', ...PERSON_COLUMNS, 'representative'];
    await tx.query(
      `INSERT INTO persons (${columns.join(', ')})
       SELECT ${columns.map((column) => `x.${column}`).join(', ')}
         FROM json_populate_recordset(NULL::persons, $1) x
        WHERE NOT EXISTS (SELECT FROM persons t WHERE ${same})`,
      [rows],
    );
  }

  private async writeMemberships(
    tx: TenantTransaction,
    entityId: string,
    entries: (BulkEntry & { id: string })[],
  ): Promise<void> {
    const written = entries.flatMap(({ id, membership }) => (membership ? [{ id, ...membership }] : []));
    if (written.length === 0) return;
    const rows = (isNew: boolean) =>
      jsonOf(
        written
          .filter(({ known }) => (known === null) === isNew)
          .map(({ id, known, facts }) => membershipRow(known?.id ?? newId(), id, facts)),
      );
    const columns = ['id', 'business_id', ...MEMBERSHIP_COLUMNS];
    const defaults: Record<string, string> = { units: '1', kind: `'member'` };
    const selected = columns.map((column) =>
      defaults[column] ? `coalesce(x.${column}, ${defaults[column]})` : `x.${column}`,
    );
    await tx.query(`${updateColumns('memberships', MEMBERSHIP_COLUMNS)} AND t.id = x.id`, [rows(false)]);
    await tx.query(
      `INSERT INTO memberships (${columns.join(', ')})
       SELECT ${selected.join(', ')} FROM json_populate_recordset(NULL::memberships, $1) x`,
      [rows(true)],
    );
    const dates = written.flatMap(({ known, facts }) => [
      known?.joinedOn,
      known?.withdrawnOn,
      facts.joinedOn,
      facts.withdrawnOn,
    ]);
    await this.outbox.append(tx, {
      kind: 'membership.imported',
      entityId,
      keys: { activity: 'membership', dates: [...new Set(dates)].filter((date) => typeof date === 'string') },
    });
  }
}

function businessRow(id: string, known: KnownBusiness | null, values: BulkEntry['values']): object {
  const named = Object.entries(BUSINESS_COLUMNS).map(([field, column]) => [
    column,
    (values as Record<string, unknown>)[field] ?? null,
  ]);
  const { searchKey, searchGrams, sortKey } = searchColumns({
    name: values.name,
    nameKana: values.nameKana ?? known?.nameKana ?? null,
    phone: values.phone ?? known?.phone ?? null,
    corporateNumber: values.corporateNumber ?? known?.corporateNumber ?? null,
  });
  return {
    ...(Object.fromEntries(named) as object),
    id,
    search_key: searchKey,
    search_grams: searchGrams,
    sort_key: sortKey,
  };
}

function personRow(businessId: string, person: PersonFields): object {
  return {
    id: newId(),
    business_id: businessId,
    family_name: person.familyName,
    given_name: person.givenName ?? null,
    family_kana: person.familyKana ?? null,
    given_kana: person.givenKana ?? null,
    birth_year: person.birthYear ?? null,
    position: person.position ?? null,
    representative: true,
  };
}

function membershipRow(id: string, businessId: string, facts: MembershipFacts): object {
  return {
    id,
    business_id: businessId,
    joined_on: facts.joinedOn ?? null,
    withdrawn_on: facts.withdrawnOn ?? null,
    withdrawal_reason: facts.withdrawalReason ?? null,
    units: facts.units ?? null,
    kind: facts.kind ?? null,
    section: facts.section ?? null,
  };
}

const jsonOf = (rows: object[]): string => JSON.stringify(rows);
