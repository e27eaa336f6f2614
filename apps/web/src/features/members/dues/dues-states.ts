/** What a list of dues is narrowed to; `unpaid` is what is due wholly or in part. */
export const DUES_LIST_STATES = ['unpaid', 'due', 'partly', 'paid', 'exempt'] as const;
