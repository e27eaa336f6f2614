import { type ChangeKeys, DRAIN_OUTBOX, type TenantTransaction } from '@banso/platform';
import type { CompiledIndicator } from '../indicator/compiled-indicator';
import { recordFailure } from './job-runs';
import { concerns } from './touched';

/** A change of its own: this indicator's figures are to be computed wholly, because a change could not be worked in. */
const SET_ASIDE = 'figures.set-aside';

const TRY_AGAIN_AFTER = '5 minutes';

/** A change that waits for its figures. */
export interface WaitingChange {
  id: string;
  kind: string;
  keys: ChangeKeys;
  occurredAt: Date;
}

/** An indicator whose figures could not be computed, and why. */
export interface Failure {
  indicator: CompiledIndicator;
  error: Error;
}

/**
 * Does some work behind a savepoint: when it fails the rest of the transaction goes on as if it had not been tried.
 * @returns the failure, or null.
 * @throws what concerns more than this piece of work: a lost connection, a deadlock, a full disk.
 */
export async function attempt(tx: TenantTransaction, work: () => Promise<void>): Promise<Error | null> {
  try {
    await Promise.all([tx.query('SAVEPOINT attempt'), work()]);
    await tx.query('RELEASE SAVEPOINT attempt');
    return null;
  } catch (error) {
    const failure = failureOf(error);
    await tx.query('ROLLBACK TO SAVEPOINT attempt');
    return failure;
  }
}

/** SQLSTATE classes: connection, rollback by the server, resources, intervention, system. */
const OF_THE_SERVER = /^(08|40|53|57|58)/;

/** The failure of one computation, which would fail again. Throws on what concerns more than that one. */
export function failureOf(error: unknown): Error {
  const code = (error as { code?: string } | null)?.code ?? '';
  if (!(error instanceof Error) || OF_THE_SERVER.test(code)) throw error;
  return error;
}

/**
 * Keeps what could not be worked in: for each failed indicator one change that waits from the oldest of its changes on,
 * so that the board says since when its figure is out of date. Drains try again after five minutes; a failure that is
 * new stands on the job page. The changes themselves are marked as worked off by the caller, before.
 */
export async function setAside(
  tx: TenantTransaction,
  failures: readonly Failure[],
  changes: readonly WaitingChange[],
): Promise<void> {
  for (const { indicator, error } of failures) {
    const { id } = indicator;
    const own = changes.filter(({ keys }) => concerns(keys, indicator));
    const keys: ChangeKeys = { activity: 'plan', dates: [], indicatorIds: [id] };
    const added = await tx.query(
      `INSERT INTO outbox (kind, entity_id, keys, occurred_at, retry_at)
       SELECT $1, $2, $3, $4, now() + $5::interval
        WHERE NOT EXISTS (SELECT FROM outbox WHERE kind = $1 AND entity_id = $2 AND processed_at IS NULL)
       RETURNING id`,
      [SET_ASIDE, id, JSON.stringify(keys), oldest(own), TRY_AGAIN_AFTER],
    );
    const known = added.length === 0 || own.some(({ kind }) => kind === SET_ASIDE);
    if (known) continue;
    await recordFailure(tx, DRAIN_OUTBOX.name, inWords({ indicator, error }));
  }
}

/** A failure as the job page shows it. */
export function inWords({ indicator, error }: Failure): Record<'indicator' | 'title' | 'message', string> {
  const { id, title } = indicator.record;
  const message = `指標「${title}」を計算できませんでした。直るまで、前の数字のまま表示します。${error.message}`;
  return { indicator: id, title, message };
}

/** Everything has been computed for these indicators: what was set aside of them before is done. */
export async function settle(tx: TenantTransaction, indicatorIds: readonly string[]): Promise<void> {
  // What a drain has taken it will work off itself; it waits for the lock that is held here.
  await tx.query(
    `UPDATE outbox SET processed_at = clock_timestamp()
      WHERE id IN (SELECT id FROM outbox WHERE kind = $1 AND entity_id = ANY ($2::uuid[]) AND processed_at IS NULL
                      FOR UPDATE SKIP LOCKED)`,
    [SET_ASIDE, indicatorIds],
  );
}

function oldest(changes: readonly WaitingChange[]): Date {
  return new Date(Math.min(...changes.map(({ occurredAt }) => occurredAt.getTime())));
}
