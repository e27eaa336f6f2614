import type { IsoDate } from '@banso/japan';
import type { FieldProblem } from '@banso/platform';
import { dayProblems } from '@banso/staff';
import type { ExaminationSittingFields } from './examination-sitting.types';

/** What is wrong with a sitting on its own, before any table is asked. `today` is the day in Japan. */
export function sittingProblems(
  {
    examinedOn,
    examinees,
    passed = null,
  }: Pick<ExaminationSittingFields, 'examinedOn' | 'examinees' | 'passed'>,
  today: IsoDate,
): FieldProblem[] {
  const problems = dayProblems('examinedOn', '試験日', examinedOn, today);
  if (passed !== null && passed > examinees) {
    problems.push({
      field: 'passed',
      message: `合格者数（${passed}）が受験者数（${examinees}）を超えています。どちらかを直してください。`,
    });
  }
  return problems;
}

/**
 * A grade as it is kept, so that ３級, 3 級 and 3級 add up as one: folded by NFKC, without spaces. Nothing left is no
 * grade.
 */
export function foldGrade(grade: string): string | null {
  return grade.normalize('NFKC').replace(/\s/gu, '') || null;
}
