import { Column, CreateDateColumn, Entity, PrimaryColumn, UpdateDateColumn, VersionColumn } from 'typeorm';

/** 要望書: what the chamber asked somebody for, on a day. Its items stand in a table of their own. */
@Entity('petitions')
export class Petition {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  title: string;

  /** A key of the code list `petition-addressee`. */
  @Column('text')
  addressee: string;

  @Column('date', { name: 'submitted_on' })
  submittedOn: string;

  @Column('uuid', { name: 'department_id', nullable: true })
  departmentId: string | null;

  @Column('uuid', { name: 'staff_id', nullable: true })
  staffId: string | null;

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
