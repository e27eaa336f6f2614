import { Column, CreateDateColumn, Entity, PrimaryColumn, UpdateDateColumn, VersionColumn } from 'typeorm';

/** One sitting of an examination (検定) in one grade: how many sat it and how many passed. */
@Entity('examination_sittings')
export class ExaminationSitting {
  @PrimaryColumn('uuid')
  id: string;

  /** A key of the code list `examination`. */
  @Column('text')
  examination: string;

  /** 級, folded by `foldGrade`; null for an examination without grades. */
  @Column('text', { nullable: true })
  grade: string | null;

  @Column('date', { name: 'examined_on' })
  examinedOn: string;

  /** 受験者数. */
  @Column('integer')
  examinees: number;

  /** 合格者数; null until the results are out. */
  @Column('integer', { nullable: true })
  passed: number | null;

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
