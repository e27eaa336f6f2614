import { defineJob } from '@banso/platform';

/** Remind of the days whose time has come, in every chamber. Safe to run at any time, any number of times, several at once. */
export const SEND_REMINDERS = defineJob<Record<string, never>>('send-reminders', {
  concurrency: 1,
  everyMs: 60_000,
});
