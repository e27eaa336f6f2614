import type { IsoDate } from '@banso/japan';
import type { FieldProblem } from '@banso/platform';
import { dayProblems } from '@banso/staff';
import type { SurveyRoundFields } from './survey-round.types';

/** What is wrong with a round on its own, before any table is asked. `today` is the day in Japan. */
export function surveyRoundProblems(
  { surveyedOn, distributed, returned }: Pick<SurveyRoundFields, 'surveyedOn' | 'distributed' | 'returned'>,
  today: IsoDate,
): FieldProblem[] {
  const problems = dayProblems('surveyedOn', '調査日', surveyedOn, today);
  if (returned > distributed) {
    problems.push({
      field: 'returned',
      message: `回収数（${returned}）が配布数（${distributed}）を超えています。どちらかを直してください。`,
    });
  }
  return problems;
}
