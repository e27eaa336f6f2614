import type { IsoDate } from '@banso/japan';
import type {
  ActivityDefinition,
  Baseline,
  Cadence,
  CompanionFigure,
  Comparison,
  Continuation,
  Denominator,
  Measure,
  PeriodKind,
  PlanKey,
  SourceCitation,
} from '../plan/plan-file.types';

/** What a plan says about an indicator beyond its columns in the database: `indicators.definition`. */
export interface IndicatorDefinition {
  /** What is counted. For a ratio: the numerator. */
  counts: ActivityDefinition;
  denominator?: Denominator;
  cadence?: Cadence;
  /** Code of the counting policy that decides what is one 件. */
  policy?: PlanKey;
  showBeside?: CompanionFigure[];
  /** Key of the indicator that this one is only shown beside. It is no promise and has no line of its own. */
  beside?: PlanKey;
  source: SourceCitation;
  note?: string;
  continues?: Continuation;
}

/** A promise as stored. `value` is null where the plan gives a direction only. */
export interface TargetRecord {
  /** 'plan', 'FY2019', a day or 'each-event'; each-year promises stand once for every year. */
  period: string;
  startsOn: IsoDate;
  endsOn: IsoDate;
  comparison: Comparison;
  value: number | null;
  increment: number | null;
  note: string | null;
}

/** An indicator as stored, with its promises and the time its plan runs. */
export interface IndicatorRecord {
  id: string;
  planId: string;
  nodeKey: PlanKey | null;
  key: PlanKey;
  title: string;
  unit: string;
  measure: Measure;
  periodKind: PeriodKind;
  subsetOfKey: PlanKey | null;
  definition: IndicatorDefinition;
  baseline: Baseline | null;
  /** First day of the plan, and the last day up to which its figures are kept (earlier when it ended early). */
  plan: { startsOn: IsoDate; endsOn: IsoDate };
  targets: TargetRecord[];
}
