/** What a determination says, in the order in which it is shown. */
export const RESULTS = ['designated', 'unknown', 'not-designated'] as const;
