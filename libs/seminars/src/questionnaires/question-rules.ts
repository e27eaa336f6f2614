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
  questions.forEach(({ kind, choices: given = [] }, place) => {
    const field = `questions.${place}.choices`;
    const choices = given.map((choice) => choice.trim());
    if (kind !== 'choice' && choices.length > 0) {
      problems.push({ field, message: '選択肢は、種類が「選択」の質問だけに付けられます。' });
    }
    if (kind === 'choice' && choices.length < FEWEST_CHOICES) {
      problems.push({ field, message: `選択肢を${FEWEST_CHOICES}つ以上入力してください。` });
    }
    if (choices.includes('')) {
      problems.push({ field, message: '空の選択肢があります。文字を入力するか、除いてください。' });
    } else if (new Set(choices).size < choices.length) {
      problems.push({ field, message: '同じ選択肢が2回あります。1つにしてください。' });
    }
  });
  return problems;
}

/**
 * The questions of a revision as they are kept, each with the key under which it is answered, and its choices as answers
 * name them: without blanks around them.
 */
export function keyed(questions: readonly QuestionFields[], revision = 1): Question[] {
  const ofRevision = revision === 1 ? '' : `-${revision}`;
  return questions.map(({ kind, text, required = false, choices = [] }, place) => ({
    key: kind === 'overall' ? 'overall' : `q${place}${ofRevision}`,
    kind,
    text,
    required: kind === 'overall' || required,
    choices: choices.map((choice) => choice.trim()),
  }));
}
