import { Column, CreateDateColumn, Entity, PrimaryColumn, UpdateDateColumn, VersionColumn } from 'typeorm';

/** One round of a survey (調査): how many forms went out and how many came back. */
@Entity('survey_rounds')
export class SurveyRound {
  @PrimaryColumn('uuid')
  id: string;

  /** A key of the code list `survey`. */
  @Column('text')
  survey: string;

  @Column('text')
  title: string;

  @Column('date', { name: 'surveyed_on' })
  surveyedOn: string;

  /** 配布数. */
  @Column('integer')
  distributed: number;

  /** 回収数, so far: it may still grow. */
  @Column('integer')
  returned: number;

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
