import { Random } from './random';

const drawn = (name: string): number[] => {
  const random = new Random(name);
  return Array.from({ length: 5 }, () => random.next());
};

describe('Random', () => {
  it('draws the same under the same name and something else under another', () => {
    expect(drawn('businesses')).toEqual(drawn('businesses'));
    expect(drawn('businesses')).not.toEqual(drawn('memberships'));
  });

  it('keeps within its bounds and reaches them', () => {
    const random = new Random('bounds');
    const numbers = new Set(Array.from({ length: 500 }, () => random.integer(3, 6)));
    expect([...numbers].sort()).toEqual([3, 4, 5, 6]);
  });

  it('chooses by weight, and never what weighs nothing', () => {
    const random = new Random('weights');
    const weights = { often: 3, seldom: 1, never: 0 };
    const choices = ['never', 'often', 'seldom', 'never'] as const;
    const counts = { often: 0, seldom: 0, never: 0 };
    for (let round = 0; round < 4000; round++)
      counts[random.weighted(choices, (choice) => weights[choice])]++;
    expect(counts.never).toBe(0);
    expect(counts.often / counts.seldom).toBeCloseTo(3, 0);
  });

  it('keeps a mean that is no whole number', () => {
    const random = new Random('mean');
    const total = Array.from({ length: 4000 }, () => random.around(2.25)).reduce((sum, one) => sum + one, 0);
    expect(total / 4000).toBeCloseTo(2.25, 1);
  });

  it('says when there is nothing to choose from', () => {
    expect(() => new Random('empty').pick([])).toThrow(RangeError);
  });
});
