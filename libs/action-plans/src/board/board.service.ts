import type { IsoDate } from '@banso/japan';
import { DomainError, TenantDatabase, type TenantScope, type TenantTransaction } from '@banso/platform';
import { Injectable } from '@nestjs/common';
import type { GoalReviewStatus } from '../goal-review/goal-review.entity';
import { isLevel } from '../indicator/period';
import { type CellContent, netKeyOf, type NodeContent } from '../plan-store/plan-rows';
import type { PlanFile } from '../plan/plan-file.types';
import { BoardCopies, BoardCopy, type SerialisedBoard } from './board-copies';
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
  /** Grows with every figure, entry by hand and review of the chamber that changes. */
  revision: string;
  waitingSince: Date | null;
}

type NodeReview = BoardReview & { nodeId: string };

const HEAD = `
  SELECT p.id, p.code, p.title, p.owner, p.starts_on AS "startsOn", p.ends_on AS "endsOn", p.version,
         (SELECT sum(r.revision) FROM board_revisions r) AS revision,
         (SELECT min(o.occurred_at) FROM outbox o WHERE o.processed_at IS NULL) AS "waitingSince"
    FROM plans p WHERE p.code = $1`;

const REVIEWS = `
  SELECT g.node_id AS "nodeId", g.fiscal_year AS "fiscalYear", g.status, g.note, g.evidence, g.version
    FROM goal_reviews g JOIN plan_nodes n ON n.id = g.node_id WHERE n.plan_id = $1 ORDER BY g.fiscal_year`;

/**
 * The executive's board. Reads the plan, its roll-ups and what was entered by hand, never the records themselves, in
 * at most five statements however many records there are; in one when nothing has changed since it was last read.
 */
@Injectable()
export class BoardService {
  private readonly contents = new PlanContentsCache();
  private readonly copies = new BoardCopies();

  constructor(private readonly database: TenantDatabase) {}

  /**
   * A {@link Board} as JSON. `today` is the day in Japan up to which pace and marks are told. Throws `not-found`.
   *
   * All that it is made of is the edition of the plan (its version), figures, entries and reviews (the revision), the
   * day, and what waits to be added up, which is told anew each time. A copy made before is sent again while all of
   * them are the same. They are read before what they stand for: a change in between makes a copy that is newer than
   * its stamp and is made once more, never one that is older.
   */
  board(scope: TenantScope, code: string, today: IsoDate): Promise<SerialisedBoard> {
    return this.database.read(scope, async (tx) => {
      const head = await readHead(tx, code);
      const stamp = `${head.version}/${head.revision}/${today}`;
      const copy =
        this.copies.find(head.id, stamp) ??
        this.copies.keep(head.id, new BoardCopy(stamp, await this.build(tx, head, today)));
      return copy.staleSince(head.waitingSince);
    });
  }

  /** A plan with its texts and its tree. Throws `not-found`. */
  plan(scope: TenantScope, code: string): Promise<PlanView> {
    return this.database.read(scope, async (tx) => {
      const head = await readHead(tx, code);
      const [{ document, nodes }, reviews] = await Promise.all([
        this.contents.of(tx, head.id, head.version),
        readReviews(tx, head.id),
      ]);
      return { ...planOf(head), document: textsOf(document), nodes: boardNodes(nodes, reviews) };
    });
  }

  private async build(tx: TenantTransaction, head: Head, today: IsoDate): Promise<Omit<Board, 'staleSince'>> {
    const contents = await this.contents.of(tx, head.id, head.version);
    const [reviews, indicators] = await Promise.all([
      readReviews(tx, head.id),
      boardIndicators(tx, contents, today),
    ]);
    const { columns, frontMatter } = contents.document;
    return {
      plan: { ...planOf(head), columns, frontMatter },
      asOf: today,
      nodes: boardNodes(contents.nodes, reviews),
      indicators,
    };
  }
}

async function readHead(tx: TenantTransaction, code: string): Promise<Head> {
  const [head] = await tx.prepared<Head>(HEAD, [code]);
  if (head === undefined) throw DomainError.notFound('計画');
  return head;
}

function readReviews(tx: TenantTransaction, planId: string): Promise<NodeReview[]> {
  return tx.prepared<NodeReview>(REVIEWS, [planId]);
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
  const [totals, events] = await Promise.all([
    readTotals(
      tx,
      indicators.map(({ id }) => id),
      months,
    ),
    readEvents(tx, indicators),
  ]);
  const ids = new Map(indicators.map(({ id, record }) => [record.key, id]));
  const promises = indicators.filter(({ record }) => record.definition.beside === undefined);
  return promises.map((indicator) => {
    const net = ids.get(netKeyOf(indicator.record.key));
    return boardIndicator(
      indicator,
      figuresOf(indicator, totals, ids, today),
      events.get(indicator.id) ?? [],
      net === undefined ? null : { id: net, totals: totals.get(net) ?? new Map() },
    );
  });
}

function boardNodes(nodes: readonly StoredNode[], reviews: readonly NodeReview[]): BoardNode[] {
  return nodes.map(({ content: { body, columns, cells, departments, goals }, ...node }) => ({
    ...node,
    body,
    columns,
    cells,
    departments,
    ...(goals.length > 0 ? { goal: boardGoal(node.id, goals, reviews) } : {}),
  }));
}

function boardGoal(nodeId: string, goals: NodeContent['goals'], reviews: readonly NodeReview[]): BoardGoal {
  return {
    text: goals.map(({ text }) => text).join('\n'),
    dueOn: goals.find(({ dueOn }) => dueOn !== undefined)?.dueOn ?? null,
    reviews: reviews.filter((review) => review.nodeId === nodeId).map(reviewOf),
  };
}
