import { defineJob } from '@banso/platform';

/** Remove what is past its time, in every chamber; after the nightly verification. */
export const CLEAR_OLD_ROWS = defineJob<Record<string, never>>('clear-old-rows', {
  concurrency: 1,
  cron: '30 3 * * *',
});
