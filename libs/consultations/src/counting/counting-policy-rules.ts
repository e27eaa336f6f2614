import type { FieldProblem } from '@banso/platform';
import { COUNTING_KEYS, type CountingKey } from './counting-policy.types';

/** What the rules look at. */
export interface CheckedPolicy {
  code: string;
  validFrom: string;
  validTo: string | null;
  keys: readonly CountingKey[];
  channels: readonly string[] | null;
}

/** What is wrong with a version of a counting policy. `knownChannels` are the keys of the code list. */
export function countingPolicyProblems(
  policy: CheckedPolicy,
  knownChannels: readonly string[],
): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (!/^[a-z0-9-]{1,60}$/.test(policy.code)) {
    problems.push({ field: 'code', message: 'コードは半角の英小文字・数字・ハイフンで入力してください。' });
  }
  if (policy.validTo !== null && policy.validTo < policy.validFrom) {
    problems.push({
      field: 'validTo',
      message: '適用終了日は適用開始日以降の日付を入力してください。',
    });
  }
  // Without one of them a 件 could span days and years, and no closed year would stay as it was.
  if (!policy.keys.includes('record') && !policy.keys.includes('day')) {
    problems.push({
      field: 'keys',
      message: '数える単位には「記録」（record）か「日」（day）を含めてください。',
    });
  }
  if (policy.keys.some((key) => !COUNTING_KEYS.includes(key))) {
    problems.push({
      field: 'keys',
      message: `数える単位は ${COUNTING_KEYS.join('・')} から選んでください。`,
    });
  }
  policy.channels?.forEach((channel, index) => {
    if (knownChannels.includes(channel)) return;
    problems.push({
      field: `channels.${index}`,
      message: `手段「${channel}」がありません。設定の「コード表」にある手段から選んでください。`,
    });
  });
  return problems;
}
