import { useForm, type UseFormReturnType } from '@mantine/form';
import type { PublicQuestionnaireView, QuestionnaireAnswerInput, QuestionView } from '../../api/types';

/** By the key of each question what stands in its field; empty for nothing. `homepage` is not for people. */
export interface AnswerFormValues {
  answers: Record<string, string>;
  homepage: string;
}

export type AnswerForm = UseFormReturnType<AnswerFormValues>;

/** An empty form. What has to be answered is asked for before anything is sent, and by the server. */
export function useAnswerForm(questions: readonly QuestionView[], missing: string): AnswerForm {
  return useForm<AnswerFormValues>({
    initialValues: { answers: Object.fromEntries(questions.map(({ key }) => [key, ''])), homepage: '' },
    validate: (values) =>
      Object.fromEntries(
        questions
          .filter(({ key, required }) => required && !values.answers[key]?.trim())
          .map(({ key }) => [`answers.${key}`, missing]),
      ),
  });
}

/** What the server is told: what was left blank is left out. */
export function answerInput(
  { questions, revision }: PublicQuestionnaireView,
  { answers, homepage }: AnswerFormValues,
): QuestionnaireAnswerInput {
  return {
    revision,
    homepage,
    answers: questions.flatMap(({ key, kind }): QuestionnaireAnswerInput['answers'] => {
      const given = answers[key]?.trim();
      if (!given) return [];
      if (kind === 'text') return [{ key, text: given }];
      return kind === 'choice' ? [{ key, choice: given }] : [{ key, score: Number(given) }];
    }),
  };
}

/** Puts the cursor on the first question, in their order, that has a mistake. */
export function focusFirstMistake(
  questions: readonly QuestionView[],
  mistakes: Record<string, unknown>,
): void {
  const first = questions.find(({ key }) => mistakes[`answers.${key}`]);
  if (first) focusQuestion(first.key);
}

/** Puts the cursor on what a question is answered by. */
export function focusQuestion(key: string): void {
  document.querySelector<HTMLElement>(`[name="answers.${key}"]`)?.focus();
}
