import type { IsoDate } from '@banso/japan';
import type { BusinessFacts } from './business-facts';
import { type CallWindow, callWindow } from './call-window';
import { type DiagnosisContext, decisive, singleFinding } from './condition-findings';
import type { SchemeWords } from './condition-words';
import type { Answered, Ask, Finding } from './finding';
import { allOf, anyOf, negated, type Truth } from './kleene';
import type { Condition, SchemeFile, SchemeRule } from './scheme-file.types';

/** Whether a business may apply, as far as the records tell. */
export const VERDICTS = ['eligible', 'unknown', 'not-eligible'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What one rule says of a business. */
export interface RuleFinding {
  key: string;
  title: string;
  truth: Truth;
  /** Why: Japanese sentences with the facts. */
  reason: string;
  /** What would tell, where it is unknown. */
  asks: Ask[];
  /** The questions of the rule that are answered, whatever they decide. */
  answered: Answered[];
  note: string | null;
}

/** What a scheme's rules say of a business. */
export interface Diagnosis {
  verdict: Verdict;
  /** In the order of the file. */
  rules: RuleFinding[];
}

const VERDICT_OF: Record<Truth, Verdict> = { yes: 'eligible', no: 'not-eligible', unknown: 'unknown' };

/** A scheme's rules, ready for any number of businesses on one day. */
export class SchemeDiagnosis {
  readonly window: CallWindow;
  private readonly context: DiagnosisContext;

  constructor(
    private readonly file: SchemeFile,
    today: IsoDate,
    words: SchemeWords,
  ) {
    this.window = callWindow(file.scheme, today);
    this.context = { today, window: this.window, words };
  }

  /** What every rule says, and what they say together. Whether a call is open is no matter of the business. */
  of(facts: BusinessFacts): Diagnosis {
    const rules = this.file.rules.map((rule) => this.rule(rule, facts));
    return { verdict: VERDICT_OF[allOf(rules.map(({ truth }) => truth))], rules };
  }

  private rule({ key, title, when, note }: SchemeRule, facts: BusinessFacts): RuleFinding {
    const { truth, reasons, asks, answered = [] } = this.finding(when, facts);
    return {
      key,
      title,
      truth,
      reason: [...new Set(reasons)].join(''),
      asks: distinct(asks),
      answered: distinct(answered),
      note: note ?? null,
    };
  }

  private finding(condition: Condition, facts: BusinessFacts): Finding {
    const { all, any, not } = condition;
    if (not) {
      const inner = this.finding(not, facts);
      return { ...inner, truth: negated(inner.truth), near: false };
    }
    if (all === undefined && any === undefined) return singleFinding(condition, facts, this.context);
    const parts = (all ?? any ?? []).map((part) => this.finding(part, facts));
    const truths = parts.map(({ truth }) => truth);
    if (any) return decisive(parts, anyOf(truths));
    const truth = allOf(truths);
    return { ...decisive(parts, truth), near: truth === 'no' && truths[0] === 'yes' };
  }
}

function distinct<One extends Ask>(asks: readonly One[]): One[] {
  return [...new Map(asks.map((ask) => [`${ask.kind} ${ask.key}`, ask])).values()];
}
