import { createPostgresBackend, runMigrations, type ConnectionOptions, Queue, Worker } from 'bullmq';
import Redis from 'ioredis';
import { Client, Pool } from 'pg';

/** Where the queue lives: Redis when a URL is given, else the PostgreSQL that holds the records. */
export interface QueueBackend {
  queue(name: string): JobQueue;
  worker(name: string, work: (job: QueuedJob) => Promise<void>, concurrency: number): JobWorker;
  /** Throws when the store cannot be reached. */
  ping(): Promise<void>;
  /** Tells each time the store is there again after it was out of reach, perhaps without what it held. */
  onReturn(listener: () => void): void;
  close(): Promise<void>;
}

export interface QueuedJob {
  name: string;
  data: unknown;
}

/** The part of BullMQ's Queue that is used here, the same over either store. */
export interface JobQueue {
  /** `delay` in milliseconds. */
  add(name: string, data: object, options?: { delay: number }): Promise<unknown>;
  upsertJobScheduler(
    id: string,
    repeat: { pattern?: string; tz?: string; every?: number },
    template: { name: string },
  ): Promise<unknown>;
  getJobCounts(...states: JobState[]): Promise<Record<string, number>>;
  close(): Promise<void>;
}

type JobState = 'waiting' | 'active' | 'delayed' | 'failed';

/** The part of BullMQ's Worker that is used here. */
export interface JobWorker {
  on(event: 'failed', listener: (job: QueuedJob | undefined, error: Error) => void): unknown;
  close(): Promise<void>;
}

const KEEP = { removeOnComplete: { age: 3600, count: 200 }, removeOnFail: { age: 7 * 86_400, count: 500 } };
const RETRY = { attempts: 5, backoff: { type: 'exponential', delay: 500 } };
const SCHEMA = 'bullmq';
const noop = (): void => undefined;

/** Creates the queue's own tables where they live in PostgreSQL; waits while another process does. */
export async function migrateQueue(ownerUrl: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await runMigrations(client, SCHEMA);
  } finally {
    await client.end();
  }
}

export function postgresBackend(ownerUrl: string): QueueBackend {
  const pool = new Pool({ connectionString: ownerUrl, max: 6, options: `-c search_path=${SCHEMA}` });
  pool.on('error', noop); // the pool replaces a lost idle connection; the next query tells
  const connection = { connectionString: ownerUrl, schema: SCHEMA, max: 4, skipMigrations: true };
  return {
    queue: (name) =>
      quiet(new Queue(name, { connection, defaultJobOptions: { ...KEEP, ...RETRY } }, createPostgresBackend)),
    worker: (name, work, concurrency) =>
      quiet(new Worker(name, work, { connection, concurrency }, createPostgresBackend)),
    ping: async () => {
      await pool.query('SELECT 1');
    },
    onReturn: noop, // its tables outlive it
    close: () => pool.end(),
  };
}

export function redisBackend(url: string): QueueBackend {
  const control = new Redis(url, { maxRetriesPerRequest: 1, lazyConnect: true });
  control.on('error', noop);
  const producer: ConnectionOptions = { url, maxRetriesPerRequest: 1 };
  const consumer: ConnectionOptions = { url, maxRetriesPerRequest: null };
  return {
    queue: (name) =>
      quiet(new Queue(name, { connection: producer, defaultJobOptions: { ...KEEP, ...RETRY } })),
    worker: (name, work, concurrency) => quiet(new Worker(name, work, { connection: consumer, concurrency })),
    ping: async () => {
      await control.ping();
    },
    onReturn: (listener) => {
      control.once('ready', () => control.on('ready', listener));
      control.connect().catch(noop); // it tries again by itself
    },
    close: async () => {
      control.disconnect();
    },
  };
}

// Without a listener a lost connection would end the process; BullMQ reconnects by itself.
function quiet<T extends { on(event: 'error', listener: () => void): unknown }>(thing: T): T {
  thing.on('error', noop);
  return thing;
}
