import { forEachApart, Jobs, TenantDatabase } from '@banso/platform';
import { Injectable } from '@nestjs/common';
import { DIAGNOSE_BUSINESSES } from './diagnosis.jobs';

/** A diagnosis of which nothing was heard for so long has lost its job; one at work reports every page. */
const SILENT_SECONDS = 30;

/** Finds diagnoses that somebody asked for and nobody works at: the row is the truth, the queue its doorbell (ADR 0005). */
@Injectable()
export class DiagnosisSweep {
  constructor(
    private readonly database: TenantDatabase,
    private readonly jobs: Jobs,
  ) {}

  /** Puts every silent one into the queue again. One chamber that fails does not stop the others. */
  async sweep(): Promise<void> {
    const chambers = await this.database.outsideTenancy<{ id: string }>(
      'SELECT id FROM chambers_with_waiting_diagnoses() AS id',
    );
    await forEachApart(
      chambers.map(({ id }) => id),
      (chamberId) => this.sweepChamber(chamberId),
    );
  }

  private async sweepChamber(chamberId: string): Promise<void> {
    await this.database.write({ chamberId }, async (tx) => {
      const silent = await tx.query<{ diagnosisId: string; actorId: string | null }>(
        `UPDATE scheme_diagnoses SET alive_at = clock_timestamp()
          WHERE state IN ('queued', 'running') AND alive_at < clock_timestamp() - make_interval(secs => $1)
          RETURNING id AS "diagnosisId", started_by AS "actorId"`,
        [SILENT_SECONDS],
      );
      // Before the commit: a ring that fails leaves the diagnosis as silent as it was.
      for (const found of silent) await this.jobs.enqueue(DIAGNOSE_BUSINESSES, { chamberId, ...found });
    });
  }
}
