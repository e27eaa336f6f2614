import type { Truth } from './kleene';

/**
 * Something to ask the business. `record`: a fact that belongs into its record, by the field's name there. `question`: a
 * yes or no that is kept under a key of its own.
 */
export interface Ask {
  kind: 'record' | 'question';
  /** A field of the business (`employees`), or the key of a question. */
  key: string;
  /** A Japanese question. */
  text: string;
}

/** A question with what was answered to it, so that a wrong answer can be put right or taken back. */
export interface Answered extends Ask {
  yes: boolean;
}

/** What came of one condition. */
export interface Finding {
  truth: Truth;
  /** Why, with the facts: Japanese sentences. They say what is, so they stay true under a negation. */
  reasons: string[];
  /** What would tell, where it is unknown. */
  asks: Ask[];
  /** What was answered already, whether it decides or not. */
  answered?: Answered[];
  /** Does not hold, but the first of what it asks for does: the business is of the trade that the rest is about. */
  near?: boolean;
}

export function known(holds: boolean, reason: string, ...answered: Answered[]): Finding {
  return { truth: holds ? 'yes' : 'no', reasons: [reason], asks: [], answered };
}

export function unknown(reason: string, ...asks: Ask[]): Finding {
  return { truth: 'unknown', reasons: [reason], asks };
}

/** A finding about a fact of the record: null asks for it. */
export function fromRecord<Fact>(
  fact: Fact | null,
  { field, label, ask }: { field: string; label: string; ask: string },
  found: (fact: Fact) => Finding,
): Finding {
  return fact === null
    ? unknown(`${label}が登録されていません。`, { kind: 'record', key: field, text: ask })
    : found(fact);
}
