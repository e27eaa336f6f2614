import { defineJob } from '@banso/platform';

/** Write the businesses of one checked import. Safe to run any number of times, several at once. */
export const IMPORT_BUSINESSES = defineJob<{ chamberId: string; actorId: string | null; importId: string }>(
  'import-businesses',
  { concurrency: 1 },
);
