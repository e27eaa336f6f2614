/** 後継者の有無. */
export const SUCCESSORS = ['present', 'absent', 'not-needed', 'unknown'] as const;
export type Successor = (typeof SUCCESSORS)[number];
