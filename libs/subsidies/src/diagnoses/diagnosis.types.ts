import type { IsoDate } from '@banso/japan';
import type { Verdict } from '../rules/diagnose';
import type { CallOutcome } from '../calls/scheme-call.types';

export const DIAGNOSIS_STATES = ['queued', 'running', 'done', 'failed'] as const;
export type DiagnosisState = (typeof DIAGNOSIS_STATES)[number];

/** How far a run over all businesses is, or what came of it. */
export interface DiagnosisRun {
  id: string;
  state: DiagnosisState;
  /** The day in Japan for which the verdicts hold. */
  day: IsoDate;
  /** Businesses when it began, and those looked at so far. */
  businessCount: number;
  progress: number;
  counts: Record<Verdict, number>;
  startedAt: Date;
  finishedAt: Date | null;
}

/** What is known of a scheme's businesses, and how old that is. */
export interface DiagnosisOverview {
  /** The run whose results are shown; null before the first. */
  latest: DiagnosisRun | null;
  /** A later run that is on its way or was given up. */
  underWay: DiagnosisRun | null;
  /** Whether the rules were changed since the shown run began. */
  rulesChanged: boolean;
  /** Businesses whose own record was added or changed since then; not counted while a run is at work. */
  businessesChanged: number;
}

export interface ResultFilter {
  verdict: Verdict;
  /** The name of a district or what names begin with. */
  district?: string;
  advisorId?: string;
  /** Results in which this rule is not met, or unknown. */
  rule?: string;
}

/** The last line of a page. */
export interface ResultPlace {
  sortKey: string;
  id: string;
}

/** A business in the results. */
export interface SchemeResult {
  id: string;
  name: string;
  nameKana: string | null;
  district: string | null;
  advisorId: string | null;
  advisorName: string | null;
  phone: string | null;
  verdict: Verdict;
  failedRules: string[];
  unknownRules: string[];
  /** What the rules as they are now say of the record as it is now, where that is something else; null where it is the same. */
  now: Verdict | null;
  /** The last entry on the call list: whether it waits, or what came of it. */
  call: { outcome: CallOutcome | null; contactedOn: IsoDate | null } | null;
}

export interface ResultPage {
  items: SchemeResult[];
  next: ResultPlace | null;
}
