import { Inject, Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import type { JobDefinition } from './job-definition';
import { Jobs } from './jobs';
import type { JobWorker, QueueBackend } from './queue-backend';
import { QUEUE_BACKEND } from './queue.tokens';

/** Takes work out of the queue: exactly one handler a kind of job, or the process does not start. */
@Injectable()
export class JobWorkers implements BeforeApplicationShutdown {
  private readonly logger = new Logger(JobWorkers.name);
  private readonly workers = new Map<string, JobWorker>();

  constructor(
    @Inject(QUEUE_BACKEND) private readonly backend: QueueBackend,
    private readonly jobs: Jobs,
  ) {}

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
      await this.jobs.schedule(job as JobDefinition<Record<string, never>>);
    }
  }

  /** Lets the work under way end before the database goes. */
  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all([...this.workers.values()].map((worker) => worker.close()));
  }
}
