import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** 課・部. Plans name it by its code, which therefore never changes. */
@Entity('departments')
export class Department {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  code: string;

  @Column('text')
  name: string;

  @Column('integer', { name: 'sort_order' })
  sortOrder: number;

  @Column('date', { name: 'valid_from', nullable: true })
  validFrom: string | null;

  @Column('date', { name: 'valid_to', nullable: true })
  validTo: string | null;

  @VersionColumn()
  version: number;
}
