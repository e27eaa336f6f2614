import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Jobs } from '../queue/jobs';
import { DRAIN_OUTBOX } from './outbox.jobs';

const GATHER_MS = 15;

/**
 * Tells the workers that a chamber's outbox has something in it. Rings within a few milliseconds of one another
 * become one: a ring always comes after the last commit it stands for, and the job drains all it finds.
 */
@Injectable()
export class Doorbell implements OnApplicationShutdown {
  private readonly logger = new Logger(Doorbell.name);
  private readonly gathering = new Map<string, NodeJS.Timeout>();

  constructor(private readonly jobs: Jobs) {}

  ring(chamberId: string): void {
    if (this.gathering.has(chamberId)) return;
    this.gathering.set(
      chamberId,
      setTimeout(() => {
        this.gathering.delete(chamberId);
        this.send(chamberId);
      }, GATHER_MS),
    );
  }

  onApplicationShutdown(): void {
    for (const timer of this.gathering.values()) clearTimeout(timer);
    this.gathering.clear(); // the sweep finds what these would have announced
  }

  private send(chamberId: string): void {
    this.jobs.enqueue(DRAIN_OUTBOX, { chamberId }).catch((error: unknown) => {
      this.logger.warn({ error }, 'The ring was lost; the sweep will find the change');
    });
  }
}
