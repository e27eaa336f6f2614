import { defineJob } from '@banso/platform';

/** Judge every business of a chamber for one 年度. Safe to run any number of times, several at once. */
export const DETERMINE_DESIGNATIONS = defineJob<{
  chamberId: string;
  actorId: string | null;
  fiscalYear: number;
}>('determine-designations', { concurrency: 1 });

/** Find determinations whose job was lost and put them into the queue again. */
export const SWEEP_DESIGNATIONS = defineJob<Record<string, never>>('sweep-designations', {
  concurrency: 1,
  everyMs: 10_000,
});
