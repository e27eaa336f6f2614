import { designatedBusiness, fiscalYearRange, isoDateParts, type IsoDate } from '@banso/japan';
import type { DesignationFacts, DesignationResult, Verdict } from './designation.types';

/** 商工会議所法7条2項: so long a business must have been carried on in the district. */
const MONTHS_NEEDED = 6;

/** Whole months from one day to the first day of a month; 0 where it lies ahead. */
export function wholeMonths(since: IsoDate, firstOfMonth: IsoDate): number {
  const from = isoDateParts(since);
  const to = isoDateParts(firstOfMonth);
  const months = (to.year - from.year) * 12 + to.month - from.month - (from.day > 1 ? 1 : 0);
  return Math.max(0, months);
}

/**
 * What would be said with what is known by now of a business that was judged. One found to have closed by the first day
 * would not have been asked about.
 */
export function verdictNow(
  facts: DesignationFacts,
  fiscalYear: number,
): { result: DesignationResult; reason: string } {
  const { from: firstDay } = fiscalYearRange(fiscalYear);
  if (facts.closedOn === null || facts.closedOn > firstDay) {
    const { result, reason } = verdictOf(facts, fiscalYear);
    return { result, reason };
  }
  const reason = `年度開始日（${firstDay}）までに廃業（${facts.closedOn}）しているため、特定商工業者ではありません。`;
  return { result: 'not-designated', reason };
}

/**
 * What is said of a business as at the first day of a 年度. It counts as carried on in the district since it was founded;
 * where that is not known, since the membership in force began, which only proves that it has been there so long: a short
 * membership leaves the question open.
 */
export function verdictOf(facts: DesignationFacts, fiscalYear: number): Verdict {
  const { from: firstDay } = fiscalYearRange(fiscalYear);
  const months = monthsInDistrict(facts, firstDay);
  const { industryCode, employees, capitalYen } = facts;
  const answer = designatedBusiness({ industryCode, employees, capitalYen, monthsInDistrict: months });
  const { designated, ground, missing, reason } = answer;
  const result: DesignationResult =
    designated === null ? 'unknown' : designated ? 'designated' : 'not-designated';
  return { result, ground, missing, reason, months };
}

function monthsInDistrict({ foundedOn, memberSince }: DesignationFacts, firstDay: IsoDate): number | null {
  if (foundedOn !== null) return wholeMonths(foundedOn, firstDay);
  const months = memberSince === null ? 0 : wholeMonths(memberSince, firstDay);
  return months >= MONTHS_NEEDED ? months : null;
}
