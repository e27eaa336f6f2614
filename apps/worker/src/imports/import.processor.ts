import { BusinessImportRunner, IMPORT_BUSINESSES } from '@banso/exchange';
import { JobWorkers } from '@banso/platform';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';

/** Writes checked imports. */
@Injectable()
export class ImportProcessor implements OnApplicationBootstrap {
  constructor(
    private readonly workers: JobWorkers,
    private readonly runner: BusinessImportRunner,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.workers.handle(IMPORT_BUSINESSES, ({ chamberId, actorId, importId }) =>
      this.runner.run({ chamberId, ...(actorId === null ? {} : { actorId }) }, importId),
    );
  }
}
