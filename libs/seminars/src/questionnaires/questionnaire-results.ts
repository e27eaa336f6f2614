import { percentOf } from '../yearly-records/percent';
import type { AnswerRoom } from './answer-room';
import { SATISFIED_FROM } from './answer-rules';
import type { Question, QuestionnaireResults, QuestionResult } from './questionnaire.types';

/** How many gave one answer to one question. */
export interface AnswerCount {
  key: string;
  value: string;
  count: number;
}

const SCORES = ['5', '4', '3', '2', '1'];

/** Makes of counted answers what staff look at; `counts` may hold only what can be counted, no texts. */
export function questionnaireResults(
  questions: readonly Question[],
  { answers, most, attendees }: AnswerRoom & { attendees: number },
  counts: readonly AnswerCount[],
  written: ReadonlyMap<string, number>,
): QuestionnaireResults {
  const results = questions.map((question) => resultOf(question, counts, written));
  const overall = results.find(({ question }) => question.kind === 'overall')?.distribution ?? [];
  return {
    answers,
    mostAnswers: most,
    attendees,
    responseRate: percentOf(answers, attendees),
    satisfied: total(overall.filter(({ value }) => Number(value) >= SATISFIED_FROM)),
    questions: results,
  };
}

function resultOf(
  question: Question,
  counts: readonly AnswerCount[],
  written: ReadonlyMap<string, number>,
): QuestionResult {
  if (question.kind === 'text') {
    return { question, answered: written.get(question.key) ?? 0, mean: null, distribution: [] };
  }
  const given = new Map(
    counts.filter(({ key }) => key === question.key).map(({ value, count }) => [value, count]),
  );
  const values = question.kind === 'choice' ? question.choices : SCORES;
  const distribution = values.map((value) => ({ value, count: given.get(value) ?? 0 }));
  const answered = total(distribution);
  return { question, answered, mean: question.kind === 'choice' ? null : meanOf(distribution), distribution };
}

/** The mean of all answers, not rounded; null of none. */
function meanOf(distribution: readonly { value: string; count: number }[]): number | null {
  const answered = total(distribution);
  const sum = distribution.reduce((so, { value, count }) => so + Number(value) * count, 0);
  return answered === 0 ? null : sum / answered;
}

function total(counts: readonly { count: number }[]): number {
  return counts.reduce((sum, { count }) => sum + count, 0);
}
