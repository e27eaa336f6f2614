import { paymentProblems } from './dues-rules';

const problems = (
  amountYen: number,
  paidYen: number,
  paidOn: string | null,
  exemptReason: string | null = null,
) => paymentProblems({ amountYen, paidYen, paidOn, exemptReason }, '2020-05-31').map(({ field }) => field);

describe('a payment of dues', () => {
  it.each([
    [12_000, 0, null, []],
    [12_000, 12_000, '2020-05-31', []],
    [12_000, 1, '2020-02-29', []],
    [12_000, 12_001, '2020-05-31', ['paidYen']],
    [12_000, 6_000, null, ['paidOn']],
    [12_000, 0, '2020-05-31', ['paidOn']],
    [12_000, 12_000, '2020-06-01', ['paidOn']],
  ])('of %d yen, %d paid on %s, has problems in %j', (amount, paid, day, expected) => {
    expect(problems(amount, paid, day)).toEqual(expected);
  });

  it('is none where nothing is owed without a reason', () => {
    expect(problems(0, 0, null)).toEqual(['exemptReason']);
    expect(problems(0, 0, null, '災害による減免')).toEqual([]);
  });
});
