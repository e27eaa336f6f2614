import { JobWorkers } from '@banso/platform';
import { DIAGNOSE_BUSINESSES, DiagnosisRunner, DiagnosisSweep, SWEEP_DIAGNOSES } from '@banso/subsidies';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';

/** Looks at every business for a scheme, and finds the diagnoses whose job was lost. */
@Injectable()
export class DiagnosisProcessor implements OnApplicationBootstrap {
  constructor(
    private readonly workers: JobWorkers,
    private readonly runner: DiagnosisRunner,
    private readonly lost: DiagnosisSweep,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.workers.handle(DIAGNOSE_BUSINESSES, ({ chamberId, actorId, diagnosisId }) =>
      this.runner.run({ chamberId, ...(actorId === null ? {} : { actorId }) }, diagnosisId),
    );
    await this.workers.handle(SWEEP_DIAGNOSES, () => this.lost.sweep());
  }
}
