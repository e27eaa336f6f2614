import { Column, CreateDateColumn, Entity, PrimaryColumn, UpdateDateColumn, VersionColumn } from 'typeorm';

/** 入会キャンペーン: some days on which the chamber asks its people to bring new members. Who did is told by the memberships. */
@Entity('membership_campaigns')
export class MembershipCampaign {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  name: string;

  @Column('date', { name: 'starts_on' })
  startsOn: string;

  /** The last day, itself included. */
  @Column('date', { name: 'ends_on' })
  endsOn: string;

  /** How many joins are hoped for. */
  @Column('integer', { nullable: true })
  target: number | null;

  /** 表彰: from how many joins on somebody is honoured. */
  @Column('integer', { name: 'least_referrals' })
  leastReferrals: number;

  /** 表彰の決まり, in words. */
  @Column('text', { nullable: true })
  rule: string | null;

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
