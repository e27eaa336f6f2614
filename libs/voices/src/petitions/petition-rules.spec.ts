import { answerProblems, itemProblems, submissionProblems } from './petition-rules';

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

describe('a petition', () => {
  const submitted = (day: string, ...answered: (string | null)[]) =>
    submissionProblems(
      day,
      answered.map((answeredOn) => ({ answeredOn })),
      '2020-02-01',
    ).map(({ field }) => field);

  it('is handed in before its first answer', () => {
    expect(submitted('2020-01-15', null, '2020-01-20', '2020-01-15')).toEqual([]);
    expect(submitted('2020-01-16', null, '2020-01-20', '2020-01-15')).toEqual(['submittedOn']);
    expect(submitted('2020-02-02')).toEqual(['submittedOn']);
  });

  it('names each of its items once', () => {
    const text = '道路の整備';
    expect(itemProblems([{ text }, { text }, { id: 'a', text }, { id: 'b', text }])).toEqual([]);
    expect(itemProblems([{ id: 'a', text }, { text }, { id: 'a', text }]).map(({ field }) => field)).toEqual([
      'items.2.id',
    ]);
  });
});
