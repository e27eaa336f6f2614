import { type ChangeKeys, TenantDatabase, type TenantTransaction } from '@banso/platform';
import { Injectable } from '@nestjs/common';
import { CompiledIndicator } from '../indicator/compiled-indicator';
import { readIndicators } from '../indicator/indicator-reader';
import { forEachChamber } from './for-each-chamber';
import { JobRuns } from './job-runs';
import { refreshIndicator } from './refresh-indicator';
import { touchedBy } from './touched';

/** Changes worked off in one transaction. */
const BATCH = 500;

/** Processed changes are kept this long, for whoever looks into a figure. */
const KEEP_DAYS = 7;

interface WaitingChange {
  id: string;
  keys: ChangeKeys;
}

/**
 * Keeps the roll-up table equal to the records (ADR 0005). Everything here may run at any time, any number of times
 * and several times at once: a figure is always computed anew from the source, under its indicator's lock.
 */
@Injectable()
export class RollupService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly runs: JobRuns,
  ) {}

  /** Works off the waiting changes of a chamber until none is left that no other drain has taken. */
  async drain(chamberId: string): Promise<void> {
    while ((await this.drainBatch(chamberId)) === BATCH);
  }

  /** Computes every figure of a chamber anew; the changes still waiting stay waiting. */
  async recompute(chamberId: string, actorId?: string): Promise<void> {
    await this.runs.record({ chamberId, actorId }, 'recompute-rollups', async () => {
      const indicators = await this.database.read({ chamberId }, readIndicators);
      for (const record of indicators) {
        await this.database.write({ chamberId }, async (tx) => {
          await holdPlans(tx);
          const current = (await readIndicators(tx)).find(({ id }) => id === record.id);
          if (current === undefined) return;
          const indicator = new CompiledIndicator(current);
          await lockStates(tx, [indicator]);
          await refreshIndicator(tx, indicator, 'all');
          await markComputed(tx, [indicator]);
        });
      }
      return { outcome: 'done', detail: { indicators: indicators.length } };
    });
  }

  /** Drains every chamber with waiting changes: their rings were lost. One that fails does not stop the others. */
  async sweep(): Promise<void> {
    await forEachChamber(await this.chambers('chambers_with_waiting_changes'), (id) => this.drain(id));
  }

  /** The ids of every chamber of this installation. */
  allChambers(): Promise<string[]> {
    return this.chambers('all_chambers');
  }

  /** Removes changes that were worked off more than a week ago. */
  async clearOutbox(chamberId: string): Promise<void> {
    await this.database.write({ chamberId }, (tx) =>
      tx.query(`DELETE FROM outbox WHERE processed_at < now() - make_interval(days => $1)`, [KEEP_DAYS]),
    );
  }

  private async chambers(list: 'all_chambers' | 'chambers_with_waiting_changes'): Promise<string[]> {
    const rows = await this.database.outsideTenancy<{ id: string }>(`SELECT id FROM ${list}() AS id`);
    return rows.map(({ id }) => id);
  }

  private drainBatch(chamberId: string): Promise<number> {
    return this.database.write({ chamberId }, async (tx) => {
      const changes = await claim(tx);
      if (changes.length === 0) return 0;
      await holdPlans(tx);
      const indicators = (await readIndicators(tx)).map((record) => new CompiledIndicator(record));
      const touched = touchedBy(
        changes.map(({ keys }) => keys),
        indicators,
      );
      await lockStates(tx, [...touched.keys()]);
      for (const [indicator, periods] of touched) await refreshIndicator(tx, indicator, periods);
      await markComputed(tx, [...touched.keys()]);
      await tx.query('UPDATE outbox SET processed_at = clock_timestamp() WHERE id = ANY ($1::bigint[])', [
        changes.map(({ id }) => id),
      ]);
      return changes.length;
    });
  }
}

/** Takes waiting changes that no other drain has taken. They are its own until the transaction ends. */
function claim(tx: TenantTransaction): Promise<WaitingChange[]> {
  return tx.query<WaitingChange>(
    `SELECT id, keys FROM outbox WHERE processed_at IS NULL ORDER BY id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`,
  );
}

/** No plan changes between the reading of its definitions and the figures made by them. */
async function holdPlans(tx: TenantTransaction): Promise<void> {
  await tx.query('SELECT FROM plans ORDER BY id FOR KEY SHARE');
}

/** One drain at a time computes an indicator; always in the order of ids, so that two never wait for each other. */
async function lockStates(tx: TenantTransaction, indicators: readonly CompiledIndicator[]): Promise<void> {
  const ids = indicators.map(({ id }) => id).sort();
  await tx.query(
    `INSERT INTO rollup_states (indicator_id) SELECT id FROM unnest($1::uuid[]) AS id ORDER BY id
     ON CONFLICT DO NOTHING`,
    [ids],
  );
  await tx.query(
    'SELECT FROM rollup_states WHERE indicator_id = ANY ($1::uuid[]) ORDER BY indicator_id FOR UPDATE',
    [ids],
  );
}

async function markComputed(tx: TenantTransaction, indicators: readonly CompiledIndicator[]): Promise<void> {
  await tx.query(
    'UPDATE rollup_states SET computed_at = clock_timestamp() WHERE indicator_id = ANY ($1::uuid[])',
    [indicators.map(({ id }) => id)],
  );
}
