import { Column, CreateDateColumn, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** A figure entered by hand for an indicator that no record answers. pg gives `numeric` as text. */
@Entity('manual_entries')
export class ManualEntry {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'indicator_id' })
  indicatorId: string;

  @Column('date', { name: 'dated_on' })
  datedOn: string;

  @Column('numeric', { nullable: true })
  value: string | null;

  @Column('numeric', { nullable: true })
  numerator: string | null;

  @Column('numeric', { nullable: true })
  denominator: string | null;

  @Column('text', { nullable: true })
  note: string | null;

  @Column('timestamptz', { name: 'voided_at', nullable: true })
  voidedAt: Date | null;

  @Column('text', { name: 'void_reason', nullable: true })
  voidReason: string | null;

  @Column({ type: 'uuid', name: 'created_by', nullable: true, insert: false, update: false })
  createdBy: string | null;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @VersionColumn()
  version: number;
}
