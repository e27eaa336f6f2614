import { RollupService } from '@banso/action-plans';
import { DRAIN_OUTBOX, DrainPace, Jobs } from '@banso/platform';
import { Injectable } from '@nestjs/common';

/** Answers the doorbell so that figures are fresh and visits still come first: see {@link DrainPace}. */
@Injectable()
export class PacedDrains {
  private readonly pace = new DrainPace();

  constructor(
    private readonly rollups: RollupService,
    private readonly jobs: Jobs,
  ) {}

  /** A ring that has to wait goes back into the queue, where it outlives this process. */
  async answer({ chamberId, rested }: { chamberId: string; rested?: true }): Promise<void> {
    const answer = this.pace.ring(chamberId, performance.now(), rested);
    if (answer === 'now') await this.drain(chamberId);
    else await this.ringAgain(chamberId, answer);
  }

  private async drain(chamberId: string): Promise<void> {
    let changes = 1; // a drain that failed had some
    try {
      changes = await this.rollups.drain(chamberId);
    } finally {
      await this.ringAgain(chamberId, this.pace.ended(chamberId, performance.now(), changes));
    }
  }

  private async ringAgain(chamberId: string, afterMs: number | null): Promise<void> {
    if (afterMs === null) return;
    await this.jobs.enqueue(DRAIN_OUTBOX, { chamberId, rested: true }, afterMs);
  }
}
