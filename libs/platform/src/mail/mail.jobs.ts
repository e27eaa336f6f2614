import { defineJob } from '../queue/job-definition';

/** Send what is due in one chamber. Safe to run at any time, any number of times, several at once. */
export const DELIVER_MAILS = defineJob<{ chamberId: string }>('deliver-mails', { concurrency: 2 });

/** Find chambers with mails whose time has come, whose ring was lost, or whose worker died. */
export const SWEEP_MAILS = defineJob<Record<string, never>>('sweep-mails', {
  concurrency: 1,
  everyMs: 10_000,
});
