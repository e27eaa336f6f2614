import type { IsoDate } from '@banso/japan';
import type { GuidanceRule } from '../kinds/case-kind.types';
import { addMonths } from './calendar-months';

/** The days whose consultations a clock is told of; both inclusive. */
export interface GuidanceDays {
  from: IsoDate;
  to: IsoDate;
}

/** How long a business has been guided, as at the day that matters: of the milestone, or while it is not reached today. */
export interface GuidanceClock {
  /** How many months of guidance are asked for. */
  months: number;
  /** The milestone before which they are, and its day once it is reached. */
  milestone: string;
  milestoneOn: IsoDate | null;
  /** The first consultation of the days looked at; null where there was none. */
  since: IsoDate | null;
  consultations: number;
  /** The day on which the months are full. */
  fullOn: IsoDate | null;
  /** Whether they were full on the day that matters. */
  full: boolean;
  /** What is to be told where the milestone came too early; the law asks for the months, so the program says it and refuses nothing. */
  warning: string | null;
}

/** Which consultations tell how long a business has been guided. */
export function guidanceDays({ withinMonths }: GuidanceRule, day: IsoDate): GuidanceDays {
  return { from: addMonths(day, -withinMonths), to: day };
}

/** マル経: months of guidance, counted from the first consultation within the days of {@link guidanceDays}. */
export function guidanceClock(
  rule: GuidanceRule,
  { label, reachedOn }: { label: string; reachedOn: IsoDate | null },
  { first, count }: { first: IsoDate | null; count: number },
  today: IsoDate,
): GuidanceClock {
  const fullOn = first === null ? null : addMonths(first, rule.months);
  const full = fullOn !== null && fullOn <= (reachedOn ?? today);
  return {
    months: rule.months,
    milestone: rule.before,
    milestoneOn: reachedOn,
    since: first,
    consultations: count,
    fullOn,
    full,
    warning: reachedOn === null || full ? null : early(rule.months, label, first, fullOn),
  };
}

function early(months: number, label: string, since: IsoDate | null, fullOn: IsoDate | null): string {
  return since === null
    ? `${label}の日までに、この事業所の相談記録がありません。指導の記録を確かめてください（${months}か月以上の指導が必要です）。`
    : `${label}の日までの指導が${months}か月に足りません（最初の相談は${since}、${months}か月になるのは${fullOn}）。日付を確かめてください。`;
}
