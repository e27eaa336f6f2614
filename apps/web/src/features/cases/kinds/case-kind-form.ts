import type { IsoDate } from '@banso/japan';
import { newRequestKey } from '../../../api/request-key';
import type { CaseKindInput, CaseKindView } from '../../../api/types';

export type Cadence = NonNullable<CaseKindView['followUp']>['every'];
export const CADENCES = ['monthly', 'quarterly', 'half-yearly'] as const satisfies readonly Cadence[];

/** How far back consultations are guidance, where nobody has said otherwise. */
const USUAL_WITHIN_MONTHS = 24;

interface Line {
  /** Tells the lines of the form apart. */
  id: string;
  key: string;
  label: string;
}

export interface StageLine extends Line {
  requires: string | null;
}

export interface MilestoneLine extends Line {
  /** Cases and plan files hold its key: it stays. */
  stored: boolean;
}

export interface RoundLine extends Line {
  closesOn: IsoDate | null;
  formBy: IsoDate | null;
}

/** What stands in the form. */
export interface CaseKindForm {
  key: string;
  label: string;
  sortOrder: number | '';
  validFrom: IsoDate | null;
  validTo: IsoDate | null;
  stages: StageLine[];
  milestones: MilestoneLine[];
  callRounds: RoundLine[];
  planKind: string | null;
  /** Null without follow-ups. */
  every: Cadence | null;
  from: string | null;
  /** Empty without guidance. */
  months: number | '';
  before: string | null;
  withinMonths: number | '';
}

// Nobody names a stage or a call round but its case: their keys need no words.
const lineKey = (noun: string): string => `${noun}-${newRequestKey().slice(0, 8)}`;

export function newStage(): StageLine {
  const key = lineKey('stage');
  return { id: key, key, label: '', requires: null };
}

export function newMilestone(): MilestoneLine {
  return { id: lineKey('milestone'), key: '', label: '', stored: false };
}

export function newRound(): RoundLine {
  const key = lineKey('round');
  return { id: key, key, label: '', closesOn: null, formBy: null };
}

/** The form of a kind that is changed. */
export function formOf(kind: CaseKindView): CaseKindForm {
  const { key, label, sortOrder, validFrom, validTo, planKind, followUp, guidance } = kind;
  return {
    ...{ key, label, sortOrder, validFrom, validTo, planKind },
    stages: kind.stages.map((stage) => ({ ...stage, id: stage.key })),
    milestones: kind.milestones.map((milestone) => ({ ...milestone, id: milestone.key, stored: true })),
    callRounds: kind.callRounds.map((round) => ({ ...round, id: round.key })),
    every: followUp?.every ?? null,
    from: followUp?.from ?? null,
    months: guidance?.months ?? '',
    before: guidance?.before ?? null,
    withinMonths: guidance?.withinMonths ?? USUAL_WITHIN_MONTHS,
  };
}

/** The form of a kind that stands after all others. */
export function emptyForm(sortOrder: number): CaseKindForm {
  return {
    ...{ key: '', label: '', sortOrder, validFrom: null, validTo: null, planKind: null },
    stages: [newStage()],
    milestones: [],
    callRounds: [],
    ...{ every: null, from: null, months: '', before: null, withinMonths: USUAL_WITHIN_MONTHS },
  };
}

/** What the server is sent, but for the key, which an edit does not change. It says itself what is missing. */
export function changesOf(form: CaseKindForm): Omit<CaseKindInput, 'key'> {
  const { label, sortOrder, validFrom, validTo, planKind, every, from, months, before, withinMonths } = form;
  return {
    ...{ validFrom, validTo, planKind },
    label: label.trim(),
    ...(sortOrder !== '' && { sortOrder }),
    stages: form.stages.map(({ key, label: name, requires }) => ({ key, label: name.trim(), requires })),
    milestones: form.milestones.map(({ key, label: name }) => ({ key: key.trim(), label: name.trim() })),
    callRounds: form.callRounds.map(({ key, label: name, closesOn, formBy }) => ({
      ...{ key, formBy },
      label: name.trim(),
      closesOn: closesOn ?? '',
    })),
    followUp: every === null ? null : { every, from: from ?? '' },
    guidance:
      months === ''
        ? null
        : {
            months,
            before: before ?? '',
            withinMonths: withinMonths === '' ? USUAL_WITHIN_MONTHS : withinMonths,
          },
  };
}
