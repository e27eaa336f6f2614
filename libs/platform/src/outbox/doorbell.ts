import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Jobs } from '../queue/jobs';
import { DRAIN_OUTBOX } from './outbox.jobs';

/** Rings of one moment become one … */
const GATHER_MS = 15;

/** … and where changes keep coming, every process rings ten times a second and no more. */
const BETWEEN_RINGS_MS = 100;

/**
 * Tells the workers that a chamber's outbox has something in it. Rings that follow close on one another
 * become one: a ring always comes after the last commit it stands for, and the job drains all it finds.
 */
@Injectable()
export class Doorbell implements OnApplicationShutdown {
  private readonly logger = new Logger(Doorbell.name);
  private readonly gathering = new Map<string, NodeJS.Timeout>();
  private readonly rangAt = new Map<string, number>();

  constructor(private readonly jobs: Jobs) {}

  ring(chamberId: string): void {
    if (this.gathering.has(chamberId)) return;
    const sinceLast = performance.now() - (this.rangAt.get(chamberId) ?? -Infinity);
    this.gathering.set(
      chamberId,
      setTimeout(
        () => {
          this.gathering.delete(chamberId);
          this.rangAt.set(chamberId, performance.now());
          this.send(chamberId);
        },
        Math.max(GATHER_MS, BETWEEN_RINGS_MS - sinceLast),
      ),
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
