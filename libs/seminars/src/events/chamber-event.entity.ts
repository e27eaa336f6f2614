import { Column, CreateDateColumn, Entity, PrimaryColumn, UpdateDateColumn, VersionColumn } from 'typeorm';
import type { EventState } from './chamber-event.types';

/** 催事. In code never a bare `Event`. */
@Entity('chamber_events')
export class ChamberEvent {
  @PrimaryColumn('uuid')
  id: string;

  /** Drawn by the form; the same form sent twice is one event. */
  @Column('uuid', { name: 'request_key' })
  requestKey: string;

  /** Digest of what was asked for under the key, to tell the same form from another. */
  @Column('text', { name: 'request_hash' })
  requestHash: string;

  @Column('text')
  title: string;

  /** A key of the code list `event-kind`. */
  @Column('text')
  kind: string;

  /** A key of the code list `event-series`. */
  @Column('text', { nullable: true })
  series: string | null;

  @Column('text', { nullable: true })
  summary: string | null;

  @Column('text', { nullable: true })
  venue: string | null;

  @Column('text', { name: 'online_url', nullable: true })
  onlineUrl: string | null;

  @Column('integer', { name: 'fee_yen', nullable: true })
  feeYen: number | null;

  @Column('integer', { name: 'member_fee_yen', nullable: true })
  memberFeeYen: number | null;

  @Column('timestamptz', { name: 'registration_opens_at', nullable: true })
  registrationOpensAt: Date | null;

  @Column('timestamptz', { name: 'registration_closes_at', nullable: true })
  registrationClosesAt: Date | null;

  /** So many days before each day people are reminded of it; null for never. */
  @Column('integer', { name: 'reminder_days_before', nullable: true })
  reminderDaysBefore: number | null;

  /** At this time in Japan. */
  @Column('time', { name: 'reminder_time' })
  reminderTime: string;

  @Column('boolean')
  published: boolean;

  /** 個人情報の取扱い, which the public form asks to agree to. */
  @Column('text', { nullable: true })
  consent: string | null;

  @Column('uuid', { name: 'department_id', nullable: true })
  departmentId: string | null;

  @Column('uuid', { name: 'staff_id', nullable: true })
  staffId: string | null;

  @Column('uuid', { name: 'plan_node_ids', array: true })
  planNodeIds: string[];

  @Column('text')
  state: EventState;

  @Column('text', { name: 'cancel_reason', nullable: true })
  cancelReason: string | null;

  /** From when on the list of those who could come (対象者名簿) is no longer changed. */
  @Column('timestamptz', { name: 'eligible_frozen_at', nullable: true })
  eligibleFrozenAt: Date | null;

  /** First and last day of its sessions. */
  @Column('date', { name: 'starts_on' })
  startsOn: string;

  @Column('date', { name: 'ends_on' })
  endsOn: string;

  @Column('text', { nullable: true })
  note: string | null;

  /** 収支メモ: what it cost, in words. */
  @Column('text', { name: 'cost_note', nullable: true })
  costNote: string | null;

  @Column('uuid', { name: 'created_by', nullable: true })
  createdBy: string | null;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @UpdateDateColumn({ name: 'updated_at', type: 'timestamptz' })
  updatedAt: Date;

  @VersionColumn()
  version: number;
}
