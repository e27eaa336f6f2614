import type { Retention } from '@banso/platform';

/** Results that a later run has replaced, or of a run that was given up: the run itself clears them, here goes what a crash left. */
export const DIAGNOSIS_RETENTIONS: readonly Retention[] = [
  {
    name: 'scheme-results-replaced',
    table: 'scheme_results',
    past: `EXISTS (SELECT FROM scheme_diagnoses d
                    WHERE d.id = diagnosis_id AND NOT d.latest AND d.state IN ('done', 'failed'))`,
  },
];
