import { Column, CreateDateColumn, Entity, PrimaryColumn, UpdateDateColumn, VersionColumn } from 'typeorm';

/** The tariff of one 年度: what a unit costs, and how much of it who joins within the year. */
@Entity('dues_years')
export class DuesTariffRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column('integer', { name: 'fiscal_year' })
  fiscalYear: number;

  /** Yen a unit, by 会員種別. */
  @Column('jsonb')
  rates: Record<string, number>;

  /** By the month of joining, April first: how many of twelve months are owed. */
  @Column('integer', { name: 'first_year_months', array: true })
  firstYearMonths: number[];

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt: Date;

  @UpdateDateColumn({ type: 'timestamptz', name: 'updated_at' })
  updatedAt: Date;

  @VersionColumn()
  version: number;
}

/** 会費 of one membership for one 年度: what it owes, and what of it was paid by when. */
@Entity('dues')
export class Dues {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'membership_id' })
  membershipId: string;

  @Column('integer', { name: 'fiscal_year' })
  fiscalYear: number;

  /** bigint: the driver answers text. */
  @Column('bigint', { name: 'amount_yen' })
  amountYen: string;

  @Column('bigint', { name: 'paid_yen' })
  paidYen: string;

  @Column('date', { name: 'paid_on', nullable: true })
  paidOn: string | null;

  @Column('text', { name: 'exempt_reason', nullable: true })
  exemptReason: string | null;

  @Column('text', { nullable: true })
  note: string | null;

  @UpdateDateColumn({ type: 'timestamptz', name: 'updated_at' })
  updatedAt: Date;

  @VersionColumn()
  version: number;
}
