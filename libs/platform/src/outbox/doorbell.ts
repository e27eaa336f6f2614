import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { JobDefinition } from '../queue/job-definition';
import { Jobs } from '../queue/jobs';
import { DRAIN_OUTBOX } from './outbox.jobs';

/** Rings of one moment become one … */
const GATHER_MS = 15;

/** … and where changes keep coming, every process rings ten times a second and no more. */
const BETWEEN_RINGS_MS = 100;

/**
 * Tells the workers that a chamber has rows for them: changes in its outbox, or mails. Rings that follow close on one
 * another become one: a ring always comes after the last commit it stands for, and the job works off all it finds.
 */
@Injectable()
export class Doorbell implements OnApplicationShutdown {
  private readonly logger = new Logger(Doorbell.name);
  private readonly gathering = new Map<string, NodeJS.Timeout>();
  private readonly rangAt = new Map<string, number>();

  constructor(private readonly jobs: Jobs) {}

  ring(chamberId: string, job: JobDefinition<{ chamberId: string }> = DRAIN_OUTBOX): void {
    const bell = `${job.name}/${chamberId}`;
    if (this.gathering.has(bell)) return;
    const sinceLast = performance.now() - (this.rangAt.get(bell) ?? -Infinity);
    this.gathering.set(
      bell,
      setTimeout(
        () => {
          this.gathering.delete(bell);
          this.rangAt.set(bell, performance.now());
          this.send(chamberId, job);
        },
        Math.max(GATHER_MS, BETWEEN_RINGS_MS - sinceLast),
      ),
    );
  }

  onApplicationShutdown(): void {
    for (const timer of this.gathering.values()) clearTimeout(timer);
    this.gathering.clear(); // the sweep finds what these would have announced
  }

  private send(chamberId: string, job: JobDefinition<{ chamberId: string }>): void {
    this.jobs.enqueue(job, { chamberId }).catch((error: unknown) => {
      this.logger.warn({ error, job: job.name }, 'The ring was lost; the sweep will find the rows');
    });
  }
}
