import type { IsoDate } from '@banso/japan';
import { DomainError, TenantDatabase, type TenantScope, type TenantTransaction } from '@banso/platform';
import { Injectable } from '@nestjs/common';
import type { GoalReviewStatus } from '../goal-review/goal-review.entity';
import { isLevel } from '../indicator/period';
import type { CellContent, NodeContent } from '../plan-store/plan-rows';
import type { PlanFile } from '../plan/plan-file.types';
import { type BoardIndicator, boardIndicator, figuresOf } from './board-indicator';
import { type PlanContents, PlanContentsCache, type StoredNode } from './plan-contents';
import { readEvents, readTotals } from './stored-figures';

/** A review of a goal in words. */
export interface BoardReview {
  fiscalYear: number;
  status: GoalReviewStatus;
  note: string | null;
  evidence: string | null;
  version: number;
}

/** What an item promises in words, with what reviewers said of it. */
export interface BoardGoal {
  /** Each promise on a line of its own. */
  text: string;
  /** By when, where the plan says so. */
  dueOn: IsoDate | null;
  reviews: BoardReview[];
}

/** An item of the plan's tree on the board. */
export interface BoardNode {
  id: string;
  key: string;
  parentKey: string | null;
  kind: string;
  title: string;
  restatesKey: string | null;
  body: string | null;
  columns: string[];
  cells: CellContent[];
  departments: { code: string; name: string }[];
  /** Present when the item promises something that no number measures. */
  goal?: BoardGoal;
}

/** A plan's head and its front matter. */
export interface BoardPlan {
  code: string;
  title: string;
  owner: string;
  startsOn: IsoDate;
  endsOn: IsoDate;
  version: number;
}

/** One plan with its tree. */
export interface PlanView extends BoardPlan {
  document: Omit<PlanFile, 'nodes' | 'indicators' | 'qualitativeGoals' | 'format'>;
  nodes: BoardNode[];
}

/** What was promised and what has been done, in one look. */
export interface Board {
  plan: BoardPlan & Pick<PlanFile, 'columns' | 'frontMatter'>;
  asOf: IsoDate;
  /** The instant of the oldest change that is not in the figures yet; null when all are. */
  staleSince: string | null;
  nodes: BoardNode[];
  indicators: BoardIndicator[];
}

interface Head extends BoardPlan {
  id: string;
  waitingSince: Date | null;
  reviews: (BoardReview & { nodeId: string })[];
}

const HEAD = `
  SELECT p.id, p.code, p.title, p.owner, p.starts_on AS "startsOn", p.ends_on AS "endsOn", p.version,
         (SELECT min(o.occurred_at) FROM outbox o WHERE o.processed_at IS NULL) AS "waitingSince",
         (SELECT coalesce(jsonb_agg(jsonb_build_object(
                   'nodeId', g.node_id, 'fiscalYear', g.fiscal_year, 'status', g.status, 'note', g.note,
                   'evidence', g.evidence, 'version', g.version) ORDER BY g.fiscal_year), '[]'::jsonb)
            FROM goal_reviews g JOIN plan_nodes n ON n.id = g.node_id WHERE n.plan_id = p.id) AS reviews
    FROM plans p WHERE p.code = $1`;

/**
 * The executive's board. Reads the plan, its roll-ups and what was entered by hand, never the records themselves, in
 * at most four statements however many records there are.
 */
@Injectable()
export class BoardService {
  private readonly contents = new PlanContentsCache();

  constructor(private readonly database: TenantDatabase) {}

  /** Throws `not-found`. `today` is the day in Japan up to which pace and marks are told. */
  board(scope: TenantScope, code: string, today: IsoDate): Promise<Board> {
    return this.database.read(scope, async (tx) => {
      const head = await readHead(tx, code);
      const contents = await this.contents.of(tx, head.id, head.version);
      const { columns, frontMatter } = contents.document;
      const { waitingSince, reviews } = head;
      return {
        plan: { ...planOf(head), columns, frontMatter },
        asOf: today,
        staleSince: waitingSince?.toISOString() ?? null,
        nodes: boardNodes(contents.nodes, reviews),
        indicators: await boardIndicators(tx, contents, today),
      };
    });
  }

  /** A plan with its texts and its tree. Throws `not-found`. */
  plan(scope: TenantScope, code: string): Promise<PlanView> {
    return this.database.read(scope, async (tx) => {
      const head = await readHead(tx, code);
      const { document, nodes } = await this.contents.of(tx, head.id, head.version);
      return { ...planOf(head), document: textsOf(document), nodes: boardNodes(nodes, head.reviews) };
    });
  }
}

async function readHead(tx: TenantTransaction, code: string): Promise<Head> {
  const [head] = await tx.query<Head>(HEAD, [code]);
  if (head === undefined) throw DomainError.notFound('計画');
  return head;
}

function planOf({ code, title, owner, startsOn, endsOn, version }: Head): BoardPlan {
  return { code, title, owner, startsOn, endsOn, version };
}

/** Everything of the file but what the tree and the board say already. */
function textsOf({
  plan,
  kinds,
  columns,
  departments,
  marks,
  frontMatter,
  crossCutting,
}: PlanFile): PlanView['document'] {
  return { plan, kinds, columns, departments, marks, frontMatter, crossCutting };
}

function reviewOf({ fiscalYear, status, note, evidence, version }: BoardReview): BoardReview {
  return { fiscalYear, status, note, evidence, version };
}

async function boardIndicators(
  tx: TenantTransaction,
  { indicators }: PlanContents,
  today: IsoDate,
): Promise<BoardIndicator[]> {
  // A state is shown as of this month until its day has come.
  const months = indicators.some(({ record }) => isLevel(record)) ? [today.slice(0, 7)] : [];
  const totals = await readTotals(
    tx,
    indicators.map(({ id }) => id),
    months,
  );
  const perEvent = indicators.filter(({ record }) => record.periodKind === 'per-event');
  const events = await readEvents(
    tx,
    perEvent.map(({ id }) => id),
  );
  const ids = new Map(indicators.map(({ id, record }) => [record.key, id]));
  return indicators.map((indicator) =>
    boardIndicator(indicator, figuresOf(indicator, totals, ids, today), events.get(indicator.id) ?? []),
  );
}

function boardNodes(nodes: readonly StoredNode[], reviews: Head['reviews']): BoardNode[] {
  return nodes.map(({ content: { body, columns, cells, departments, goals }, ...node }) => ({
    ...node,
    body,
    columns,
    cells,
    departments,
    ...(goals.length > 0 ? { goal: boardGoal(node.id, goals, reviews) } : {}),
  }));
}

function boardGoal(nodeId: string, goals: NodeContent['goals'], reviews: Head['reviews']): BoardGoal {
  return {
    text: goals.map(({ text }) => text).join('\n'),
    dueOn: goals.find(({ dueOn }) => dueOn !== undefined)?.dueOn ?? null,
    reviews: reviews.filter((review) => review.nodeId === nodeId).map(reviewOf),
  };
}
