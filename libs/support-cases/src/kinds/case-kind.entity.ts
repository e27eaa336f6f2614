import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type { CallRound, CaseMilestoneKind, CaseStage, FollowUpRule, GuidanceRule } from './case-kind.types';

/** 支援の種類: the stages and milestones of one kind of case, as the chamber has them. */
@Entity('case_kinds')
export class CaseKind {
  @PrimaryColumn('uuid')
  id: string;

  /** Stable: cases and plan files refer to it. */
  @Column('text')
  key: string;

  @Column('text')
  label: string;

  @Column('integer', { name: 'sort_order' })
  sortOrder: number;

  @Column('date', { name: 'valid_from', nullable: true })
  validFrom: string | null;

  @Column('date', { name: 'valid_to', nullable: true })
  validTo: string | null;

  /** In their order; a case begins at the first unless told otherwise. */
  @Column('jsonb')
  stages: CaseStage[];

  @Column('jsonb')
  milestones: CaseMilestoneKind[];

  @Column('text', { name: 'plan_kind', nullable: true })
  planKind: string | null;

  @Column('jsonb', { name: 'follow_up', nullable: true })
  followUp: FollowUpRule | null;

  @Column('jsonb', { nullable: true })
  guidance: GuidanceRule | null;

  @Column('jsonb', { name: 'call_rounds' })
  callRounds: CallRound[];

  @VersionColumn()
  version: number;
}
