import type { CompiledIndicator } from '../indicator/compiled-indicator';
import { cadenceSentences } from './cadence-sentences';
import { conditions } from './conditions';

/** The counting policy that an indicator is counted under, with the versions of its rule in time. */
export interface PolicyInForce {
  code: string;
  name: string;
  note: string | null;
}

const COUNTED_AS: Record<CompiledIndicator['aggregation'], string> = {
  sum: '合計します',
  distinct: '事業所ごとに一度だけ数えます（実数）',
  fraction: '分子の合計を分母の合計で割ります（率は平均しません）',
  latest: '期間の中で最も新しい入力を使います',
  'latest-fraction': '期間の中で最も新しい入力の分子を分母で割ります',
  cadence: '決めた頻度を守れた事業所の割合を出します',
};

/** What is counted and by which rule, in Japanese sentences: the same for the figure and for its records. */
export function countingRule(indicator: CompiledIndicator, policy: PolicyInForce | null): string {
  const { record } = indicator;
  const sentences = sentencesOf(indicator);
  return [
    ...sentences,
    policyOf(record.definition.policy, policy),
    divided(indicator),
    grown(indicator),
    record.definition.note ?? '',
  ]
    .filter((sentence) => sentence !== '')
    .join('');
}

function sentencesOf(indicator: CompiledIndicator): string[] {
  const { record, origin, isStock, cadence, aggregation, tellsEvents } = indicator;
  const { counts } = record.definition;
  if (cadence !== null) return cadenceSentences(cadence);
  if (origin.kind === 'manual') {
    return [
      `この指標に当たる記録はまだ取っていないため、手で入力した数字を使います。${COUNTED_AS[aggregation]}。`,
      asked(counts.ask),
      addedOnce(indicator),
    ];
  }
  if (tellsEvents) {
    return [
      `${origin.label}から、計画期間に始まる実施済みの催事ごとに、分子を分母で割ります（催事どうしは平均しません）。`,
      conditions(counts),
    ];
  }
  if (isStock) return ['その日に在籍している会員を数えます（入会日を含み、退会日は含みません）。'];
  return [
    `${origin.label}を${counted(indicator)}。`,
    conditions(counts),
    'どの日の記録かで、年度と月に分けます。',
  ];
}

function counted({ record, aggregation }: CompiledIndicator): string {
  if (record.definition.counts.activity === 'membership-net') return '、入会は足し、退会は引いて合計します';
  if (record.measure === 'count') return '1件ずつ数えます（延べ）';
  return COUNTED_AS[aggregation];
}

function asked(ask: string | undefined): string {
  return ask === undefined ? '' : `入力するのは「${ask}」です。`;
}

function addedOnce({ record }: CompiledIndicator): string {
  return record.measure === 'distinct'
    ? '期間の中で初めて数える分だけを入力してください（実数は重ねて数えません）。'
    : '';
}

function policyOf(code: string | undefined, policy: PolicyInForce | null): string {
  if (code === undefined) return '';
  if (policy === null) return `計上基準「${code}」が設定されていないため、どの記録も数えていません。`;
  return `何を1件とするかは、計上基準「${policy.name}」によります。${policy.note ?? ''}`;
}

function divided({ record }: CompiledIndicator): string {
  return record.definition.denominator?.indicator === undefined
    ? ''
    : '分母は、目標値ではなく元の指標の実績です。';
}

function grown({ record, origin }: CompiledIndicator): string {
  if (record.measure !== 'growth') return '';
  const { period } = record.baseline ?? { period: '' };
  const base = period === 'prior-year' ? '前の年度' : `${period.replace('FY', '')}年度`;
  const byHand = origin.kind === 'records' ? '記録のない年度は、手で入力した数字と比べます。' : '';
  return `${base}の実績に対する増減率です。${byHand}`;
}
