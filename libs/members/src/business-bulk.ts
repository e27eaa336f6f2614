import { newId, Outbox, type TenantTransaction } from '@banso/platform';
import { Injectable } from '@nestjs/common';
import type { BulkEntry, KnownBusiness } from './bulk-entry';
import {
  BUSINESS_TYPES,
  businessRow,
  type Identified,
  MEMBERSHIP_TYPES,
  membershipRow,
  PERSON_TYPES,
  personRow,
} from './bulk-rows';
import { bulkSource, insertColumns, updateColumns } from './bulk-statements';
import { followPeriods } from './dues/follow-periods';
import { SizeFollowers } from './size-followers';

// No gram holds a blank (searchKey drops them): joined by blanks they travel as one text, read far quicker than an array.
const GRAMS = { search_grams: `string_to_array(x.search_grams, ' ')` };
// What a row leaves out begins as every new row does.
const NEW_BUSINESS = { ...GRAMS, successor: `coalesce(x.successor, 'unknown')` };
const NEW_MEMBERSHIP = { units: 'coalesce(x.units, 1)', kind: `coalesce(x.kind, 'member')` };

const without = (columns: object, ...left: string[]): string[] =>
  Object.keys(columns).filter((column) => !left.includes(column));

/** Many businesses at once, in a few statements and in the caller's transaction. Adds and changes, never clears. */
@Injectable()
export class BusinessBulk {
  constructor(
    private readonly outbox: Outbox,
    private readonly sizes: SizeFollowers,
  ) {}

  /** Every business with one of these corporate numbers or name keys; `lock` holds them until the transaction ends. */
  known(
    tx: TenantTransaction,
    { corporateNumbers, nameKeys }: { corporateNumbers: string[]; nameKeys: string[] },
    lock: boolean,
  ): Promise<KnownBusiness[]> {
    return tx.query<KnownBusiness>(
      `WITH found AS (
         SELECT b.id, b.name, b.name_kana, b.phone, b.corporate_number, b.search_key FROM businesses b
          WHERE b.corporate_number = ANY ($1) OR split_part(b.search_key, E'\\n', 1) = ANY ($2)
          ${lock ? 'FOR UPDATE OF b' : ''}
       ), periods AS (
         SELECT m.business_id, json_agg(json_build_object(
                  'id', m.id, 'joinedOn', m.joined_on, 'withdrawnOn', m.withdrawn_on)) AS memberships
           FROM memberships m WHERE m.business_id IN (SELECT id FROM found) GROUP BY m.business_id
       )
       SELECT f.id, f.name, f.name_kana AS "nameKana", f.phone, f.corporate_number AS "corporateNumber",
              split_part(f.search_key, E'\\n', 1) AS "nameKey", split_part(f.search_key, E'\\n', 3) AS "phoneDigits",
              coalesce(p.memberships, '[]') AS memberships
         FROM found f LEFT JOIN periods p ON p.business_id = f.id`,
      [corporateNumbers, nameKeys],
    );
  }

  /**
   * For a transaction that is about to write many: their grams are gathered, and {@link fileGrams} sorts them into the
   * index of the search when it has committed. A search finds them meanwhile, too. The bound keeps it quick then.
   */
  async gatherGrams(tx: TenantTransaction): Promise<void> {
    await tx.query(`SET LOCAL gin_pending_list_limit = '8MB'`);
  }

  /** Files what was gathered. Without it the next who writes a business has to. */
  async fileGrams(tx: TenantTransaction): Promise<void> {
    await tx.query('SELECT file_business_grams()');
  }

  /**
   * Writes the entries and, when memberships are among them, one change for the outbox, named by `entityId`. All
   * statements leave before this returns its promise, so that the caller can prepare what comes next meanwhile; only
   * what follows from the size of a business that was known before is asked after them.
   */
  async write(tx: TenantTransaction, entityId: string, entries: readonly BulkEntry[]): Promise<void> {
    const identified = entries.map((entry) => ({ ...entry, id: entry.known?.id ?? newId() }));
    const [added, changed] = [identified.filter(isNew), identified.filter((entry) => !isNew(entry))];
    await Promise.all([
      this.addBusinesses(tx, added),
      this.changeBusinesses(tx, changed),
      this.addRepresentatives(tx, added),
      this.changeRepresentatives(tx, changed),
      this.writeMemberships(tx, entityId, identified),
    ]);
    await this.sizes.tell(
      tx,
      changed
        .filter(({ values }) => values.employees !== undefined || values.industryCode !== undefined)
        .map(({ id }) => id),
    );
  }

