import { readAnswers } from './answer-rules';
import { keyed } from './question-rules';

const QUESTIONS = keyed([
  { kind: 'overall', text: '満足度' },
  { kind: 'score', text: '内容' },
  { kind: 'choice', text: '何で', choices: ['会報', 'メール'], required: true },
  { kind: 'text', text: 'ご意見' },
]);

describe('readAnswers', () => {
  it('keeps what was said under the keys of the questions, and leaves out what was not', () => {
    const { answers, problems } = readAnswers(QUESTIONS, [
      { key: 'overall', score: 5 },
      { key: 'q1', score: null },
      { key: 'q2', choice: '会報' },
      { key: 'q3', text: '  ' },
    ]);
    expect(answers).toEqual({ overall: 5, q2: '会報' });
    expect(problems).toEqual([]);
  });

  it('asks for what must be answered, at its question', () => {
    expect(readAnswers(QUESTIONS, []).problems.map(({ field }) => field)).toEqual([
      'answers.overall',
      'answers.q2',
    ]);
  });

  it('takes no word for a score, no score for a word, and nothing that nobody asked', () => {
    const { answers } = readAnswers(QUESTIONS, [
      { key: 'overall', text: '5' },
      { key: 'q3', score: 3 },
      { key: 'q9', text: '余分' },
    ]);
    expect(answers).toEqual({});
  });

  it('refuses a choice that is none', () => {
    const { problems } = readAnswers(QUESTIONS, [
      { key: 'overall', score: 3 },
      { key: 'q2', choice: '新聞' },
    ]);
    expect(problems).toEqual([
      { field: 'answers.q2', message: expect.stringContaining('選び直して') as string },
    ]);
  });
});
