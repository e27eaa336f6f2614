import { checkMeasure } from './measure-checks';
import type { PlanUnderCheck } from './plan-checks';
import type { PlanPath } from './plan-file.error';
import type { PlanIndicator, PlanNode, PlanTarget } from './plan-file.types';
import { periodFitsKind, targetWindow } from './plan-period';
import { foldPrinted } from './plan-title';
import { checkContinuation } from './tree-checks';

const PERIOD_EXAMPLES: Record<PlanIndicator['period'], string> = {
  cumulative: 'plan か FY2021',
  'each-year': 'each-year か FY2019',
  'single-year': 'FY2019',
  'as-of-date': '2023-04-01',
  cadence: 'plan、each-year か FY2019',
  'per-event': 'each-event',
};

/** Indicators and qualitative goals: where they hang, what they quote, how they measure, for when. */
export function checkPromises(plan: PlanUnderCheck): void {
  const indicators = plan.file.indicators ?? [];
  const goals = plan.file.qualitativeGoals ?? [];
  plan.unique(
    '指標のキー',
    indicators.map(({ key }) => key),
    (at) => ['indicators', at, 'key'],
  );
  plan.unique(
    '数値のない目標のキー',
    goals.map(({ key }) => key),
    (at) => ['qualitativeGoals', at, 'key'],
  );
  indicators.forEach((indicator, at) => {
    const path = ['indicators', at];
    checkCitation(plan, path, indicator.node, [...path, 'source', 'quote'], indicator.source.quote);
    checkColumn(plan, path, indicator);
    checkMeasure(plan, path, indicator);
    checkTargets(plan, path, indicator);
    checkIncrements(plan, path, indicator);
    checkContinuation(plan, [...path, 'continues'], indicator.continues);
  });
  goals.forEach((goal, at) => {
    const path = ['qualitativeGoals', at];
    checkCitation(plan, path, goal.node, [...path, 'text'], goal.text);
  });
}

function checkCitation(plan: PlanUnderCheck, path: PlanPath, key: string, at: PlanPath, quote: string): void {
  const here = [...path, 'node'];
  plan.known(here, '項目', key, plan.nodes.keys());
  const node = plan.nodes.get(key)?.node;
  if (node === undefined) return;
  if (node.restated !== undefined) {
    plan.report(
      here,
      `項目「${key}」は再掲です。`,
      `数えるのは一度だけです。再掲元「${node.restated}」を指してください。`,
    );
  } else if (!printedIn(node, quote)) {
    plan.report(
      at,
      `「${quote.slice(0, 40)}」は項目「${node.title}」の文にありません。`,
      '原典の文をそのまま写すか、項目（node）のキーを確かめてください。',
    );
  }
}

function printedIn(node: PlanNode, quote: string): boolean {
  const texts = [
    node.title,
    node.body,
    ...(node.items ?? []),
    ...(node.cells ?? []).flatMap(({ text, items }) => [text, ...(items ?? [])]),
  ];
  return texts.some((text) => text !== undefined && foldPrinted(text).includes(foldPrinted(quote)));
}

function checkColumn(plan: PlanUnderCheck, path: PlanPath, { node, source }: PlanIndicator): void {
  const entry = plan.nodes.get(node);
  if (source.column === undefined || entry === undefined) return;
  plan.known([...path, 'source', 'column'], '列', source.column, plan.columnsOf(entry));
}

function checkTargets(plan: PlanUnderCheck, path: PlanPath, { period: kind, targets }: PlanIndicator): void {
  plan.unique(
    '目標値の期間',
    targets.map(({ period }) => period),
    (at) => [...path, 'targets', at, 'period'],
  );
  targets.forEach((target, at) => {
    const here = [...path, 'targets', at, 'period'];
    if (!periodFitsKind(kind, target.period)) {
      plan.report(
        here,
        `期間「${target.period}」は期間の種類 ${kind} に合いません。`,
        `${PERIOD_EXAMPLES[kind]} のように書くか、指標の period を改めてください。`,
      );
    } else checkInsidePlan(plan, here, kind, target);
  });
}

function checkInsidePlan(
  plan: PlanUnderCheck,
  here: PlanPath,
  kind: PlanIndicator['period'],
  target: PlanTarget,
): void {
  const { starts, ends } = plan.file.plan.period;
  const { from, to } = targetWindow(kind, target.period, plan.file.plan.period);
  const outside = to < starts || from > ends || (kind === 'cumulative' && to > ends && from !== to);
  if (outside && target.outsidePlan !== true) {
    plan.report(
      here,
      `目標値の期間 ${target.period} が計画期間（${starts}～${ends}）の外です。`,
      '期間を確かめてください。計画が自ら期間外の目標を掲げているときは outsidePlan: true を書き足してください。',
    );
  }
  if (!outside && target.outsidePlan === true) {
    plan.report(
      here,
      `目標値の期間 ${target.period} は計画期間（${starts}～${ends}）の中です。`,
      'outsidePlan: true を消してください。',
    );
  }
}

/** Steps printed by the source must add up to the levels and to the total that are written beside them. */
function checkIncrements(plan: PlanUnderCheck, path: PlanPath, indicator: PlanIndicator): void {
  const { targets, baseline, incrementTotal } = indicator;
  let sum = 0;
  targets.forEach(({ increment, value }, at) => {
    if (increment === undefined) return;
    sum += increment;
    const start = baseline?.value;
    if (typeof start !== 'number' || typeof value !== 'number' || nearlyEqual(value, start + sum)) return;
    plan.report(
      [...path, 'targets', at, 'value'],
      `目標値 ${value} が、基準値 ${start} にここまでの増加分 ${sum} を足した ${start + sum} と違います。`,
      '目標値には到達する水準を、増加分（increment）には原典の増加分を書いてください。',
    );
  });
  if (incrementTotal !== undefined && !nearlyEqual(incrementTotal, sum)) {
    plan.report(
      [...path, 'incrementTotal'],
      `増加分の累計 ${incrementTotal} が、増加分の合計 ${sum} と違います。`,
      '各年度の増加分（increment）を確かめてください。',
    );
  }
}

function nearlyEqual(one: number, other: number): boolean {
  return Math.abs(one - other) < 1e-9 * Math.max(1, Math.abs(one), Math.abs(other));
}