  private async addBusinesses(tx: TenantTransaction, entries: readonly Identified[]): Promise<void> {
    if (entries.length === 0) return;
    const source = bulkSource(BUSINESS_TYPES, entries.map(businessRow));
    await tx.query(insertColumns('businesses', source, NEW_BUSINESS), source.parameters);
  }

  private async changeBusinesses(tx: TenantTransaction, entries: readonly Identified[]): Promise<void> {
    if (entries.length === 0) return;
    const source = bulkSource(BUSINESS_TYPES, entries.map(businessRow));
    const update = updateColumns('businesses', source, without(BUSINESS_TYPES, 'id'), {
      read: GRAMS,
      alsoSet: ', updated_at = now()',
    });
    await tx.query(`${update} AND t.id = x.id`, source.parameters);
  }

  private async addRepresentatives(tx: TenantTransaction, entries: readonly Identified[]): Promise<void> {
    const rows = entries.flatMap(personRow);
    if (rows.length === 0) return;
    const source = bulkSource(PERSON_TYPES, rows);
    await tx.query(insertColumns('persons', source), source.parameters);
  }

  /** The row's representative takes the place of another; somebody of the same name is the same person. */
  private async changeRepresentatives(tx: TenantTransaction, entries: readonly Identified[]): Promise<void> {
    const rows = entries.flatMap(personRow);
    if (rows.length === 0) return;
    const named = bulkSource(PERSON_TYPES, rows);
    const given = named.columns.includes('given_name') ? 'x.given_name' : 'NULL';
    const same = `t.business_id = x.business_id AND t.left_on IS NULL AND t.family_name = x.family_name
                  AND t.given_name IS NOT DISTINCT FROM ${given}`;
    const columns = without(PERSON_TYPES, 'id', 'business_id', 'family_name', 'given_name');
    await Promise.all([
      tx.query(
        `UPDATE persons t SET representative = false, version = t.version + 1 FROM ${named.sql}
          WHERE t.business_id = x.business_id AND t.representative AND t.left_on IS NULL AND NOT (${same})`,
        named.parameters,
      ),
      tx.query(`${updateColumns('persons', named, columns)} AND ${same}`, named.parameters),
      tx.query(
        `${insertColumns('persons', named)} WHERE NOT EXISTS (SELECT FROM persons t WHERE ${same})`,
        named.parameters,
      ),
    ]);
  }

  private async writeMemberships(
    tx: TenantTransaction,
    entityId: string,
    entries: readonly Identified[],
  ): Promise<void> {
    const written = entries.flatMap(({ id, membership }) => (membership ? [{ id, ...membership }] : []));
    if (written.length === 0) return;
    const rows = written.map(({ id, known, facts }) => membershipRow(known?.id ?? newId(), id, facts));
    const changed = bulkSource(
      MEMBERSHIP_TYPES,
      rows.filter((_, at) => written[at]?.known !== null),
    );
    const added = bulkSource(
      MEMBERSHIP_TYPES,
      rows.filter((_, at) => written[at]?.known === null),
    );
    const dates = written.flatMap(({ known, facts }) => [
      known?.joinedOn,
      known?.withdrawnOn,
      facts.joinedOn,
      facts.withdrawnOn,
    ]);
    const ids = written.flatMap(({ known }) => known?.id ?? []);
    const update = updateColumns('memberships', changed, without(MEMBERSHIP_TYPES, 'id', 'business_id'));
    await Promise.all([
      changed.columns.length > 0 && tx.query(`${update} AND t.id = x.id`, changed.parameters),
      ids.length > 0 && followPeriods(tx, ids),
      added.columns.length > 0 &&
        tx.query(insertColumns('memberships', added, NEW_MEMBERSHIP), added.parameters),
      this.outbox.append(tx, {
        kind: 'membership.imported',
        entityId,
        keys: {
          activity: 'membership',
          dates: [...new Set(dates)].filter((date) => typeof date === 'string'),
        },
      }),
    ]);
  }
}

const isNew = ({ known }: BulkEntry): boolean => known === null;
