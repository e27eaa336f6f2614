import type { Retention } from '@banso/platform';

/** Imports that were never written, and the files of those that were: lists of people, kept no longer than is of use. */
export const IMPORT_RETENTIONS: readonly Retention[] = [
  {
    name: 'imports-not-written',
    table: 'business_imports',
    past: `state IN ('checked', 'refused', 'failed') AND coalesce(finished_at, created_at) < now() - interval '30 days'`,
  },
  {
    name: 'imported-rows',
    table: 'business_import_rows',
    past: `EXISTS (SELECT FROM business_imports i
                    WHERE i.id = import_id AND i.state = 'done' AND i.finished_at < now() - interval '30 days')`,
  },
];
