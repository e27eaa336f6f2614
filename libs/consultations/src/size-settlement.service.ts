import { Outbox, TenantDatabase } from '@banso/platform';
import { Injectable } from '@nestjs/common';
import { settleUnknownSizes } from './unknown-sizes';

const BATCH = 500;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

// Without the number of employees nothing can be told, so most of those that wait are not looked at.
const NEXT = `
  SELECT id FROM businesses b
   WHERE id > $1 AND employees IS NOT NULL
     AND EXISTS (SELECT FROM consultation_businesses cb WHERE cb.business_id = b.id AND cb.small = 'unknown')
   ORDER BY id LIMIT ${BATCH}`;

/**
 * Settles what an edit or an import has missed: a visit that is written while the transaction runs that makes the size
 * known has read the business as it was, and is not there yet when that transaction looks. To lock the business while a
 * visit is logged would make every visit wait for every edit; to look again at night costs nobody anything.
 */
@Injectable()
export class SizeSettlement {
  constructor(
    private readonly database: TenantDatabase,
    private readonly outbox: Outbox,
  ) {}

  /** All that can be told now in one chamber, 500 businesses a transaction. Returns how many visits were settled. */
  async settle(chamberId: string): Promise<number> {
    let settled = 0;
    let after: string | undefined = BEFORE_ALL;
    while (after !== undefined) {
      const batch = await this.settleAfter(chamberId, after);
      settled += batch.settled;
      after = batch.last;
    }
    return settled;
  }

  private settleAfter(
    chamberId: string,
    after: string,
  ): Promise<{ settled: number; last: string | undefined }> {
    return this.database.write({ chamberId }, async (tx) => {
      const businesses = await tx.query<{ id: string }>(NEXT, [after]);
      const ids = businesses.map(({ id }) => id);
      return { settled: await settleUnknownSizes(tx, this.outbox, ids), last: ids.at(-1) };
    });
  }
}
