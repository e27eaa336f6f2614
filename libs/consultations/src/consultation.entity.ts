import { Column, CreateDateColumn, Entity, PrimaryColumn, UpdateDateColumn, VersionColumn } from 'typeorm';

/** One contact with one or more businesses (経営相談・経営指導). Who took part stands in the two tables beside it. */
@Entity('consultations')
export class Consultation {
  @PrimaryColumn('uuid')
  id: string;

  @Column('date', { name: 'occurred_on' })
  occurredOn: string;

  @Column('time', { name: 'started_at', nullable: true })
  startedAt: string | null;

  @Column('text')
  channel: string;

  @Column('text', { array: true })
  topics: string[];

  @Column('text')
  summary: string;

  @Column('integer', { name: 'contact_minutes', nullable: true })
  contactMinutes: number | null;

  @Column('integer', { name: 'preparation_minutes', nullable: true })
  preparationMinutes: number | null;

  @Column('text', { nullable: true })
  place: string | null;

  @Column('text', { name: 'inquirer_name', nullable: true })
  inquirerName: string | null;

  @Column('text', { name: 'inquirer_relation', nullable: true })
  inquirerRelation: string | null;

  @Column('text', { nullable: true })
  issue: string | null;

  @Column('text', { nullable: true })
  advice: string | null;

  @Column('text', { nullable: true })
  result: string | null;

  /** Health, debts and the like (個人情報保護法): read under a permission of its own, and every read is audited. */
  @Column('text', { name: 'restricted_note', nullable: true })
  restrictedNote: string | null;

  @Column('date', { name: 'next_on', nullable: true })
  nextOn: string | null;

  @Column('text', { name: 'next_action', nullable: true })
  nextAction: string | null;

  @Column('text', { array: true })
  schemes: string[];

  @Column('text', { array: true })
  experts: string[];

  @Column('text', { array: true })
  partners: string[];

  @Column('uuid', { name: 'plan_node_id', nullable: true })
  planNodeId: string | null;

  @Column('boolean')
  countable: boolean;

  @Column('text', { name: 'uncountable_reason', nullable: true })
  uncountableReason: string | null;

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
