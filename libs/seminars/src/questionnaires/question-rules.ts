import type { FieldProblem } from '@banso/platform';
import type { Question, QuestionFields } from './questionnaire.types';

export const MOST_QUESTIONS = 15;
export const MOST_CHOICES = 12;
const FEWEST_CHOICES = 2;

/** What is wrong with a list of questions, each problem at its place: `questions.2.choices`. */
export function questionProblems(questions: readonly QuestionFields[]): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const overall = questions.filter(({ kind }) => kind === 'overall');
  if (overall.length !== 1 || questions[0]?.kind !== 'overall') {
    problems.push({
      field: 'questions',
      message: '最初の質問は全体の満足度（overall）で、1つだけです。ほかの質問は種類を変えてください。',
    });
  }
  questions.forEach(({ kind, choices = [] }, place) => {
    const field = `questions.${place}.choices`;
    if (kind !== 'choice' && choices.length > 0) {
      problems.push({ field, message: '選択肢は、種類が「選択」の質問だけに付けられます。' });
    }
    if (kind === 'choice' && choices.length < FEWEST_CHOICES) {
      problems.push({ field, message: `選択肢を${FEWEST_CHOICES}つ以上入力してください。` });
    }
  });
  return problems;
}

/** The questions as they are kept, each with the key under which it is answered. */
export function keyed(questions: readonly QuestionFields[]): Question[] {
  return questions.map(({ kind, text, required = false, choices = [] }, place) => ({
    key: kind === 'overall' ? 'overall' : `q${place}`,
    kind,
    text,
    required: kind === 'overall' || required,
    choices,
  }));
}
