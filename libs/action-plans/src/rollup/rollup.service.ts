import { forEachApart, TenantDatabase, type TenantTransaction } from '@banso/platform';
import { Injectable } from '@nestjs/common';
import type { CompiledIndicator } from '../indicator/compiled-indicator';
import { IndicatorsInForce } from './indicators-in-force';
import { JobRuns } from './job-runs';
import { refreshIndicator, type Touched } from './refresh-indicator';
import { attempt, type Failure, inWords, setAside, settle, type WaitingChange } from './set-aside';
import { touchedBy } from './touched';

/** Changes worked off in one transaction: a thousand of the same month cost hardly more than one. */
const BATCH = 2_000;

/** Indicators computed at the same time when all are: the large ones of a plan leave a processor to the small ones. */
const LANES = 2;

/**
 * Keeps the roll-up table equal to the records (ADR 0005). Everything here may run at any time, any number of times
 * and several times at once: a figure is always computed anew under its indicator's lock, and never by adding to the old
 * one. Months come from the source; years and the plan are composed of what is stored of them where they follow from it,
 * and come from the source where they do not (ADR 0011).
 */
@Injectable()
export class RollupService {
  private readonly indicators = new IndicatorsInForce();

  constructor(
    private readonly database: TenantDatabase,
    private readonly runs: JobRuns,
  ) {}

  /**
   * Works off the waiting changes of a chamber until none is left that no other drain has taken; answers how many it
   * were. An indicator that cannot be computed is set aside and keeps no other waiting.
   */
  async drain(chamberId: string): Promise<number> {
    let drained = 0;
    for (;;) {
      const batch = await this.drainBatch(chamberId);
      drained += batch;
      if (batch < BATCH) return drained;
    }
  }

  /** Computes every figure of a chamber anew; the changes still waiting stay waiting. */
  async recompute(chamberId: string, actorId?: string): Promise<void> {
    await this.runs.record({ chamberId, actorId }, 'recompute-rollups', async () => {
      const indicators = await this.database.write({ chamberId }, (tx) => this.indicators.hold(tx));
      const byHand = indicators.filter(({ origin }) => origin.kind === 'manual');
      const ofRecords = indicators.filter(({ origin }) => origin.kind === 'records');
      const failures: Failure[] = [];
      // One transaction each, so that a drain waits for one of them and not for all. Entries by hand are few.
      const waiting = [...ofRecords.map((indicator) => [indicator]), byHand].values();
      const lane = async (): Promise<void> => {
        for (const group of waiting) failures.push(...(await this.recomputeAtOnce(chamberId, group)));
      };
      const lanes = await Promise.allSettled(Array.from({ length: LANES }, lane));
      for (const ended of lanes) if (ended.status === 'rejected') throw ended.reason;
      return {
        outcome: failures.length > 0 ? 'failed' : 'done',
        detail: {
          indicators: indicators.length,
          ...(failures.length > 0 ? { failed: failures.map(inWords) } : {}),
        },
      };
    });
  }

  /** Drains every chamber with waiting changes: their rings were lost. One that fails does not stop the others. */
  async sweep(): Promise<void> {
    await forEachApart(await this.chambers('chambers_with_waiting_changes'), async (id) => {
      await this.drain(id);
    });
  }

  /** The ids of every chamber of this installation. */
  allChambers(): Promise<string[]> {
    return this.chambers('all_chambers');
  }

  private async chambers(list: 'all_chambers' | 'chambers_with_waiting_changes'): Promise<string[]> {
    const rows = await this.database.outsideTenancy<{ id: string }>(`SELECT id FROM ${list}() AS id`);
    return rows.map(({ id }) => id);
  }

  private drainBatch(chamberId: string): Promise<number> {
    return this.database.write({ chamberId }, async (tx) => {
      const changes = await claim(tx);
      if (changes.length === 0) return 0;
      const touched = touchedBy(
        changes.map(({ keys }) => keys),
        await this.indicators.hold(tx),
      );
      await lockStates(tx, [...touched.keys()]);
      const failures = await refresh(tx, touched);
      await markProcessed(tx, changes);
      await setAside(tx, failures, changes);
      return changes.length;
    });
  }

  private recomputeAtOnce(
    chamberId: string,
    indicators: readonly CompiledIndicator[],
  ): Promise<readonly Failure[]> {
    const wanted = new Set(indicators.map(({ id }) => id));
    return this.database.write({ chamberId }, async (tx) => {
      const current = (await this.indicators.hold(tx)).filter(({ id }) => wanted.has(id));
      await lockStates(tx, current);
      const failures = await refresh(tx, new Map(current.map((indicator) => [indicator, 'all'])));
      const failed = new Set(failures.map(({ indicator }) => indicator.id));
      await settle(
        tx,
        current.map(({ id }) => id).filter((id) => !failed.has(id)),
      );
      return failures;
    });
  }
}

/** Computes the touched periods of indicators whose locks are held, and answers which of them could not be. */
async function refresh(
  tx: TenantTransaction,
  touched: ReadonlyMap<CompiledIndicator, Touched>,
): Promise<Failure[]> {
  const failures: Failure[] = [];
  const computed: CompiledIndicator[] = [];
  for (const [indicator, periods] of touched) {
    const error = await attempt(tx, () => refreshIndicator(tx, indicator, periods));
    if (error === null) computed.push(indicator);
    else failures.push({ indicator, error });
  }
  await markComputed(tx, computed);
  return failures;
}

/** Takes waiting changes that no other drain has taken. They are its own until the transaction ends. */
function claim(tx: TenantTransaction): Promise<WaitingChange[]> {
  return tx.prepared<WaitingChange>(
    `SELECT id, kind, keys, occurred_at AS "occurredAt" FROM outbox
      WHERE processed_at IS NULL AND (retry_at IS NULL OR retry_at <= now())
      ORDER BY id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`,
  );
}

/** One drain at a time computes an indicator; always in the order of ids, so that two never wait for each other. */
async function lockStates(tx: TenantTransaction, indicators: readonly CompiledIndicator[]): Promise<void> {
  const ids = indicators.map(({ id }) => id).sort();
  await Promise.all([
    tx.prepared(
      `INSERT INTO rollup_states (indicator_id) SELECT id FROM unnest($1::uuid[]) AS id ORDER BY id
       ON CONFLICT DO NOTHING`,
      [ids],
    ),
    tx.prepared(
      'SELECT FROM rollup_states WHERE indicator_id = ANY ($1::uuid[]) ORDER BY indicator_id FOR UPDATE',
      [ids],
    ),
  ]);
}

async function markComputed(tx: TenantTransaction, indicators: readonly CompiledIndicator[]): Promise<void> {
  await tx.prepared(
    'UPDATE rollup_states SET computed_at = clock_timestamp() WHERE indicator_id = ANY ($1::uuid[])',
    [indicators.map(({ id }) => id)],
  );
}

async function markProcessed(tx: TenantTransaction, changes: readonly WaitingChange[]): Promise<void> {
  await tx.prepared('UPDATE outbox SET processed_at = clock_timestamp() WHERE id = ANY ($1::bigint[])', [
    changes.map(({ id }) => id),
  ]);
}
