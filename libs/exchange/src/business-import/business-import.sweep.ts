import { forEachApart, Jobs, TenantDatabase } from '@banso/platform';
import { Injectable } from '@nestjs/common';
import { IMPORT_BUSINESSES } from './business-import.jobs';

/** An import of which nothing was heard for so long has lost its job; one at work reports every batch. */
const SILENT_SECONDS = 30;

/** Finds imports that somebody started and nobody writes: the row is the truth, the queue its doorbell (ADR 0005). */
@Injectable()
export class BusinessImportSweep {
  constructor(
    private readonly database: TenantDatabase,
    private readonly jobs: Jobs,
  ) {}

  /**
   * Puts every silent import into the queue again. One that only waits its turn gets a second job, which then finds the
   * work done. One chamber that fails does not stop the others.
   */
  async sweep(): Promise<void> {
    const chambers = await this.database.outsideTenancy<{ id: string }>(
      'SELECT id FROM chambers_with_waiting_imports() AS id',
    );
    await forEachApart(
      chambers.map(({ id }) => id),
      (chamberId) => this.sweepChamber(chamberId),
    );
  }

  private async sweepChamber(chamberId: string): Promise<void> {
    await this.database.write({ chamberId }, async (tx) => {
      const silent = await tx.query<{ importId: string; actorId: string | null }>(
        `UPDATE business_imports SET alive_at = now()
          WHERE state IN ('queued', 'running') AND alive_at < now() - make_interval(secs => $1)
          RETURNING id AS "importId", started_by AS "actorId"`,
        [SILENT_SECONDS],
      );
      // Before the commit: a ring that fails leaves the import as silent as it was.
      for (const found of silent) await this.jobs.enqueue(IMPORT_BUSINESSES, { chamberId, ...found });
    });
  }
}
