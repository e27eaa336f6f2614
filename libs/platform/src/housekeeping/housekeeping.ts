import { Injectable } from '@nestjs/common';
import { TenantDatabase } from '../database/tenant-database';
import type { Retention } from './retention';

/** Rows removed in one transaction: short enough that nobody waits for a lock, or for the log to be written. */
const BATCH = 1_000;

/** Removes what is past its time, a chamber at a time and under its row-level security. */
@Injectable()
export class Housekeeping {
  constructor(private readonly database: TenantDatabase) {}

  /** How many rows each retention removed. May run at any time, also several at once; a row in use is left for the next. */
  async clear(chamberId: string, retentions: readonly Retention[]): Promise<Record<string, number>> {
    const removed: Record<string, number> = {};
    for (const retention of retentions) {
      let batch: number;
      do {
        batch = await this.clearBatch(chamberId, retention);
        removed[retention.name] = (removed[retention.name] ?? 0) + batch;
      } while (batch === BATCH);
    }
    return removed;
  }

  private clearBatch(chamberId: string, { table, past }: Retention): Promise<number> {
    return this.database.write({ chamberId }, async (tx) => {
      const [row] = await tx.query<{ removed: number }>(
        `WITH removed AS (
           DELETE FROM ${table}
            WHERE ctid = ANY (ARRAY (SELECT ctid FROM ${table} WHERE ${past} LIMIT ${BATCH} FOR UPDATE SKIP LOCKED))
            RETURNING 1
         )
         SELECT count(*)::integer AS removed FROM removed`,
      );
      return row?.removed ?? 0;
    });
  }
}
