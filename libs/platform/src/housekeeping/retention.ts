/** Rows of one table that are of use for a time only. docs/operations.md tells every one of them, and why so long. */
export interface Retention {
  /** As the log of background work names it. */
  name: string;
  table: string;
  /** Which rows are past their time: an SQL condition over the table, true for no row that may still be asked for. */
  past: string;
}

/** Of the tables that belong to no domain. */
export const PLATFORM_RETENTIONS: readonly Retention[] = [
  {
    // A retried post must find the first one's key. Half a year: a phone may lie in a drawer through a long leave.
    name: 'idempotency-keys',
    table: 'idempotency_keys',
    past: `created_at < now() - interval '180 days'`,
  },
  {
    // Thirteen months: an auditor sees every night of the fiscal year. One that began and never ended died with its process.
    name: 'job-runs',
    table: 'job_runs',
    past: `started_at < now() - interval '400 days'`,
  },
  {
    // A week, for whoever looks into a figure. What was set aside waits as a change of its own, which is not processed.
    name: 'outbox',
    table: 'outbox',
    past: `processed_at < now() - interval '7 days'`,
  },
  {
    // Network addresses. Their window is a quarter of an hour, and whoever sends something next clears some; here go the rest.
    name: 'public-throttles',
    table: 'public_throttles',
    past: `window_started_at < now() - interval '1 day'`,
  },
  {
    // As long as the runs of background work: to answer who was written to and when. What waits is never cleared.
    name: 'mails',
    table: 'mails',
    past: `state IN ('sent', 'failed', 'bounced', 'withdrawn') AND queued_at < now() - interval '400 days'`,
  },
];
