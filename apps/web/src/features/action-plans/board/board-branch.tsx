import { Badge, Group, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BoardNode } from '../../../api/types';
import type { Branch } from './board-tree';
import classes from './board.module.css';
import { GoalStatus } from './goal-status';
import { IndicatorRow } from './indicator-row';

interface BoardBranchProps {
  branch: Branch;
  /** The level of its heading; the deepest level of HTML is 6. */
  level: 2 | 3 | 4 | 5 | 6;
  columns: { key: string; title: string }[];
}

const BELOW = { 2: 3, 3: 4, 4: 5, 5: 6, 6: 6 } as const;

/** An item of the plan: its text, its figures, and everything under it. */
export function BoardBranch({ branch, level, columns }: BoardBranchProps) {
  const { node, indicators, children } = branch;
  const id = `node-${node.key}`;
  const card = level > 2 && !isHeading(branch);
  return (
    <section
      aria-labelledby={id}
      className={level === 2 ? classes.pillar : card ? classes.card : classes.heading}
    >
      <Group justify="space-between" gap={6} align="flex-start" wrap="nowrap">
        <Title order={level} id={id} className={classes.title}>
          {node.title}
        </Title>
        {card && <Departments node={node} />}
      </Group>
      <NodeText node={node} columns={columns} />
      {node.goal && <GoalStatus node={node} goal={node.goal} />}
      {indicators.map((indicator) => (
        <IndicatorRow key={indicator.id} indicator={indicator} />
      ))}
      {children.map((child) => (
        <BoardBranch key={child.node.key} branch={child} level={BELOW[level]} columns={columns} />
      ))}
    </section>
  );
}

/** A heading only gathers items; an item of its own says, promises or measures something. */
function isHeading({ node, indicators, children }: Branch): boolean {
  return children.length > 0 && indicators.length === 0 && !node.goal && node.cells.length === 0;
}

function Departments({ node }: { node: BoardNode }) {
  return (
    <Group gap={4} justify="flex-end" style={{ flexShrink: 0, maxWidth: '40%' }}>
      {node.departments.map(({ code, name }) => (
        <Badge key={code} color="gray.7" size="md">
          {name}
        </Badge>
      ))}
    </Group>
  );
}

function NodeText({ node, columns }: { node: BoardNode; columns: { key: string; title: string }[] }) {
  const { t } = useTranslation();
  const titleOf = (key: string) => columns.find((column) => column.key === key)?.title ?? key;
  const cells = node.cells.filter(({ text }) => text !== '');
  if (cells.length === 0 && !node.body) return null;
  return (
    <details className={classes.texts}>
      <summary>{t('board.planText')}</summary>
      {node.body && <Text className="written">{node.body}</Text>}
      <dl className={classes.cells}>
        {cells.map((cell) => (
          <div key={cell.columns.join(' ')}>
            <dt>{cell.columns.map(titleOf).join('・')}</dt>
            <dd>
              <Text className="written">{cell.text}</Text>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
