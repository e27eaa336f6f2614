import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

export const GOAL_STATUSES = ['not-started', 'under-way', 'achieved', 'abandoned'] as const;

export type GoalReviewStatus = (typeof GOAL_STATUSES)[number];

/** How a goal in words stood in a fiscal year, as a person saw it. */
@Entity('goal_reviews')
export class GoalReview {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'node_id' })
  nodeId: string;

  @Column('integer', { name: 'fiscal_year' })
  fiscalYear: number;

  @Column('text')
  status: GoalReviewStatus;

  @Column('text', { nullable: true })
  note: string | null;

  @Column('text', { nullable: true })
  evidence: string | null;

  @Column('uuid', { name: 'reviewed_by', nullable: true })
  reviewedBy: string | null;

  @Column('timestamptz', { name: 'reviewed_at' })
  reviewedAt: Date;

  @VersionColumn()
  version: number;
}
