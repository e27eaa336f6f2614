import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { JobDefinition } from './job-definition';
import type { JobQueue, QueueBackend } from './queue-backend';
import { QUEUE_BACKEND } from './queue.tokens';

/** How many jobs of one kind wait, run, come later or have failed. */
export interface JobCounts {
  waiting: number;
  active: number;
  delayed: number;
  failed: number;
}

/** Puts work into the queue. One queue a kind of job: a slow import never stands before a roll-up. */
@Injectable()
export class Jobs implements OnApplicationShutdown {
  private readonly queues = new Map<string, JobQueue>();

  constructor(@Inject(QUEUE_BACKEND) private readonly backend: QueueBackend) {}

  /** Rejects when the queue's store is out of reach; the row is the truth, so callers may log and go on. */
  async enqueue<Data extends object>(job: JobDefinition<Data>, data: Data): Promise<void> {
    await this.queue(job.name).add(job.name, data);
  }

  /** Registers the repetition of a job that has one; the same schedule said twice is one schedule. */
  async schedule(job: JobDefinition<Record<string, never>>): Promise<void> {
    const repeat = job.cron
      ? { pattern: job.cron, tz: 'Asia/Tokyo' }
      : job.everyMs
        ? { every: job.everyMs }
        : undefined;
    if (repeat) await this.queue(job.name).upsertJobScheduler(job.name, repeat, { name: job.name });
  }

  async counts(job: { name: string }): Promise<JobCounts> {
    const { waiting, active, delayed, failed } = await this.queue(job.name).getJobCounts(
      'waiting',
      'active',
      'delayed',
      'failed',
    );
    return { waiting: waiting ?? 0, active: active ?? 0, delayed: delayed ?? 0, failed: failed ?? 0 };
  }

  /** Throws when the queue's store is out of reach. */
  ping(): Promise<void> {
    return this.backend.ping();
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
    await this.backend.close();
  }

  private queue(name: string): JobQueue {
    const known = this.queues.get(name);
    if (known) return known;
    const made = this.backend.queue(name);
    this.queues.set(name, made);
    return made;
  }
}
