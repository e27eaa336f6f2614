import { Column, CreateDateColumn, Entity, PrimaryColumn, UpdateDateColumn, VersionColumn } from 'typeorm';
import type { CallOutcome } from './scheme-call.types';

/** 連絡リスト: a business that is told of a scheme. */
@Entity('scheme_calls')
export class SchemeCallEntry {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'scheme_id' })
  schemeId: string;

  @Column('uuid', { name: 'business_id' })
  businessId: string;

  /** Who calls. */
  @Column('uuid', { name: 'staff_id', nullable: true })
  staffId: string | null;

  /** What came of it; null while it waits. */
  @Column('text', { nullable: true })
  outcome: CallOutcome | null;

  @Column('date', { name: 'contacted_on', nullable: true })
  contactedOn: string | null;

  @Column('text', { nullable: true })
  note: string | null;

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
