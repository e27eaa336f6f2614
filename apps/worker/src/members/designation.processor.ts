import { DesignationRunner, DETERMINE_DESIGNATIONS, SWEEP_DESIGNATIONS } from '@banso/members';
import { JobWorkers } from '@banso/platform';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';

/** Determines 特定商工業者, and finds determinations whose job was lost. */
@Injectable()
export class DesignationProcessor implements OnApplicationBootstrap {
  constructor(
    private readonly workers: JobWorkers,
    private readonly runner: DesignationRunner,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.workers.handle(DETERMINE_DESIGNATIONS, ({ chamberId, actorId, fiscalYear }) =>
      this.runner.run({ chamberId, ...(actorId === null ? {} : { actorId }) }, fiscalYear),
    );
    await this.workers.handle(SWEEP_DESIGNATIONS, () => this.runner.sweep());
  }
}
