import { defineJob } from '@banso/platform';

/** Look at every business for one scheme. Safe to run any number of times, several at once. */
export const DIAGNOSE_BUSINESSES = defineJob<{
  chamberId: string;
  actorId: string | null;
  diagnosisId: string;
}>('diagnose-businesses', { concurrency: 1 });

/** Find diagnoses whose job was lost and put them into the queue again. */
export const SWEEP_DIAGNOSES = defineJob<Record<string, never>>('sweep-diagnoses', {
  concurrency: 1,
  everyMs: 10_000,
});
