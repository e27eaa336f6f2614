import { newId, TenantDatabase, type TenantScope, type TenantTransaction } from '@banso/platform';
import { Injectable } from '@nestjs/common';

/** How a piece of background work ended. `drift`: stored figures and records disagree; `failed`: a part of it did. */
export interface JobResult {
  outcome: 'done' | 'drift' | 'failed';
  detail: Record<string, unknown>;
}

/** One line of the job health page. */
export interface JobRun {
  id: string;
  job: string;
  startedAt: string;
  finishedAt: string | null;
  outcome: 'running' | 'done' | 'failed' | 'drift';
  detail: Record<string, unknown>;
}

/** The log of background work that an administrator looks at. */
@Injectable()
export class JobRuns {
  constructor(private readonly database: TenantDatabase) {}

  /** Does the work and keeps its beginning, end and result on record; a failure is recorded and thrown on. */
  async record(scope: TenantScope, job: string, work: () => Promise<JobResult>): Promise<JobResult> {
    const id = newId();
    await this.database.write(scope, (tx) =>
      tx.query('INSERT INTO job_runs (id, job) VALUES ($1, $2)', [id, job]),
    );
    try {
      const result = await work();
      await this.finish(scope, id, result.outcome, result.detail);
      return result;
    } catch (error) {
      await this.finish(scope, id, 'failed', {
        message: error instanceof Error ? error.message : String(error),
      });
      throw error;
    }
  }

  /** The latest runs, newest first. */
  recent(scope: TenantScope, limit = 20): Promise<JobRun[]> {
    return this.database.read(scope, async (tx) => {
      const rows = await tx.query<
        Omit<JobRun, 'startedAt' | 'finishedAt'> & Record<'started' | 'finished', Date | null>
      >(
        `SELECT id, job, started_at AS started, finished_at AS finished, outcome, detail
           FROM job_runs ORDER BY started_at DESC, id DESC LIMIT $1`,
        [limit],
      );
      return rows.map(({ started, finished, ...run }) => ({
        ...run,
        startedAt: started?.toISOString() ?? '',
        finishedAt: finished?.toISOString() ?? null,
      }));
    });
  }

  /** How many changes wait for a drain, and since when. */
  outbox(scope: TenantScope): Promise<{ waiting: number; oldestAt: string | null }> {
    return this.database.read(scope, async (tx) => {
      const [row] = await tx.query<{ waiting: number; oldest: Date | null }>(
        'SELECT count(*)::integer AS waiting, min(occurred_at) AS oldest FROM outbox WHERE processed_at IS NULL',
      );
      return { waiting: row?.waiting ?? 0, oldestAt: row?.oldest?.toISOString() ?? null };
    });
  }

  private async finish(
    scope: TenantScope,
    id: string,
    outcome: JobRun['outcome'],
    detail: Record<string, unknown>,
  ): Promise<void> {
    await this.database.write(scope, (tx) =>
      tx.query(
        'UPDATE job_runs SET finished_at = clock_timestamp(), outcome = $2, detail = $3 WHERE id = $1',
        [id, outcome, JSON.stringify(detail)],
      ),
    );
  }
}

/** Puts a failure on record that concerns one piece of a work which goes on, in the transaction of that work. */
export async function recordFailure(
  tx: TenantTransaction,
  job: string,
  detail: Record<string, unknown>,
): Promise<void> {
  await tx.query(
    `INSERT INTO job_runs (id, job, finished_at, outcome, detail) VALUES ($1, $2, clock_timestamp(), 'failed', $3)`,
    [newId(), job, JSON.stringify(detail)],
  );
}
