import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** Somebody at a business (代表者・担当者). Family and given name are never split by guess. */
@Entity('persons')
export class Person {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'business_id' })
  businessId: string;

  @Column('text', { name: 'family_name' })
  familyName: string;

  @Column('text', { name: 'given_name', nullable: true })
  givenName: string | null;

  @Column('text', { name: 'family_kana', nullable: true })
  familyKana: string | null;

  @Column('text', { name: 'given_kana', nullable: true })
  givenKana: string | null;

  @Column('integer', { name: 'birth_year', nullable: true })
  birthYear: number | null;

  @Column('text', { nullable: true })
  position: string | null;

  @Column('boolean')
  representative: boolean;

  @Column('text', { nullable: true })
  phone: string | null;

  @Column('text', { nullable: true })
  email: string | null;

  @Column('date', { name: 'left_on', nullable: true })
  leftOn: string | null;

  @VersionColumn()
  version: number;
}
