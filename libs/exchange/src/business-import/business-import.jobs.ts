import { defineJob } from '@banso/platform';

/** Write the businesses of one checked import. Safe to run any number of times, several at once. */
export const IMPORT_BUSINESSES = defineJob<{ chamberId: string; actorId: string | null; importId: string }>(
  'import-businesses',
  { concurrency: 1 },
);

/** Find imports whose job was lost and put them into the queue again. */
export const SWEEP_IMPORTS = defineJob<Record<string, never>>('sweep-imports', {
  concurrency: 1,
  everyMs: 10_000,
});
