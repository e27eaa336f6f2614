import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '../database/tenant-transaction';
import { Doorbell } from './doorbell';

/**
 * A change that derived figures must follow. `keys` name every bucket that it leaves or enters: what the record was
 * before and what it is now, each with the dates that decide where it counts.
 */
export interface Change {
  /** Past tense, `noun.happened`: consultation.recorded, membership.ended. */
  kind: string;
  entityId: string;
  keys: ChangeKeys;
}

/** `activity` is the kind of activity touched (consultation, membership); `dates` the days on which it counts or counted. */
export interface ChangeKeys {
  activity: string;
  dates: string[];
  /** For figures entered by hand: only these indicators are touched. */
  indicatorIds?: string[];
}

/** Writes changes in the transaction of the change itself; after the commit it rings (ADR 0005). */
@Injectable()
export class Outbox {
  constructor(private readonly doorbell: Doorbell) {}

  async append(tx: TenantTransaction, change: Change): Promise<void> {
    await tx.query('INSERT INTO outbox (kind, entity_id, keys) VALUES ($1, $2, $3)', [
      change.kind,
      change.entityId,
      JSON.stringify(change.keys),
    ]);
    this.ringAfter(tx);
  }

  /** For writers that put their outbox row into a statement of their own. */
  ringAfter(tx: TenantTransaction): void {
    tx.onCommit(() => this.doorbell.ring(tx.scope.chamberId));
  }
}
