import { Column, CreateDateColumn, Entity, PrimaryColumn, UpdateDateColumn, VersionColumn } from 'typeorm';

/** A number of a yearly series (年次の実績): how much came of it by a day, for a whole 年度 or a part of it. */
@Entity('yearly_totals')
export class YearlyTotal {
  @PrimaryColumn('uuid')
  id: string;

  /** A key of the code list `yearly-total-series`; its label names the unit. */
  @Column('text')
  series: string;

  @Column('date', { name: 'recorded_on' })
  recordedOn: string;

  @Column('integer')
  amount: number;

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
