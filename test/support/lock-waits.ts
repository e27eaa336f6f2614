import type { TestDatabase } from '@banso/testing';

/** Looks until a session of this database waits for a lock. @throws Error after ten seconds. */
export async function someoneWaitsForALock(database: TestDatabase): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (Date.now() < deadline) {
    const blocked = await database.sql(
      `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    if (blocked.length > 0) return;
  }
  throw new Error('No session waited for a lock');
}
