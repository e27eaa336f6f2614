import { columnsOf, planNodes, type PlanNodeEntry } from './plan-tree';
import { checkHeader } from './header-checks';
import type { PlanPath } from './plan-file.error';
import type { PlanFile, PlanKey } from './plan-file.types';
import { checkPromises } from './promise-checks';
import { checkTree } from './tree-checks';

/** Says what is wrong with the value at a path, and what to do; both Japanese sentences. */
export type Report = (path: PlanPath, message: string, remedy: string) => void;

/** A plan of the right shape, with what the checks look up in it. */
export class PlanUnderCheck {
  readonly entries: PlanNodeEntry[];
  readonly nodes: Map<PlanKey, PlanNodeEntry>;

  constructor(
    readonly file: PlanFile,
    readonly report: Report,
  ) {
    this.entries = planNodes(file);
    this.nodes = new Map(this.entries.map((entry) => [entry.key, entry]));
  }

  columnsOf(entry: PlanNodeEntry): PlanKey[] {
    return columnsOf(entry, this.file);
  }

  /** Reports every value that stands a second time; `pathOf` tells where. */
  unique(name: string, values: string[], pathOf: (index: number) => PlanPath): void {
    values.forEach((value, index) => {
      if (values.indexOf(value) === index) return;
      this.report(
        pathOf(index),
        `${name}「${value}」が二度使われています。`,
        '別のものに変えるか、一方を消してください。',
      );
    });
  }

  /** Reports a reference to something that the file does not hold. */
  known(path: PlanPath, name: string, value: string, among: Iterable<string>): void {
    const existing = [...among];
    if (existing.includes(value)) return;
    const choice = existing.length === 0 ? 'まだ一つもありません' : existing.slice(0, 30).join(', ');
    this.report(
      path,
      `${name}「${value}」はこのファイルにありません。`,
      `つづりを確かめるか、先に書き足してください。今あるもの: ${choice}`,
    );
  }
}

/** What no schema can say: references, sums, periods, and that what is quoted is really printed there. */
export function checkPlan(file: PlanFile, report: Report): void {
  const plan = new PlanUnderCheck(file, report);
  checkHeader(plan);
  checkTree(plan);
  checkPromises(plan);
}
