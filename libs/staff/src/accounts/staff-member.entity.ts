import { Column, CreateDateColumn, Entity, PrimaryColumn, UpdateDateColumn, VersionColumn } from 'typeorm';
import type { Role } from '../role.enum';

/** 職員: a person who signs in. One address names one person in a chamber. */
@Entity('staff')
export class StaffMember {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  email: string;

  @Column('text', { name: 'family_name' })
  familyName: string;

  @Column('text', { name: 'given_name' })
  givenName: string;

  @Column('text', { name: 'family_kana', nullable: true })
  familyKana: string | null;

  @Column('text', { name: 'given_kana', nullable: true })
  givenKana: string | null;

  @Column('text')
  role: Role;

  @Column('uuid', { name: 'department_id', nullable: true })
  departmentId: string | null;

  /** Written only; whoever needs it for sign-in asks the database function that tells nothing else. */
  @Column('text', { name: 'password_hash', nullable: true, select: false })
  passwordHash: string | null;

  @Column('boolean', { default: true })
  active: boolean;

  @VersionColumn()
  version: number;

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at', select: false })
  createdAt: Date;

  @UpdateDateColumn({ type: 'timestamptz', name: 'updated_at', select: false })
  updatedAt: Date;
}
