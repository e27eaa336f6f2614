import { surveyRoundProblems } from './survey-round-rules';

describe('surveyRoundProblems', () => {
  const today = '2019-06-30';
  const sound = { surveyedOn: '2019-06-30', distributed: 300, returned: 300 };

  it('finds nothing wrong with a round of today of which everything came back', () => {
    expect(surveyRoundProblems(sound, today)).toEqual([]);
  });

  it.each([
    [{ surveyedOn: '2019-07-01' }, 'surveyedOn'],
    [{ surveyedOn: '1949-12-31' }, 'surveyedOn'],
    [{ returned: 301 }, 'returned'],
  ])('refuses %j', (wrong, field) => {
    expect(surveyRoundProblems({ ...sound, ...wrong }, today).map((problem) => problem.field)).toEqual([
      field,
    ]);
  });
});
