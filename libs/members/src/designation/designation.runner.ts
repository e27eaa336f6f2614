import { fiscalYearRange } from '@banso/japan';
import {
  forEachApart,
  Jobs,
  TenantDatabase,
  type TenantScope,
  type TenantTransaction,
} from '@banso/platform';
import { Injectable, Logger } from '@nestjs/common';
import { NEXT_FACTS, TOTAL, WRITE } from './designation-statements';
import { verdictOf } from './designation-verdict';
import { DETERMINE_DESIGNATIONS } from './designation.jobs';
import type { DesignationFacts } from './designation.types';

const BUSINESSES_AT_ONCE = 2_000;
/** What passes has passed by then. */
const MOST_ATTEMPTS = 5;
/** One at work reports every batch. */
const SILENT_SECONDS = 30;

/** Judges all businesses in one transaction: who reads meanwhile sees what was determined before. */
@Injectable()
export class DesignationRunner {
  private readonly logger = new Logger(DesignationRunner.name);

  constructor(
    private readonly database: TenantDatabase,
    private readonly jobs: Jobs,
  ) {}

  /** Works the determination off unless it is done or confirmed by now. Throws what the queue should try again for. */
  async run(scope: TenantScope, fiscalYear: number): Promise<void> {
    const roundId = await this.claim(scope, fiscalYear);
    if (roundId === null) return;
    await this.database.write(scope, async (tx) => {
      await holdAlone(tx, roundId);
      const [running] = await tx.query(
        `SELECT id FROM designation_rounds WHERE id = $1 AND state = 'running'`,
        [roundId],
      );
      if (!running) return;
      await tx.query('DELETE FROM designations WHERE round_id = $1', [roundId]);
      const judged = await this.judge(tx, roundId, fiscalYear);
      await tx.query(
        `UPDATE designation_rounds SET state = 'done', total = $2, progress = $2, determined_at = now(),
                version = version + 1 WHERE id = $1`,
        [roundId, judged],
      );
    });
  }

  /** Puts every determination of which nothing was heard into the queue again; one chamber does not stop the others. */
  async sweep(): Promise<void> {
    const chambers = await this.database.outsideTenancy<{ id: string }>(
      'SELECT id FROM chambers_with_waiting_designations() AS id',
    );
    await forEachApart(
      chambers.map(({ id }) => id),
      (chamberId) =>
        this.database.write({ chamberId }, async (tx) => {
          const silent = await tx.query<{ fiscalYear: number; actorId: string | null }>(
            `UPDATE designation_rounds SET alive_at = now()
              WHERE state IN ('queued', 'running') AND alive_at < now() - make_interval(secs => $1)
              RETURNING fiscal_year AS "fiscalYear", started_by AS "actorId"`,
            [SILENT_SECONDS],
          );
          for (const found of silent)
            await this.jobs.enqueue(DETERMINE_DESIGNATIONS, { chamberId, ...found });
        }),
    );
  }

  // Committed before the work begins: an attempt that ends the process counts, too. Behind the lock: who only waits for
  // another that is at work has not tried.
  private claim(scope: TenantScope, fiscalYear: number): Promise<string | null> {
    return this.database.write(scope, async (tx) => {
      const [round] = await tx.query<{ id: string }>(
        'SELECT id FROM designation_rounds WHERE fiscal_year = $1',
        [fiscalYear],
      );
      if (!round) return null;
      await holdAlone(tx, round.id);
      const [claimed] = await tx.query<{ attempts: number }>(
        `UPDATE designation_rounds SET state = 'running', progress = 0, alive_at = now(), attempts = attempts + 1,
                total = (${TOTAL.replace('$1', '$2')})
          WHERE id = $1 AND state IN ('queued', 'running') RETURNING attempts`,
        [round.id, fiscalYearRange(fiscalYear).from],
      );
      if (claimed === undefined) return null;
      if (claimed.attempts <= MOST_ATTEMPTS) return round.id;
      this.logger.error({ roundId: round.id }, 'A determination is given up');
      await tx.query(`UPDATE designation_rounds SET state = 'failed', version = version + 1 WHERE id = $1`, [
        round.id,
      ]);
      return null;
    });
  }

  private async judge(tx: TenantTransaction, roundId: string, fiscalYear: number): Promise<number> {
    const { from } = fiscalYearRange(fiscalYear);
    let judged = 0;
    let after: string | null = null;
    for (;;) {
      const facts: DesignationFacts[] = await tx.query(NEXT_FACTS, [from, after, BUSINESSES_AT_ONCE]);
      const rows = facts.map((known) => ({ ...known, ...verdictOf(known, fiscalYear) }));
      if (rows.length > 0) await tx.query(WRITE, [roundId, JSON.stringify(rows)]);
      judged += rows.length;
      after = facts.at(-1)?.businessId ?? null;
      if (facts.length < BUSINESSES_AT_ONCE) return judged;
      await this.tell(tx.scope, roundId, judged);
    }
  }

  // Outside the work's own transaction, so that others see it meanwhile. Nobody waits for the disk here.
  private async tell(scope: TenantScope, roundId: string, progress: number): Promise<void> {
    await this.database.write(scope, (tx) =>
      Promise.all([
        tx.query('SET LOCAL synchronous_commit = off'),
        tx.query('UPDATE designation_rounds SET progress = $2, alive_at = now() WHERE id = $1', [
          roundId,
          progress,
        ]),
      ]),
    );
  }
}

// The lock is no row's, so that the progress can be written meanwhile. Who waited for it finds the work done.
async function holdAlone(tx: TenantTransaction, roundId: string): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [roundId]);
}
