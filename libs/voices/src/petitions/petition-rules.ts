import type { IsoDate } from '@banso/japan';
import type { FieldProblem } from '@banso/platform';
import { dayProblems } from '@banso/staff';
import type { PetitionAnswer } from './petition.types';

/** What is wrong with an answer to something that was asked on `submittedOn`; `today` is the day in Japan. */
export function answerProblems(
  { state, answer = null, answeredOn = null }: PetitionAnswer,
  submittedOn: IsoDate,
  today: IsoDate,
): FieldProblem[] {
  if (state === 'unanswered') {
    return answer === null && answeredOn === null
      ? []
      : [{ field: 'state', message: '回答の内容や回答日があるときは、状況に未回答以外を選んでください。' }];
  }
  if (answeredOn === null) return [{ field: 'answeredOn', message: '回答日を入力してください。' }];
  const problems = dayProblems('answeredOn', '回答日', answeredOn, today);
  if (answeredOn < submittedOn) {
    problems.push({ field: 'answeredOn', message: `回答日を提出日（${submittedOn}）以後にしてください。` });
  }
  return problems;
}
