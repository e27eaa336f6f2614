import type { IsoDate } from '@banso/japan';
import type { FieldProblem } from '@banso/platform';

const FIRST_DAY = '1950-01-01';

/** What is wrong with a day that nobody now at work can have written down: before 1950. `label` names it. */
export function oldDayProblems(field: string, label: string, day: IsoDate): FieldProblem[] {
  return day < FIRST_DAY
    ? [{ field, message: `${label}が古すぎます。1950年以降の日付を入力してください。` }]
    : [];
}

/**
 * What is wrong with the day of something that is counted once it has happened; `today` is the day in Japan. What is
 * still ahead would stand in the year's figure as if it were done.
 */
export function dayProblems(field: string, label: string, day: IsoDate, today: IsoDate): FieldProblem[] {
  if (day > today) {
    return [{ field, message: `${label}が先の日付です。実施したあとで記録してください。` }];
  }
  return oldDayProblems(field, label, day);
}
