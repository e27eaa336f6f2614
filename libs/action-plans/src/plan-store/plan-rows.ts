import { fiscalYearOf } from '@banso/japan';
import type { IndicatorDefinition, TargetRecord } from '../indicator/indicator.types';
import type {
  Baseline,
  NodeTimeline,
  PlanFile,
  PlanIndicator,
  PlanKey,
  PlanTarget,
  QualitativeGoal,
} from '../plan/plan-file.types';
import { fiscalYearWindow, targetWindow } from '../plan/plan-period';
import { targetFigure } from '../plan/plan-target';
import { columnsOf, departmentsOf, planNodes } from '../plan/plan-tree';

/** One cell of a printed table; a list's entries stand as lines that begin with ・. */
export interface CellContent {
  columns: PlanKey[];
  text: string;
}

/** What a node prints and who is in charge: `plan_nodes.content`. */
export interface NodeContent {
  body: string | null;
  titleGiven: boolean;
  provisional: boolean;
  columns: PlanKey[];
  cells: CellContent[];
  departments: { code: string; name: string }[];
  timeline: NodeTimeline | null;
  goals: Pick<QualitativeGoal, 'key' | 'text' | 'dueOn'>[];
  /** True once an edition of the plan has it no more. What hangs on it stays. */
  retired?: boolean;
}

/** A row for `plan_nodes`; parents come before their children. */
export interface NodeRow {
  key: PlanKey;
  parentKey: PlanKey | null;
  kind: string;
  title: string;
  sortOrder: number;
  restatesKey: PlanKey | null;
  content: NodeContent;
}

/** A row for `indicators` with its `targets`. */
export interface IndicatorRow {
  key: PlanKey;
  nodeKey: PlanKey;
  title: string;
  unit: string;
  measure: PlanIndicator['measure'];
  periodKind: PlanIndicator['period'];
  sortOrder: number;
  subsetOfKey: PlanKey | null;
  definition: IndicatorDefinition;
  baseline: Baseline | null;
  targets: TargetRecord[];
}

/** The nodes of a plan as they are stored, in printed order. */
export function nodeRows(file: PlanFile): NodeRow[] {
  const entries = planNodes(file);
  const names = new Map((file.departments ?? []).map(({ code, name }) => [code, name]));
  return entries.map((entry, sortOrder) => {
    const { node } = entry;
    return {
      key: entry.key,
      parentKey: entry.parent?.key ?? null,
      kind: node.kind,
      title: node.title,
      sortOrder,
      restatesKey: node.restated ?? null,
      content: {
        body: textOf(node.body, node.items) || null,
        titleGiven: node.titleGiven ?? false,
        provisional: node.provisional ?? false,
        columns: columnsOf(entry, file),
        cells: (node.cells ?? []).map(({ columns, text, items }) => ({ columns, text: textOf(text, items) })),
        departments: departmentsOf(entry, entries).map((code) => ({ code, name: names.get(code) ?? code })),
        timeline: node.timeline ?? null,
        goals: (file.qualitativeGoals ?? [])
          .filter((goal) => goal.node === entry.key)
          .map(({ key, text, dueOn }) => ({ key, text, dueOn })),
      },
    };
  });
}

/**
 * The indicators of a plan as they are stored. A promise for each year becomes a target for every year. 純増 shown beside
 * an indicator is one of its own, computed, verified and opened as all others are.
 */
export function indicatorRows(file: PlanFile): IndicatorRow[] {
  return (file.indicators ?? []).flatMap((indicator, sortOrder) => {
    const row = indicatorRow(file, indicator, sortOrder);
    return indicator.showBeside?.includes('net') ? [row, netOf(row)] : [row];
  });
}

/** The key of the net figure beside an indicator. No key in a plan file has a slash. */
export function netKeyOf(key: PlanKey): string {
  return `${key}/net`;
}

function netOf({ definition, targets, ...row }: IndicatorRow): IndicatorRow {
  const { counts, source } = definition;
  return {
    ...row,
    key: netKeyOf(row.key),
    title: `${row.title}（純増）`,
    subsetOfKey: null,
    definition: {
      counts: { activity: 'membership-net', filter: counts.filter },
      beside: row.key,
      source,
    },
    baseline: null,
    // The same periods, and nothing promised for them.
    targets: targets.map((target) => ({ ...target, value: null, increment: null, note: null })),
  };
}

function indicatorRow(file: PlanFile, indicator: PlanIndicator, sortOrder: number): IndicatorRow {
  return {
    key: indicator.key,
    nodeKey: indicator.node,
    title: indicator.title,
    unit: indicator.unit,
    measure: indicator.measure,
    periodKind: indicator.period,
    sortOrder,
    subsetOfKey: indicator.subsetOf ?? null,
    definition: {
      counts: indicator.definition,
      denominator: indicator.denominator,
      cadence: indicator.cadence,
      policy: indicator.policy,
      showBeside: indicator.showBeside,
      source: indicator.source,
      note: indicator.note,
      continues: indicator.continues,
    },
    baseline: indicator.baseline ?? null,
    targets: indicator.targets.flatMap((target) => targetRows(file, indicator, target)),
  };
}

function targetRows(file: PlanFile, indicator: PlanIndicator, target: PlanTarget): TargetRecord[] {
  const { starts, ends } = file.plan.period;
  const row = (period: string, window: { from: string; to: string }): TargetRecord => ({
    period,
    startsOn: window.from,
    endsOn: window.to,
    comparison: target.comparison,
    value: targetFigure(target),
    increment: target.increment ?? null,
    note: target.stated ?? null,
  });
  if (target.period !== 'each-year') {
    return [row(target.period, targetWindow(indicator.period, target.period, file.plan.period))];
  }
  const first = fiscalYearOf(starts);
  const years = Array.from({ length: fiscalYearOf(ends) - first + 1 }, (_, offset) => `FY${first + offset}`);
  // A year that has a promise of its own (FY2020: 110) is not also promised what holds for each year.
  const own = new Set(indicator.targets.map(({ period }) => period));
  return years.filter((year) => !own.has(year)).map((year) => row(year, fiscalYearWindow(year)));
}

function textOf(text: string | undefined, items: string[] | undefined): string {
  return [...(text === undefined ? [] : [text]), ...(items ?? []).map((item) => `・${item}`)].join('\n');
}
