import { defineJob } from '@banso/platform';

/** Settle sizes that became known while a visit was being written, in every chamber; before the nightly verification. */
export const SETTLE_SIZES = defineJob<Record<string, never>>('settle-sizes', {
  concurrency: 1,
  cron: '15 2 * * *',
});
