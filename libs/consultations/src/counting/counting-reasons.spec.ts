import { verdictOn } from './counting-reasons';

describe('what a policy says about a record', () => {
  it('counts a record of which every row counts, without a reason', () => {
    expect(verdictOn([null, null], null)).toEqual({ counted: true, quantity: 2, reason: null });
  });

  it('gives the reason where nothing counts', () => {
    expect(verdictOn(['channel'], null)).toEqual({
      counted: false,
      quantity: 0,
      reason: 'この計上基準では、この手段（相談の方法）の記録を数えません。',
    });
  });

  it('says how much of a record was left out, and why', () => {
    expect(verdictOn([null, 'already-counted', null], null)).toEqual({
      counted: true,
      quantity: 2,
      reason:
        '3件のうち1件は数えられていません。同じ事業所・同じ日・同じ担当者の記録がすでに1件数えられています。',
    });
  });

  it('repeats what the recorder gave as the reason', () => {
    expect(verdictOn(['by-hand'], '電話の取次ぎのみ').reason).toBe(
      '記録した人が「計上しない」とした記録です。理由：電話の取次ぎのみ',
    );
  });

  it('keeps a remark to itself when something else decided', () => {
    expect(verdictOn(['voided'], '電話の取次ぎのみ').reason).toBe('取り消された記録です。');
  });
});
