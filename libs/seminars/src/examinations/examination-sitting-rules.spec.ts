import { foldGrade, sittingProblems } from './examination-sitting-rules';

describe('sittingProblems', () => {
  const today = '2019-06-30';
  const sound = { examinedOn: '2019-06-30', examinees: 120, passed: 120 };

  it('finds nothing wrong with a sitting that all passed, or whose results are not out', () => {
    expect(sittingProblems(sound, today)).toEqual([]);
    expect(sittingProblems({ ...sound, passed: null }, today)).toEqual([]);
    expect(sittingProblems({ examinedOn: today, examinees: 0 }, today)).toEqual([]);
  });

  it.each([
    [{ examinedOn: '2019-07-01' }, 'examinedOn'],
    [{ examinedOn: '1949-12-31' }, 'examinedOn'],
    [{ passed: 121 }, 'passed'],
  ])('refuses %j', (wrong, field) => {
    expect(sittingProblems({ ...sound, ...wrong }, today).map((problem) => problem.field)).toEqual([field]);
  });
});

describe('foldGrade', () => {
  it.each([
    ['３級', '3級'],
    [' 3 級 ', '3級'],
    ['準１級', '準1級'],
    ['Ⅱ', 'II'],
    ['　', null],
  ])('%j is kept as %j', (typed, kept) => {
    expect(foldGrade(typed)).toBe(kept);
  });
});
