import type { IsoDate } from '@banso/japan';
import type { CadenceRule } from '../indicator/cadence-rule';
import type { CadenceSpan } from '../indicator/cadence-spans';
import type { Amounts, AmountsByPeriod } from './actuals';

/**
 * How a cadence went in one of its spans. `kept` and `missed`: it is over, and the share of those due who were contacted
 * was as promised, or was not. `nobody`: it is over and nobody was due in it.
 */
export type SpanState = 'kept' | 'missed' | 'nobody' | 'running' | 'future';

/** One 四半期 (month, half-year, year) of a cadence. */
export interface FigureSpan {
  /** The name of its period, for its records. */
  period: string;
  /** In Japanese. */
  label: string;
  startsOn: IsoDate;
  endsOn: IsoDate;
  state: SpanState;
  /** Businesses contacted often enough, so far. */
  numerator: number;
  /** Businesses due. */
  denominator: number;
}

/** The stored halves of a promise on a day, or the sentence that says why there are none. */
export function cadenceHalves(
  rule: CadenceRule,
  whole: string,
  stored: AmountsByPeriod,
  asOf: IsoDate,
): Amounts | { missing: string } {
  const standing = rule.standing(whole, asOf);
  if (standing !== null) return stored.get(standing.name) ?? { missing: '対象の事業所がまだありません。' };
  const [first] = rule.spansOf(whole);
  return {
    missing:
      first === undefined
        ? '計画期間の中に、まるまる入る期間がありません。'
        : `${first.label}が終わると計算します。`,
  };
}

/** The spans of a promise. `isKept` tells whether a share in % is as promised. */
export function cadenceSpans(
  rule: CadenceRule,
  whole: string,
  stored: AmountsByPeriod,
  asOf: IsoDate,
  isKept: (share: number) => boolean,
): FigureSpan[] {
  return rule.spansOf(whole).map((span): FigureSpan => {
    const halves = stored.get(span.name);
    const [numerator, denominator] = [halves?.numerator ?? 0, halves?.denominator ?? 0];
    const { name: period, label, from: startsOn, to: endsOn } = span;
    const state = stateOf(span, asOf, denominator === 0 ? null : isKept((100 * numerator) / denominator));
    return { period, label, startsOn, endsOn, state, numerator, denominator };
  });
}

/** `kept`: null where nobody was due. */
function stateOf({ from, to }: CadenceSpan, asOf: IsoDate, kept: boolean | null): SpanState {
  if (asOf < from) return 'future';
  if (asOf <= to) return 'running';
  if (kept === null) return 'nobody';
  return kept ? 'kept' : 'missed';
}
