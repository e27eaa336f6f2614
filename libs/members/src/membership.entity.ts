import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/**
 * One period of membership (会員資格): from `joinedOn` up to, and not including, `withdrawnOn`. Periods of a business do
 * not overlap. A period that ends on the day it begins was entered by mistake and was never in force.
 */
@Entity('memberships')
export class Membership {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'business_id' })
  businessId: string;

  @Column('date', { name: 'joined_on' })
  joinedOn: string;

  @Column('date', { name: 'withdrawn_on', nullable: true })
  withdrawnOn: string | null;

  /** A key of the code list `withdrawal-reason`, or words. */
  @Column('text', { name: 'withdrawal_reason', nullable: true })
  withdrawalReason: string | null;

  /** 会費の口数. */
  @Column('integer')
  units: number;

  /** 会員種別: a key of the code list `membership-kind`. */
  @Column('text')
  kind: string;

  /** 部会: a key of the code list `section`. */
  @Column('text', { nullable: true })
  section: string | null;

  /** The member who brought this one (紹介者) … */
  @Column('uuid', { name: 'referrer_business_id', nullable: true })
  referrerBusinessId: string | null;

  /** … or the member of staff who did (職員) … */
  @Column('uuid', { name: 'referrer_staff_id', nullable: true })
  referrerStaffId: string | null;

  /** … or who did, in words. */
  @Column('text', { name: 'referrer_note', nullable: true })
  referrerNote: string | null;

  @VersionColumn()
  version: number;
}
