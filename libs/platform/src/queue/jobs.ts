import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { JobDefinition } from './job-definition';
import type { JobQueue, QueueBackend } from './queue-backend';
import { queueAnswer } from './queue-answer';
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

  /**
   * Puts a job into the queue, to be taken at once or after `delayMs`. Refuses with
   * `queue-unavailable` when the queue's store is out of reach; where a row is the truth, callers log and go on.
   */
  async enqueue<Data extends object>(job: JobDefinition<Data>, data: Data, delayMs = 0): Promise<void> {
    await queueAnswer(this.queue(job.name).add(job.name, data, { delay: delayMs }));
  }

  /**
   * Registers the repetition of a job that has one; the same schedule said twice is one schedule. Waits until the store
   * can be reached.
   */
  async schedule(job: JobDefinition<Record<string, never>>): Promise<void> {
    const repeat = job.cron
      ? { pattern: job.cron, tz: 'Asia/Tokyo' }
      : job.everyMs
        ? { every: job.everyMs }
        : undefined;
    if (repeat) await this.queue(job.name).upsertJobScheduler(job.name, repeat, { name: job.name });
  }

  /** Refuses with `queue-unavailable`. */
  async counts(job: { name: string }): Promise<JobCounts> {
    const { waiting, active, delayed, failed } = await queueAnswer(
      this.queue(job.name).getJobCounts('waiting', 'active', 'delayed', 'failed'),
    );
    return { waiting: waiting ?? 0, active: active ?? 0, delayed: delayed ?? 0, failed: failed ?? 0 };
  }

  /** Refuses with `queue-unavailable` when the queue's store is out of reach. */
  ping(): Promise<void> {
    return queueAnswer(this.backend.ping());
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
