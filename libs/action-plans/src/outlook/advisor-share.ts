import type { IsoDate } from '@banso/japan';

/** What one advisor's month would be if everybody did the same: a pace to orient by, never a target of anybody's. */
export interface AdvisorShare {
  indicatorId: string;
  title: string;
  /** Cases a month, by all advisors together. */
  teamMonthlyPace: number;
  /** Cases a month, by one of them. */
  myMonthlyPace: number;
}

/** A promise that consultations fulfil, over a period. */
export interface PromisedCases {
  indicatorId: string;
  title: string;
  value: number;
  startsOn: IsoDate;
  endsOn: IsoDate;
}

/** The promise divided by its months and by the advisors at work; null when there is no advisor. */
export function advisorShare(promise: PromisedCases, advisors: number): AdvisorShare | null {
  if (advisors === 0) return null;
  const teamMonthlyPace = promise.value / monthsIn(promise.startsOn, promise.endsOn);
  return {
    indicatorId: promise.indicatorId,
    title: promise.title,
    teamMonthlyPace: rounded(teamMonthlyPace),
    myMonthlyPace: rounded(teamMonthlyPace / advisors),
  };
}

function monthsIn(from: IsoDate, to: IsoDate): number {
  const month = (date: IsoDate) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
  return month(to) - month(from) + 1;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
