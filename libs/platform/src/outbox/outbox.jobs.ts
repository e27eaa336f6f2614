import { defineJob } from '../queue/job-definition';

/**
 * Work off the changes of one chamber. Safe to run at any time, any number of times, several at once. `rested`: the
 * ring has waited already (see DrainPace).
 */
export const DRAIN_OUTBOX = defineJob<{ chamberId: string; rested?: true }>('drain-outbox', {
  concurrency: 2,
});

/** Find chambers whose ring was lost and drain them. */
export const SWEEP_OUTBOX = defineJob<Record<string, never>>('sweep-outbox', {
  concurrency: 1,
  everyMs: 5_000,
});
