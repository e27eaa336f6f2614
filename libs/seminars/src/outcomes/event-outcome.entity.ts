import { Column, CreateDateColumn, Entity, PrimaryColumn, UpdateDateColumn, VersionColumn } from 'typeorm';
import type { OutcomeKind } from './event-outcome.types';

/** 成果: something that came of an event for somebody who was there, alone or with another side. */
@Entity('event_outcomes')
export class EventOutcome {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'event_id' })
  eventId: string;

  /** Drawn by the form; the same form sent twice is the same lines. */
  @Column('uuid', { name: 'request_key' })
  requestKey: string;

  /** Digest of what was asked for under the key, to tell the same form from another. */
  @Column('text', { name: 'request_hash' })
  requestHash: string;

  /** Its place in the form, from 0. */
  @Column('integer')
  line: number;

  @Column('text')
  kind: OutcomeKind;

  @Column('uuid', { name: 'registration_id' })
  registrationId: string;

  @Column('uuid', { name: 'partner_registration_id', nullable: true })
  partnerRegistrationId: string | null;

  @Column('text', { name: 'partner_name', nullable: true })
  partnerName: string | null;

  @Column('integer')
  quantity: number;

  /** The driver hands a bigint over as text. */
  @Column('bigint', { name: 'amount_yen', nullable: true })
  amountYen: string | null;

  @Column('date', { name: 'occurred_on' })
  occurredOn: string;

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
