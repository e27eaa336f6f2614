/** Why a record is not counted, as `consultationActivities` names it, and the sentence for the screen. */
export const COUNTING_REASONS: Readonly<Record<string, string>> = {
  voided: '取り消された記録です。',
  'by-hand': '記録した人が「計上しない」とした記録です。',
  'no-policy': 'この日に適用される計上基準がありません。設定の「計上基準」で適用期間を確かめてください。',
  channel: 'この計上基準では、この手段（相談の方法）の記録を数えません。',
  'not-small': 'この計上基準では小規模事業者だけを数えます。相談日の時点で小規模事業者ではありません。',
  'size-unknown':
    'この計上基準では小規模事業者だけを数えますが、業種か常時使用従業員数が分からず判定できません。事業所に入力すると、この記録も判定し直します。',
  'too-short':
    '内容・課題・助言・結果を合わせた文字数が計上基準の文字数に足りません。記録に書き足してください。',
  'already-counted': '同じ事業所・同じ日・同じ担当者の記録がすでに1件数えられています。',
  'already-counted-business': '同じ事業所・同じ日の記録がすでに1件数えられています。',
  'already-counted-advisor': '同じ日・同じ担当者の記録がすでに1件数えられています。',
  'already-counted-day': '同じ日の記録がすでに1件数えられています。',
};

/** What one policy says about the rows of one record (a row a business and advisor that it tells apart). */
export interface CountingVerdict {
  counted: boolean;
  /** How many 件 the record makes. */
  quantity: number;
  /** Why nothing, or not everything, was counted: a Japanese sentence. Null when all of it counts. */
  reason: string | null;
}

/**
 * Sums up the rows of one record. `reasons` holds one entry a row, null for a counted one; `remark` is what the
 * recorder gave as the reason for 「計上しない」.
 */
export function verdictOn(reasons: readonly (string | null)[], remark: string | null): CountingVerdict {
  const refused = reasons.filter((reason) => reason !== null);
  const quantity = reasons.length - refused.length;
  const [first] = refused;
  if (first === undefined) return { counted: quantity > 0, quantity, reason: null };
  const sentence = reasonSentence(first, remark);
  const partly = `${reasons.length}件のうち${refused.length}件は数えられていません。`;
  return { counted: quantity > 0, quantity, reason: quantity > 0 ? partly + sentence : sentence };
}

/** The sentence for a reason; a reason given by hand is told with the words of whoever gave it. */
function reasonSentence(reason: string, remark: string | null): string {
  const sentence = COUNTING_REASONS[reason] ?? reason;
  return reason === 'by-hand' && remark !== null ? `${sentence}理由：${remark}` : sentence;
}
