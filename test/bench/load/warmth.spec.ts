import { isWarm } from './warmth';

describe('isWarm', () => {
  it('takes nothing for warm that has not been loaded for five rounds', () => {
    expect(isWarm([])).toBe(false);
    expect(isWarm([2_400, 2_400, 2_400, 2_400])).toBe(false);
  });

  it('is warm when four rounds in a row brought no more than 5 %', () => {
    expect(isWarm([949, 2_348, 2_400, 2_447, 2_317, 2_353])).toBe(true);
  });

  it('is not while one of the last four was better, though those after it were not', () => {
    expect(isWarm([386, 389, 367, 443, 420, 400])).toBe(false);
  });

  it('measures by the best before, not by the last', () => {
    expect(isWarm([700, 300, 320, 400, 330, 310])).toBe(true);
  });
});
