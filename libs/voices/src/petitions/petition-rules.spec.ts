import { answerProblems } from './petition-rules';

const problems = (...[answer]: [Parameters<typeof answerProblems>[0]]) =>
  answerProblems(answer, '2019-10-01', '2020-02-01').map(({ field }) => field);

describe('an answer to a petition', () => {
  it('is dated from the day of the petition to today', () => {
    expect(problems({ state: 'realised', answeredOn: '2019-10-01' })).toEqual([]);
    expect(problems({ state: 'difficult', answeredOn: '2020-02-01', answer: '予算の都合' })).toEqual([]);
    expect(problems({ state: 'partly', answeredOn: '2019-09-30' })).toEqual(['answeredOn']);
    expect(problems({ state: 'partly', answeredOn: '2020-02-02' })).toEqual(['answeredOn']);
    expect(problems({ state: 'considering' })).toEqual(['answeredOn']);
  });

  it('is none while nothing is said', () => {
    expect(problems({ state: 'unanswered' })).toEqual([]);
    expect(problems({ state: 'unanswered', answer: 'はい' })).toEqual(['state']);
    expect(problems({ state: 'unanswered', answeredOn: '2019-11-01' })).toEqual(['state']);
  });
});
