import { Column, CreateDateColumn, Entity, PrimaryColumn, UpdateDateColumn, VersionColumn } from 'typeorm';
import type { FeedbackChannel, FeedbackState } from './feedback.types';

/** A voice in the 目安箱: what somebody said, and what was done about it. */
@Entity('feedback')
export class Feedback {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'request_key' })
  requestKey: string;

  /** A digest of what was sent under the key. */
  @Column('text', { name: 'request_hash' })
  requestHash: string;

  @Column('text')
  channel: FeedbackChannel;

  @Column('date', { name: 'received_on' })
  receivedOn: string;

  @Column('text')
  body: string;

  @Column('text', { nullable: true })
  name: string | null;

  @Column('text', { nullable: true })
  company: string | null;

  @Column('text', { nullable: true })
  email: string | null;

  @Column('text', { nullable: true })
  phone: string | null;

  /** What it is found by; see `feedback-search.ts`. */
  @Column('text', { name: 'search_key' })
  searchKey: string;

  @Column('timestamptz', { name: 'consented_at', nullable: true })
  consentedAt: Date | null;

  @Column('uuid', { name: 'business_id', nullable: true })
  businessId: string | null;

  @Column('uuid', { name: 'department_id', nullable: true })
  departmentId: string | null;

  @Column('uuid', { name: 'staff_id', nullable: true })
  staffId: string | null;

  @Column('text')
  state: FeedbackState;

  @Column('text', { nullable: true })
  answer: string | null;

  @Column('date', { name: 'answered_on', nullable: true })
  answeredOn: string | null;

  /** The mail in which the answer went. */
  @Column('text', { name: 'mail_key', nullable: true })
  mailKey: string | null;

  @Column('timestamptz', { name: 'mailed_at', nullable: true })
  mailedAt: Date | null;

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
