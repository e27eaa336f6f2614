import type { BoardIndicator, BoardNode, BoardView } from '../../../api/types';

/** An item of the plan with what stands under it and what is measured in it. */
export interface Branch {
  node: BoardNode;
  indicators: BoardIndicator[];
  children: Branch[];
}

/** The plan's items as a tree, in printed order. An item whose parent is unknown stands at the top. */
export function boardTree({ nodes, indicators }: BoardView): Branch[] {
  const branches = new Map<string, Branch>();
  for (const node of nodes) branches.set(node.key, { node, indicators: [], children: [] });
  for (const indicator of indicators) {
    if (indicator.nodeKey) branches.get(indicator.nodeKey)?.indicators.push(indicator);
  }
  const roots: Branch[] = [];
  for (const branch of branches.values()) {
    const parent = branch.node.parentKey === null ? undefined : branches.get(branch.node.parentKey);
    (parent?.children ?? roots).push(branch);
  }
  return roots;
}

/** What of the tree is shown. */
export interface BoardFilter {
  /** Only items of this department, and items of everybody (全課). */
  department: string | null;
  /** Only items with something to follow: a figure or a goal in words. */
  followedOnly: boolean;
  /** Only indicators for which this holds. */
  indicator: (indicator: BoardIndicator) => boolean;
}

/** The tree without what the filter leaves out; a heading goes when nothing under it is left. */
export function pruned(branches: Branch[], filter: BoardFilter): Branch[] {
  return branches.flatMap((branch) => {
    const mine = ofDepartment(branch.node, filter.department);
    const indicators = mine ? branch.indicators.filter(filter.indicator) : [];
    const children = pruned(branch.children, filter);
    const own = mine && (indicators.length > 0 || (!filter.followedOnly && branch.children.length === 0));
    return own || children.length > 0 ? [{ node: branch.node, indicators, children }] : [];
  });
}

function ofDepartment({ departments }: BoardNode, department: string | null): boolean {
  return department === null || departments.some(({ code }) => code === department || code === 'all');
}
