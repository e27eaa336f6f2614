/** A kind of work that the queue carries. Truth is in the rows; the job only says that it is time to look. */
export interface JobDefinition<Data extends object> {
  /** Imperative, kebab-case: refresh-rollups. */
  name: string;
  /** How many run at once in one worker process. */
  concurrency: number;
  /** Repeats by itself at this interval … */
  everyMs?: number;
  /** … or by this cron pattern, in Japan's time. */
  cron?: string;
  /** Carries the type of the data; never set. */
  readonly data?: Data;
}

export function defineJob<Data extends object>(
  name: string,
  options: Omit<JobDefinition<Data>, 'name' | 'data'>,
): JobDefinition<Data> {
  return { name, ...options };
}
