import type { QuestionInput, QuestionKind, QuestionView } from '../../../api/types';

/** A question as the editor holds it: `id` tells the rows apart, choices are one a line. */
export interface QuestionRow {
  id: string;
  kind: QuestionKind;
  text: string;
  required: boolean;
  choices: string;
}

export const MOST_QUESTIONS = 15;

let drawn = 0;

/** A new question; scores are what is asked most. */
export function newQuestion(): QuestionRow {
  return { id: `new-${++drawn}`, kind: 'score', text: '', required: false, choices: '' };
}

export function rowsOf(questions: readonly QuestionView[]): QuestionRow[] {
  return questions.map(({ key, choices, ...rest }) => ({ ...rest, id: key, choices: choices.join('\n') }));
}

/** What the server is told: blank lines are no choices, and only a choice has any. */
export function questionInputs(rows: readonly QuestionRow[]): QuestionInput[] {
  return rows.map(({ kind, text, required, choices }) => ({
    kind,
    text: text.trim(),
    required,
    choices:
      kind === 'choice'
        ? choices
            .split('\n')
            .map((line) => line.trim())
            .filter(Boolean)
        : [],
  }));
}
