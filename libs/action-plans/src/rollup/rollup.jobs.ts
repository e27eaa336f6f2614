import { defineJob } from '@banso/platform';

/** Compute every figure of one chamber anew from the records. */
export const RECOMPUTE_ROLLUPS = defineJob<{ chamberId: string; actorId?: string }>('recompute-rollups', {
  concurrency: 1,
});

/** Compare every chamber's stored figures with the records, and report drift. */
export const VERIFY_ROLLUPS = defineJob<Record<string, never>>('verify-rollups', {
  concurrency: 1,
  cron: '30 2 * * *',
});
