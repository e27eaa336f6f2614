import type { FieldProblem } from '@banso/platform';
import type { Answers, Question } from './questionnaire.types';

/** What the form says to one question. */
export interface AnswerFields {
  /** The key of the question. */
  key: string;
  score?: number | null;
  choice?: string | null;
  text?: string | null;
}

/** Answers 4 and 5 of 満足度. */
export const SATISFIED_FROM = 4;

/**
 * The answers as they are kept, and what is wrong with them, each problem at `answers.<key>`. What was left blank is
 * left out; what was said to a question in another way than it asks for is not taken for an answer.
 */
export function readAnswers(
  questions: readonly Question[],
  given: readonly AnswerFields[],
): { answers: Answers; problems: FieldProblem[] } {
  const byKey = new Map(given.map((answer) => [answer.key, answer]));
  const answers: Record<string, number | string> = {};
  const problems: FieldProblem[] = [];
  for (const question of questions) {
    const value = valueOf(question, byKey.get(question.key));
    if (value !== null) answers[question.key] = value;
    const message = problemOf(question, value);
    if (message !== null) problems.push({ field: `answers.${question.key}`, message });
  }
  return { answers, problems };
}

function valueOf({ kind }: Question, answer: AnswerFields | undefined): number | string | null {
  if (answer === undefined) return null;
  if (kind === 'choice') return answer.choice ?? null;
  if (kind === 'text') return answer.text?.trim() || null;
  return answer.score ?? null;
}

function problemOf({ kind, required, choices }: Question, value: number | string | null): string | null {
  if (value === null) {
    if (!required) return null;
    return kind === 'text' ? 'ご記入ください。' : 'どれか1つを選んでください。';
  }
  if (kind === 'choice' && !choices.includes(String(value))) return '表示された中から選び直してください。';
  return null;
}
