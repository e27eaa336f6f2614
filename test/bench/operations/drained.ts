import { setTimeout as sleep } from 'node:timers/promises';
import type { Stage } from '../stage';

const WITHIN_MS = 300_000;
const LOOK_EVERY_MS = 20;

/** Waits until every change is in the figures. */
export async function drained({ ourDatabase }: Stage): Promise<void> {
  await eventually('the outbox is empty', async () => {
    const { rows } = await ourDatabase.query('SELECT FROM outbox WHERE processed_at IS NULL LIMIT 1');
    return rows.length === 0;
  });
}

/** Looks again and again; throws when it has not become true after five minutes. */
export async function eventually(what: string, isTrue: () => Promise<boolean>): Promise<void> {
  const until = performance.now() + WITHIN_MS;
  while (!(await isTrue())) {
    if (performance.now() > until) throw new Error(`Not within ${WITHIN_MS} ms: ${what}`);
    await sleep(LOOK_EVERY_MS);
  }
}
