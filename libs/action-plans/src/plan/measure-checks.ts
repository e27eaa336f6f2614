import type { PlanUnderCheck } from './plan-checks';
import type { PlanPath } from './plan-file.error';
import type { Measure, PlanIndicator } from './plan-file.types';
import { checkRecorded } from './recorded-checks';

/** What a way of measuring cannot do without, in the words of its author. */
const NEEDS: Partial<
  Record<Measure, { field: 'denominator' | 'cadence' | 'baseline'; name: string; remedy: string }[]>
> = {
  ratio: [
    {
      field: 'denominator',
      name: '分母（denominator）',
      remedy: '何で割るかを、指標のキーか数える対象で書いてください。',
    },
  ],
  cadence: [
    {
      field: 'cadence',
      name: '頻度（cadence）',
      remedy: 'every（間隔）と atLeast（回数）を書いてください。',
    },
    {
      field: 'denominator',
      name: '分母（denominator）',
      remedy: '誰に対して続けるのかを数える対象で書いてください。',
    },
  ],
  growth: [
    {
      field: 'baseline',
      name: '基準値（baseline）',
      remedy: '何と比べるかを書いてください。原典に値がなければ value: null とします。',
    },
  ],
};

/** How an indicator measures: that nothing it needs is missing and nothing that it would ignore is written. */
export function checkMeasure(plan: PlanUnderCheck, path: PlanPath, indicator: PlanIndicator): void {
  const { measure } = indicator;
  const needs = NEEDS[measure] ?? [];
  for (const { field, name, remedy } of needs) {
    if (indicator[field] === undefined)
      plan.report(path, `測り方 ${measure} に必要な${name}がありません。`, remedy);
  }
  for (const field of ['denominator', 'cadence'] as const) {
    if (indicator[field] !== undefined && !needs.some((need) => need.field === field)) {
      plan.report(
        [...path, field],
        `測り方 ${measure} は ${field} を使いません。`,
        '消すか、測り方（measure）を改めてください。',
      );
    }
  }
  checkPeriodKind(plan, path, indicator);
  checkDefinition(plan, path, indicator);
  checkRelations(plan, path, indicator);
  checkRecorded(plan, path, indicator);
}

function checkPeriodKind(plan: PlanUnderCheck, path: PlanPath, { measure, period }: PlanIndicator): void {
  const here = [...path, 'period'];
  const pairs = [
    { measure: 'stock', period: 'as-of-date', why: '会員数のような残高は、ある日の数です。' },
    { measure: 'cadence', period: 'cadence', why: '頻度は、間隔ごとに見るものです。' },
  ];
  for (const pair of pairs) {
    if ((measure === pair.measure) === (period === pair.period)) continue;
    if (measure === 'manual' && pair.period === 'as-of-date') continue;
    plan.report(
      here,
      `測り方 ${measure} と期間の種類 ${period} は組み合わせられません。`,
      `${pair.why}measure: ${pair.measure} と period: ${pair.period} を組にしてください。`,
    );
  }
}

function checkDefinition(
  plan: PlanUnderCheck,
  path: PlanPath,
  { measure, definition, targets, showBeside }: PlanIndicator,
): void {
  if (showBeside?.includes('net') && (measure !== 'count' || definition.activity !== 'membership-joined')) {
    plan.report(
      [...path, 'showBeside'],
      '純増（net）は、入会を件数で数える指標の横にだけ並べられます。',
      'showBeside から net を消すか、measure: count と activity: membership-joined で数えてください。',
    );
  }
  if (measure === 'manual' && definition.activity !== 'manual') {
    plan.report(
      [...path, 'definition', 'activity'],
      `測り方 manual（手入力）に、記録の活動「${definition.activity}」が書かれています。`,
      'activity: manual にするか、測り方を改めてください。',
    );
  }
  const countsEachOnce = definition.quantity === 'businesses' || definition.quantity === 'persons';
  if (measure === 'distinct' && !countsEachOnce) {
    plan.report(
      [...path, 'definition'],
      '実数（distinct）を数えるには、何を一つと数えるかが要ります。',
      'quantity に businesses（事業所）か persons（人）を書いてください。',
    );
  }
  targets.forEach(({ fraction }, at) => {
    if (fraction === undefined || measure === 'ratio') return;
    plan.report(
      [...path, 'targets', at, 'fraction'],
      `測り方 ${measure} の目標値に分数（fraction）は使えません。`,
      'value に数を書いてください。',
    );
  });
}

function checkRelations(plan: PlanUnderCheck, path: PlanPath, indicator: PlanIndicator): void {
  const indicators = new Map((plan.file.indicators ?? []).map((one) => [one.key, one]));
  const others = [...indicators.keys()].filter((key) => key !== indicator.key);
  const divisor = indicator.denominator?.indicator;
  if (divisor !== undefined) plan.known([...path, 'denominator', 'indicator'], '指標', divisor, others);
  if (indicator.subsetOf === undefined) return;
  const here = [...path, 'subsetOf'];
  plan.known(here, '内数の親の指標', indicator.subsetOf, others);
  const whole = indicators.get(indicator.subsetOf);
  if (whole !== undefined && whole.unit !== indicator.unit) {
    plan.report(
      here,
      `内数の単位「${indicator.unit}」が親の「${whole.unit}」と違います。`,
      '内数は親と同じ単位で数えます。率なら subsetOf ではなく denominator を使ってください。',
    );
  }
  if (whole?.subsetOf === indicator.key) {
    plan.report(
      here,
      `指標「${whole.key}」と互いに内数になっています。`,
      'どちらが親かを確かめ、一方の subsetOf を消してください。',
    );
  }
}
