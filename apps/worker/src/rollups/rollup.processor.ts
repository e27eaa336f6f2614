import {
  RECOMPUTE_ROLLUPS,
  RollupService,
  RollupVerificationService,
  VERIFY_ROLLUPS,
} from '@banso/action-plans';
import { DRAIN_OUTBOX, JobWorkers, SWEEP_OUTBOX } from '@banso/platform';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { PacedDrains } from './paced-drains';

/** Takes the jobs that keep figures equal to the records, and makes one call for each. */
@Injectable()
export class RollupProcessor implements OnApplicationBootstrap {
  constructor(
    private readonly workers: JobWorkers,
    private readonly drains: PacedDrains,
    private readonly rollups: RollupService,
    private readonly verification: RollupVerificationService,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.workers.handle(DRAIN_OUTBOX, (ring) => this.drains.answer(ring));
    await this.workers.handle(SWEEP_OUTBOX, () => this.rollups.sweep());
    await this.workers.handle(RECOMPUTE_ROLLUPS, ({ chamberId, actorId }) =>
      this.rollups.recompute(chamberId, actorId),
    );
    await this.workers.handle(VERIFY_ROLLUPS, () => this.verification.verifyAll());
  }
}
