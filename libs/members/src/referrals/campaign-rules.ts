import { dayNumber, type IsoDate } from '@banso/japan';
import type { FieldProblem } from '@banso/platform';
import { oldDayProblems } from '@banso/staff';

/** Longer than any campaign; a slip in the year is caught. */
const LONGEST_DAYS = 1_100;

/** What is wrong with the days of a campaign, both ends inclusive. They may lie ahead: a campaign is planned. */
export function campaignProblems({
  startsOn,
  endsOn,
}: {
  startsOn: IsoDate;
  endsOn: IsoDate;
}): FieldProblem[] {
  const problems = oldDayProblems('startsOn', '開始日', startsOn);
  if (problems.length > 0) return problems;
  if (endsOn < startsOn) {
    return [{ field: 'endsOn', message: `終了日を開始日（${startsOn}）以後にしてください。` }];
  }
  if (dayNumber(endsOn) - dayNumber(startsOn) > LONGEST_DAYS) {
    return [{ field: 'endsOn', message: '期間が3年を超えています。終了日の年を確かめてください。' }];
  }
  return [];
}
