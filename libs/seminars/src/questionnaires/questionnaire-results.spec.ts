import { keyed } from './question-rules';
import { questionnaireResults } from './questionnaire-results';

const QUESTIONS = keyed([
  { kind: 'overall', text: '満足度' },
  { kind: 'choice', text: '何で', choices: ['会報', 'メール'] },
  { kind: 'text', text: 'ご意見' },
]);

describe('questionnaireResults', () => {
  it('counts answers, those who are satisfied and each choice, and means over answers', () => {
    const counts = [
      { key: 'overall', value: '5', count: 3 },
      { key: 'overall', value: '3', count: 1 },
      { key: 'q1', value: 'メール', count: 2 },
    ];
    const results = questionnaireResults(
      QUESTIONS,
      { answers: 4, most: 22, attendees: 10 },
      counts,
      new Map([['q2', 3]]),
    );
    expect(results).toMatchObject({ answers: 4, attendees: 10, responseRate: 40, satisfied: 3 });
    expect(results.questions.map(({ answered, mean }) => [answered, mean])).toEqual([
      [4, 4.5],
      [2, null],
      [3, null],
    ]);
    expect(results.questions[0]?.distribution.map(({ count }) => count)).toEqual([3, 0, 1, 0, 0]);
    expect(results.questions[1]?.distribution).toEqual([
      { value: '会報', count: 0 },
      { value: 'メール', count: 2 },
    ]);
  });

  it('has neither rate nor mean of nobody', () => {
    const results = questionnaireResults(QUESTIONS, { answers: 0, most: 300, attendees: 0 }, [], new Map());
    expect(results).toMatchObject({ responseRate: null, satisfied: 0 });
    expect(results.questions[0]).toMatchObject({ answered: 0, mean: null });
  });
});
