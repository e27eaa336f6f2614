import type { PlanUnderCheck } from './plan-checks';
import type { PlanPath } from './plan-file.error';
import type { Continuation } from './plan-file.types';
import { fiscalYearWindow } from './plan-period';
import { foldPrinted, isMarkedProvisional } from './plan-title';
import type { PlanNodeEntry } from './plan-tree';

/** The tree: keys, kinds, tables, departments, timelines, 再掲, fixed headings, groups. */
export function checkTree(plan: PlanUnderCheck): void {
  const { entries, file } = plan;
  plan.unique(
    '項目のキー',
    entries.map(({ key }) => key),
    (at) => keyPath(entries[at]),
  );
  for (const entry of entries) {
    plan.known(
      [...entry.path, 'kind'],
      '種類',
      entry.node.kind,
      file.kinds.map(({ key }) => key),
    );
    checkCells(plan, entry);
    checkDepartments(plan, entry);
    checkName(plan, entry);
    checkTimeline(plan, entry);
    checkRestated(plan, entry);
    checkFixedHeadings(plan, entry);
    checkContinuation(plan, [...entry.path, 'continues'], entry.node.continues);
  }
  const groups = file.crossCutting ?? [];
  plan.unique(
    '横断グループのキー',
    groups.map(({ key }) => key),
    (at) => ['crossCutting', at, 'key'],
  );
  groups.forEach((group, at) =>
    group.nodes?.forEach((key, index) =>
      plan.known(['crossCutting', at, 'nodes', index], '項目', key, plan.nodes.keys()),
    ),
  );
}

/** What is carried on must come from a plan that this one says it takes over from. */
export function checkContinuation(
  plan: PlanUnderCheck,
  path: PlanPath,
  continues: Continuation | undefined,
): void {
  if (continues === undefined) return;
  const codes = (plan.file.plan.supersedes ?? []).flatMap(({ code }) => code ?? []);
  plan.known([...path, 'plan'], '前の計画（plan.supersedes のコード）', continues.plan, codes);
}

function checkCells(plan: PlanUnderCheck, { path, node, ...entry }: PlanNodeEntry): void {
  const declared = (plan.file.columns ?? []).map(({ key }) => key);
  node.columns?.forEach((column, at) => plan.known([...path, 'columns', at], '列', column, declared));
  const table = plan.columnsOf({ path, node, ...entry });
  const taken: string[] = [];
  node.cells?.forEach((cell, index) => {
    const here = [...path, 'cells', index, 'columns'];
    cell.columns.forEach((column, at) => {
      plan.known([...here, at], '列', column, table);
      if (taken.includes(column)) {
        plan.report([...here, at], `列「${column}」に欄が二つあります。`, '一つの欄にまとめてください。');
      }
      taken.push(column);
    });
    const places = cell.columns.map((column) => table.indexOf(column));
    const inRow = places.every((place, at) => at === 0 || place === (places[at - 1] ?? 0) + 1);
    if (!inRow && !places.includes(-1)) {
      plan.report(
        here,
        '結合された列（columns）が隣り合っていません。',
        `表の並び順に続けて書いてください: ${table.join(', ')}`,
      );
    }
  });
}

function checkDepartments(plan: PlanUnderCheck, { path, node }: PlanNodeEntry): void {
  const codes = (plan.file.departments ?? []).map(({ code }) => code);
  node.departments?.forEach((code, at) => plan.known([...path, 'departments', at], '担当', code, codes));
  const shared = node.departmentsSameAs;
  if (shared === undefined) return;
  const here = [...path, 'departmentsSameAs'];
  plan.known(here, '担当の結合（departmentsSameAs）の項目', shared, plan.nodes.keys());
  if (node.departments) {
    plan.report(
      here,
      '担当（departments）と担当の結合（departmentsSameAs）が両方あります。',
      'どちらか一方にしてください。',
    );
  } else if (plan.nodes.get(shared)?.node.departments === undefined && plan.nodes.has(shared)) {
    plan.report(
      here,
      `項目「${shared}」には担当（departments）がありません。`,
      '担当が書かれている行のキーにしてください。',
    );
  }
}

