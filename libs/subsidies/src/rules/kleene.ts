/**
 * Whether something holds, as far as the records tell. Kleene's strong logic: what is unknown stays so unless the rest
 * decides alone, so learning a fact never turns a yes into a no (ADR 0017).
 */
export const TRUTHS = ['yes', 'no', 'unknown'] as const;
export type Truth = (typeof TRUTHS)[number];

/** yes when all are; no as soon as one is. */
export function allOf(truths: readonly Truth[]): Truth {
  if (truths.includes('no')) return 'no';
  return truths.includes('unknown') ? 'unknown' : 'yes';
}

/** yes as soon as one is; no when all are. */
export function anyOf(truths: readonly Truth[]): Truth {
  if (truths.includes('yes')) return 'yes';
  return truths.includes('unknown') ? 'unknown' : 'no';
}

export function negated(truth: Truth): Truth {
  if (truth === 'unknown') return 'unknown';
  return truth === 'yes' ? 'no' : 'yes';
}

export function truthOf(holds: boolean): Truth {
  return holds ? 'yes' : 'no';
}
