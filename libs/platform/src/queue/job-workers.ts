import { Inject, Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import type { JobDefinition } from './job-definition';
import { Jobs } from './jobs';
import type { JobWorker, QueueBackend } from './queue-backend';
import { QUEUE_BACKEND } from './queue.tokens';

const SAY_AGAIN_AFTER_MS = 1_000;

/** Takes work out of the queue: exactly one handler a kind of job, or the process does not start. */
@Injectable()
export class JobWorkers implements BeforeApplicationShutdown {
  private readonly logger = new Logger(JobWorkers.name);
  private readonly workers = new Map<string, JobWorker>();
  private readonly scheduled: JobDefinition<Record<string, never>>[] = [];
  private closing = false;

  constructor(
    @Inject(QUEUE_BACKEND) private readonly backend: QueueBackend,
    private readonly jobs: Jobs,
  ) {
    // Redis without a file of its own forgets the schedules when it ends; nobody else would say them again.
    backend.onReturn(() => void this.scheduleAgain());
  }

  /** Starts working a kind of job off, and its schedule where it has one. A throwing handler is tried again. */
  async handle<Data extends object>(
    job: JobDefinition<Data>,
    work: (data: Data) => Promise<void>,
  ): Promise<void> {
    if (this.workers.has(job.name)) throw new Error(`The job ${job.name} has two handlers`);
    const worker = this.backend.worker(job.name, (item) => work(item.data as Data), job.concurrency);
    worker.on('failed', (item, error) => {
      this.logger.error({ job: job.name, data: item?.data, error }, 'The job failed');
    });
    this.workers.set(job.name, worker);
    if (job.everyMs !== undefined || job.cron !== undefined) {
      const repeated = job as JobDefinition<Record<string, never>>;
      await this.jobs.schedule(repeated);
      this.scheduled.push(repeated);
    }
  }

  /** Lets the work under way end before the database goes. */
  async beforeApplicationShutdown(): Promise<void> {
    this.closing = true;
    await Promise.all([...this.workers.values()].map((worker) => worker.close()));
  }

  private async scheduleAgain(): Promise<void> {
    try {
      for (const job of this.scheduled) await this.jobs.schedule(job);
    } catch (error) {
      this.logger.warn({ error }, 'The schedules could not be said again yet');
      if (!this.closing) setTimeout(() => void this.scheduleAgain(), SAY_AGAIN_AFTER_MS).unref();
    }
  }
}