function checkName(plan: PlanUnderCheck, { path, node }: PlanNodeEntry): void {
  if (isMarkedProvisional(node.title) && node.provisional !== true && node.restated === undefined) {
    plan.report(
      [...path, 'title'],
      `「${node.title}」は仮称ですが、仮称（provisional）の印がありません。`,
      'provisional: true を書き足してください。名称が決まったら title を改め、古い名を nameHistory に移します。',
    );
  }
}

function checkTimeline(plan: PlanUnderCheck, { path, node: { timeline } }: PlanNodeEntry): void {
  if (timeline === undefined) return;
  const here = [...path, 'timeline'];
  const { starts, ends } = plan.file.plan.period;
  if (timeline.from > timeline.to) {
    plan.report([...here, 'to'], '年次計画の終了年度が開始年度より前です。', '年度の順を確かめてください。');
  }
  if (fiscalYearWindow(timeline.from).to < starts || fiscalYearWindow(timeline.to).from > ends) {
    plan.report(
      here,
      `年次計画が計画期間（${starts}～${ends}）の外に出ています。`,
      '計画期間の中の年度にしてください。',
    );
  }
  timeline.marks?.forEach(({ year, mark }, at) => {
    plan.known(
      [...here, 'marks', at, 'mark'],
      '凡例（marks）の記号',
      mark,
      (plan.file.marks ?? []).map((one) => one.mark),
    );
    if (year < timeline.from || year > timeline.to) {
      plan.report(
        [...here, 'marks', at, 'year'],
        `記号の年度 ${year} が線の外です。`,
        `${timeline.from} から ${timeline.to} の間にしてください。`,
      );
    }
  });
}

function checkRestated(plan: PlanUnderCheck, { path, key, node }: PlanNodeEntry): void {
  if (node.restated === undefined) return;
  const here = [...path, 'restated'];
  const initiative = plan.nodes.get(node.restated);
  if (initiative === undefined || initiative.key === key) {
    plan.report(
      here,
      `再掲元「${node.restated}」という項目がありません。`,
      '最初に掲げた項目のキーを書いてください。',
    );
    return;
  }
  if (initiative.node.restated !== undefined) {
    plan.report(
      here,
      `再掲元「${node.restated}」も再掲です。`,
      `最初に掲げた項目「${initiative.node.restated}」を指してください。`,
    );
    return;
  }
  const { title, alsoWritten, nameHistory } = initiative.node;
  const names = [title, ...(alsoWritten ?? []), ...(nameHistory ?? []).map(({ name }) => name)];
  if (names.some((name) => foldPrinted(name) === foldPrinted(node.title))) return;
  plan.report(
    [...path, 'title'],
    `再掲の項目名「${node.title}」が再掲元の「${title}」と違います。`,
    '再掲元のキーを確かめてください。表記だけが違うときは、再掲元の alsoWritten に書き足してください。',
  );
}

function checkFixedHeadings(plan: PlanUnderCheck, { path, node }: PlanNodeEntry): void {
  const headings = plan.file.kinds.find(({ key }) => key === node.kind)?.fixedHeadings;
  headings?.forEach((heading, at) => {
    const found = node.nodes?.[at]?.title;
    if (found !== undefined && foldPrinted(found).startsWith(foldPrinted(heading))) return;
    plan.report(
      [...path, 'title'],
      `「${node.title}」の${at + 1}番目の見出しが「${heading}」ではありません。`,
      '共通の見出し（fixedHeadings）を順に下位の項目（nodes）に書いてください。',
    );
  });
}

function keyPath(entry: PlanNodeEntry | undefined): PlanPath {
  if (entry === undefined) return [];
  return [...entry.path, entry.node.key === undefined ? 'restated' : 'key'];
}
