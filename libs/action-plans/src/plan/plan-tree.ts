import type { PlanPath } from './plan-file.error';
import type { PlanFile, PlanKey, PlanNode } from './plan-file.types';

/** A node with its place in the tree. */
export interface PlanNodeEntry {
  /** The node's own key; for a 再掲 without one `<parent>--<initiative>`, which no written key can be. */
  key: PlanKey;
  node: PlanNode;
  parent: PlanNodeEntry | null;
  /** 0 for the nodes at the top. */
  depth: number;
  /** Place among its siblings, from 0, in printed order. */
  position: number;
  /** Where it stands in the file, for messages. */
  path: PlanPath;
}

/** Every node of the plan, parents before children, in printed order. A 再掲 is an entry of its own. */
export function planNodes(plan: Pick<PlanFile, 'nodes'>): PlanNodeEntry[] {
  const entries: PlanNodeEntry[] = [];
  const walk = (nodes: PlanNode[], parent: PlanNodeEntry | null, path: PlanPath): void =>
    nodes.forEach((node, position) => {
      const entry: PlanNodeEntry = {
        key: node.key ?? `${parent?.key ?? 'top'}--${node.restated}`,
        node,
        parent,
        depth: parent === null ? 0 : parent.depth + 1,
        position,
        path: [...path, position],
      };
      entries.push(entry);
      walk(node.nodes ?? [], entry, [...entry.path, 'nodes']);
    });
  walk(plan.nodes, null, ['nodes']);
  return entries;
}

/** The nodes that are something of their own: each initiative once, however often it is listed again (再掲). */
export function distinctNodes(plan: Pick<PlanFile, 'nodes'>): PlanNodeEntry[] {
  return planNodes(plan).filter(({ node }) => node.restated === undefined);
}

/**
 * Codes of the departments in charge of a node: its own, else those of the node whose 担当 cell it shares, else its
 * parent's; a 再掲 has those of its initiative. Empty when the plan names none.
 */
export function departmentsOf(entry: PlanNodeEntry, entries: PlanNodeEntry[]): PlanKey[] {
  const seen = new Set<PlanNodeEntry>();
  let at: PlanNodeEntry | null | undefined = entry;
  while (at && !seen.has(at)) {
    seen.add(at);
    const { departments, departmentsSameAs, restated }: PlanNode = at.node;
    if (departments) return departments;
    const shared: PlanKey | undefined = restated ?? departmentsSameAs;
    at = shared === undefined ? at.parent : entries.find(({ key }) => key === shared);
  }
  return [];
}

/** Keys of the columns of the table that a node stands in: its own, else the nearest above, else all the plan's. */
export function columnsOf(entry: PlanNodeEntry, plan: Pick<PlanFile, 'columns'>): PlanKey[] {
  for (let at: PlanNodeEntry | null = entry; at !== null; at = at.parent) {
    if (at.node.columns) return at.node.columns;
  }
  return (plan.columns ?? []).map(({ key }) => key);
}
