import { Column, CreateDateColumn, Entity, PrimaryColumn, UpdateDateColumn, VersionColumn } from 'typeorm';
import type { CaseResult } from './support-case.types';

/** 支援案件: one piece of support for a business, over months or years. Its milestones and tasks stand in tables of their own. */
@Entity('support_cases')
export class SupportCase {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'request_key', select: false })
  requestKey: string;

  @Column('text', { name: 'request_hash', select: false })
  requestHash: string;

  /** The key of its kind; it stays. */
  @Column('text')
  kind: string;

  /** Whom it is for; it stays. */
  @Column('uuid', { name: 'business_id' })
  businessId: string;

  @Column('text')
  title: string;

  /** A key of the kind's stages. */
  @Column('text')
  stage: string;

  @Column('date', { name: 'opened_on' })
  openedOn: string;

  /** A key of the kind's call rounds. */
  @Column('text', { name: 'call_round', nullable: true })
  callRound: string | null;

  @Column('date', { nullable: true })
  deadline: string | null;

  @Column('text', { nullable: true })
  note: string | null;

  /** The case that this one goes on from: 経営分析 → 計画策定 → フォローアップ. */
  @Column('uuid', { name: 'follows_case_id', nullable: true })
  followsCaseId: string | null;

  @Column('date', { name: 'closed_on', nullable: true })
  closedOn: string | null;

  @Column('text', { nullable: true })
  result: CaseResult | null;

  @Column('text', { name: 'result_note', nullable: true })
  resultNote: string | null;

  /** Why it was opened again the last time. */
  @Column('text', { name: 'reopen_reason', nullable: true })
  reopenReason: string | null;

  @Column('timestamptz', { name: 'voided_at', nullable: true })
  voidedAt: Date | null;

  @Column('text', { name: 'void_reason', nullable: true })
  voidReason: string | null;

  @Column('uuid', { name: 'created_by', nullable: true })
  createdBy: string | null;

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt: Date;

  @UpdateDateColumn({ type: 'timestamptz', name: 'updated_at' })
  updatedAt: Date;

  @VersionColumn()
  version: number;
}
