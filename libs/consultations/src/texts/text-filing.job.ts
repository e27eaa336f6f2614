import { defineJob } from '@banso/platform';

/** File the texts of consultations for searching. A search finds what is not filed yet, only less quickly. */
export const FILE_CONSULTATION_TEXTS = defineJob<Record<string, never>>('file-consultation-texts', {
  concurrency: 1,
  everyMs: 10_000,
});
