import { DEFAULT_QUESTIONS } from './default-questions';
import { keyed, questionProblems } from './question-rules';
import type { QuestionFields } from './questionnaire.types';

const OVERALL: QuestionFields = { kind: 'overall', text: '満足度' };

describe('questionProblems', () => {
  it('finds nothing wrong with what the product asks by itself', () => {
    expect(questionProblems(DEFAULT_QUESTIONS)).toEqual([]);
  });

  it.each<[string, QuestionFields[], string]>([
    ['nothing', [], 'questions'],
    ['no 満足度', [{ kind: 'score', text: '内容' }], 'questions'],
    ['two of it', [OVERALL, OVERALL], 'questions'],
    ['it further down', [{ kind: 'text', text: 'ご意見' }, OVERALL], 'questions'],
    ['one choice', [OVERALL, { kind: 'choice', text: 'どちら', choices: ['一'] }], 'questions.1.choices'],
    ['a choice without any', [OVERALL, { kind: 'choice', text: 'どちら' }], 'questions.1.choices'],
    [
      'a blank choice',
      [OVERALL, { kind: 'choice', text: '何', choices: ['一', ' '] }],
      'questions.1.choices',
    ],
    [
      'one choice twice',
      [OVERALL, { kind: 'choice', text: '何', choices: ['一', '一　'] }],
      'questions.1.choices',
    ],
    ['choices of a text', [OVERALL, { kind: 'text', text: '何', choices: ['一'] }], 'questions.1.choices'],
  ])('refuses %s', (_, questions, field) => {
    expect(questionProblems(questions).map((problem) => problem.field)).toEqual([field]);
  });
});

it('keys questions in their order, and always asks for 満足度', () => {
  expect(
    keyed([
      { ...OVERALL, required: false },
      { kind: 'text', text: 'ご意見' },
    ]),
  ).toEqual([
    { key: 'overall', kind: 'overall', text: '満足度', required: true, choices: [] },
    { key: 'q1', kind: 'text', text: 'ご意見', required: false, choices: [] },
  ]);
});

it('keys questions that are worded anew otherwise than before, and keeps choices as answers name them', () => {
  const [overall, choice] = keyed(
    [OVERALL, { kind: 'choice', text: '何で', choices: [' 会報　', 'メール'] }],
    3,
  );
  expect(overall?.key).toBe('overall');
  expect(choice).toMatchObject({ key: 'q1-3', choices: ['会報', 'メール'] });
});
