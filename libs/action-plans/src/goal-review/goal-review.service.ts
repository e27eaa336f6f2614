import { fiscalYearOf } from '@banso/japan';
import {
  DomainError,
  newId,
  TenantDatabase,
  type TenantScope,
  type TenantTransaction,
} from '@banso/platform';
import { Injectable } from '@nestjs/common';
import type { NodeContent } from '../plan-store/plan-rows';
import { GoalReview, type GoalReviewStatus } from './goal-review.entity';

/** What a reviewer says about a goal in words. */
export interface GoalReviewInput {
  status: GoalReviewStatus;
  note?: string | null;
  evidence?: string | null;
  /** The version that the reviewer had open; absent for the first review of the year. */
  version?: number;
}

/** Goals that no number measures (専門家相談体制の確立, 目安箱): reviewed by a person, once a fiscal year. */
@Injectable()
export class GoalReviewService {
  constructor(private readonly database: TenantDatabase) {}

  /**
   * Writes the review of one item for one fiscal year, or replaces the one that is there: what is left out is empty.
   * @throws DomainError `not-found`, `no-goal` when the item promises nothing in words, `outside-plan`,
   *   `edited-meanwhile` when another review was saved since.
   */
  put(scope: TenantScope, nodeId: string, fiscalYear: number, input: GoalReviewInput): Promise<GoalReview> {
    return this.database.write(scope, async (tx) => {
      await requireGoal(tx, nodeId, fiscalYear);
      const { version, status, note = null, evidence = null } = input;
      const made = await tx.query<{ id: string }>(
        `INSERT INTO goal_reviews (id, node_id, fiscal_year, status) VALUES ($1, $2, $3, $4)
         ON CONFLICT (chamber_id, node_id, fiscal_year) DO NOTHING RETURNING id`,
        [newId(), nodeId, fiscalYear, input.status],
      );
      const review = await tx.manager.findOneOrFail(GoalReview, {
        where: { nodeId, fiscalYear },
        lock: { mode: 'pessimistic_write' },
      });
      if (made.length === 0 && review.version !== version) {
        throw DomainError.editedMeanwhile('目標の評価', review);
      }
      const reviewed = { reviewedBy: scope.actorId ?? null, reviewedAt: new Date() };
      return tx.manager.save(Object.assign(review, { status, note, evidence }, reviewed));
    });
  }
}

async function requireGoal(tx: TenantTransaction, nodeId: string, fiscalYear: number): Promise<void> {
  const [node] = await tx.query<{ content: NodeContent; startsOn: string; endsOn: string }>(
    `SELECT n.content, p.starts_on AS "startsOn", p.ends_on AS "endsOn"
       FROM plan_nodes n JOIN plans p ON p.id = n.plan_id WHERE n.id = $1`,
    [nodeId],
  );
  if (node === undefined) throw DomainError.notFound('計画の項目');
  if (node.content.goals.length === 0) {
    throw new DomainError(
      'conflict',
      'no-goal',
      'この項目には、ことばで書かれた目標がありません。数値の目標は実績から判定します。',
    );
  }
  const [first, last] = [fiscalYearOf(node.startsOn), fiscalYearOf(node.endsOn)];
  if (fiscalYear < first || fiscalYear > last) {
    throw new DomainError(
      'invalid',
      'outside-plan',
      `評価する年度は、計画期間（${first}〜${last}年度）の中で指定してください。`,
    );
  }
}
