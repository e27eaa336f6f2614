import type { IsoDate } from '@banso/japan';
import type { FieldProblem } from '@banso/platform';
import { dayProblems } from '@banso/staff';
import type { PetitionAnswer, PetitionItem, PetitionItemFields } from './petition.types';

/**
 * What is wrong with the day on which a petition was handed in; `today` is the day in Japan. Nobody answers what was not
 * asked yet.
 */
export function submissionProblems(
  submittedOn: IsoDate,
  items: readonly Pick<PetitionItem, 'answeredOn'>[],
  today: IsoDate,
): FieldProblem[] {
  const problems = dayProblems('submittedOn', '提出日', submittedOn, today);
  const [answered] = items.flatMap(({ answeredOn }) => answeredOn ?? []).sort();
  if (answered !== undefined && submittedOn > answered) {
    const message = `提出日を、項目の回答日（${answered}）以前にしてください。回答日が違うときは、先にその項目の回答を直してください。`;
    problems.push({ field: 'submittedOn', message });
  }
  return problems;
}

/** An item that is named twice: only one of the two texts could stand. */
export function itemProblems(items: readonly PetitionItemFields[]): FieldProblem[] {
  const ids = items.map(({ id }) => id);
  return ids.flatMap((id, index) =>
    id === undefined || ids.indexOf(id) === index
      ? []
      : [{ field: `items.${index}.id`, message: '同じ要望の項目が2回あります。1つにしてください。' }],
  );
}

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
