import { BusinessImportRunner, BusinessImportSweep, IMPORT_BUSINESSES, SWEEP_IMPORTS } from '@banso/exchange';
import { JobWorkers } from '@banso/platform';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';

/** Writes checked imports, and finds those whose job was lost. */
@Injectable()
export class ImportProcessor implements OnApplicationBootstrap {
  constructor(
    private readonly workers: JobWorkers,
    private readonly runner: BusinessImportRunner,
    private readonly lost: BusinessImportSweep,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.workers.handle(IMPORT_BUSINESSES, ({ chamberId, actorId, importId }) =>
      this.runner.run({ chamberId, ...(actorId === null ? {} : { actorId }) }, importId),
    );
    await this.workers.handle(SWEEP_IMPORTS, () => this.lost.sweep());
  }
}
