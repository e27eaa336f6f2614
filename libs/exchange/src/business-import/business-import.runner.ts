import { type BulkEntry, BusinessBulk } from '@banso/members';
import { TenantDatabase, type TenantScope, type TenantTransaction } from '@banso/platform';
import { Injectable, Logger } from '@nestjs/common';
import type { ImportColumn, ImportProblem } from './business-import.types';
import { ImportReader } from './import-reader';
import type { ImportRecord } from './import-row';

const ROWS_AT_ONCE = 500;
const PROBLEMS_KEPT = 500;

/** What passes has passed by then: a job is tried five times, and a lost one is found again by the sweep. */
const MOST_ATTEMPTS = 5;

// Data that the tables refuse (integrity, range): trying again would meet the same refusal.
const REFUSED_BY_TABLES = /^2[23]/;

const MET_OTHERS =
  '取込の途中で、ほかの人の更新とぶつかりました。何も書き込んでいません。ファイルをもう一度選んで、確認からやり直してください。';
const GIVEN_UP = `取込を${MOST_ATTEMPTS}回試しましたが、最後まで書き込めませんでした。何も書き込んでいません。ファイルの行を分けて、もう一度選んでください。それでも取り込めないときは、管理者に連絡してください。`;

/** Writes an import in one transaction: all of its rows, or none. */
@Injectable()
export class BusinessImportRunner {
  private readonly logger = new Logger(BusinessImportRunner.name);

  constructor(
    private readonly database: TenantDatabase,
    private readonly reader: ImportReader,
    private readonly bulk: BusinessBulk,
  ) {}

  /**
   * Writes the import unless it is written already. What the dry run read is matched again with the businesses
   * that exist by now, and a problem found then fails the import as a whole. Throws whatever else goes wrong, such as a database out of reach: the queue then
   * tries again. An import that was taken up {@link MOST_ATTEMPTS} times and is still not written fails.
   */
  async run(scope: TenantScope, importId: string): Promise<void> {
    if (!(await this.claim(scope, importId))) return;
    try {
      const problems = await this.database.write(scope, async (tx) => {
        await holdAlone(tx, importId);
        if (!(await isRunning(tx, importId))) return [];
        const { records, mapping } = await readEarlier(tx, importId);
        const plan = await this.reader.plan(tx, records, mapping, true);
        if (plan.problems.length > 0) return plan.problems;
        await this.bulk.gatherGrams(tx);
        await this.write(tx, importId, plan.entries);
        await tx.query(
          `UPDATE business_imports SET state = 'done', progress = row_count, finished_at = now() WHERE id = $1`,
          [importId],
        );
        return [];
      });
      if (problems.length > 0) await this.database.write(scope, (tx) => fail(tx, importId, problems));
      else await this.database.write(scope, (tx) => this.bulk.fileGrams(tx));
    } catch (error) {
      if (!REFUSED_BY_TABLES.test(String((error as { code?: unknown } | null)?.code))) throw error;
      this.logger.warn({ error, importId }, 'The tables refused an import');
      await this.database.write(scope, (tx) => fail(tx, importId, [ofTheWhole(MET_OTHERS)]));
    }
  }

  // Committed before the work begins: an attempt that ends the process counts, too. Behind the lock: who only waits for
  // another that is at work has not tried.
  private claim(scope: TenantScope, importId: string): Promise<boolean> {
    return this.database.write(scope, async (tx) => {
      await holdAlone(tx, importId);
      const [claimed] = await tx.query<{ attempts: number }>(
        `UPDATE business_imports SET state = 'running', progress = 0, alive_at = now(), attempts = attempts + 1
          WHERE id = $1 AND state IN ('queued', 'running') RETURNING attempts`,
        [importId],
      );
      if (claimed === undefined) return false;
      if (claimed.attempts <= MOST_ATTEMPTS) return true;
      this.logger.error({ importId }, 'An import is given up');
      await fail(tx, importId, [ofTheWhole(GIVEN_UP)]);
      return false;
    });
  }

  // While PostgreSQL writes one batch the next one is made ready; more would only fill the memory.
  private async write(tx: TenantTransaction, importId: string, entries: readonly BulkEntry[]): Promise<void> {
    let earlier = Promise.resolve();
    for (let start = 0; start < entries.length; start += ROWS_AT_ONCE) {
      const batch = entries.slice(start, start + ROWS_AT_ONCE);
      const told = this.bulk
        .write(tx, importId, batch)
        .then(() => this.tell(tx.scope, importId, start + batch.length));
      told.catch(() => undefined); // waited for in the next turn, which does not come when an earlier batch failed
      await earlier;
      earlier = told;
    }
    await earlier;
  }

  // Outside the import's own transaction, so that others see it while that one is open. Nobody waits for the disk here:
  // the progress is lost with the import's own work, if at all.
  private async tell(scope: TenantScope, importId: string, progress: number): Promise<void> {
    await this.database.write(scope, (tx) =>
      Promise.all([
        tx.query('SET LOCAL synchronous_commit = off'),
        tx.query('UPDATE business_imports SET progress = $2, alive_at = now() WHERE id = $1', [
          importId,
          progress,
        ]),
      ]),
    );
  }
}

async function fail(tx: TenantTransaction, importId: string, problems: ImportProblem[]): Promise<void> {
  await tx.query(
    `UPDATE business_imports SET state = 'failed', progress = 0, problems = $2, problem_count = $3,
            finished_at = now()
      WHERE id = $1 AND state = 'running'`,
    [importId, JSON.stringify(problems.slice(0, PROBLEMS_KEPT)), problems.length],
  );
}

// The first row is the heading's: no row of the list is meant.
function ofTheWhole(message: string): ImportProblem {
  return { row: 1, column: null, message };
}

// The lock is no row's, so that the progress can be written meanwhile. Who waited for it finds the work done.
async function holdAlone(tx: TenantTransaction, importId: string): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [importId]);
}

async function isRunning(tx: TenantTransaction, importId: string): Promise<boolean> {
  const rows = await tx.query(`SELECT id FROM business_imports WHERE id = $1 AND state = 'running'`, [
    importId,
  ]);
  return rows.length === 1;
}

// Nothing that the reading rests on can have changed for the worse since: an entry of a code list is never deleted, and
// a day that was not in the future then is not now.
async function readEarlier(
  tx: TenantTransaction,
  importId: string,
): Promise<{ records: ImportRecord[]; mapping: ImportColumn[] }> {
  const [read] = await tx.query<{ records: ImportRecord[]; mapping: ImportColumn[] }>(
    `SELECT r.rows AS records, i.mapping FROM business_imports i JOIN business_import_rows r ON r.import_id = i.id
      WHERE i.id = $1`,
    [importId],
  );
  if (!read) throw new Error(`What was read for the import ${importId} is gone`);
  return read;
}
