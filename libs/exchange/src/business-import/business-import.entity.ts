import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';
import type { ImportColumn, ImportProblem, ImportState } from './business-import.types';

/** An uploaded list of businesses: what its rows will do, and how far that is. The rows stand in `business_import_rows`. */
@Entity('business_imports')
export class BusinessImport {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text', { name: 'file_name' })
  fileName: string;

  @Column('text')
  encoding: 'utf-8' | 'cp932';

  @Column('integer', { name: 'row_count' })
  rowCount: number;

  /** The columns in the order of the file. */
  @Column('jsonb')
  mapping: ImportColumn[];

  @Column('jsonb')
  preview: Record<string, string | number>[];

  @Column('text')
  state: ImportState;

  /** Rows written so far; by the end equal to `rowCount`. */
  @Column('integer')
  progress: number;

  /** The first of them; `problemCount` counts all. */
  @Column('jsonb')
  problems: ImportProblem[];

  @Column('integer', { name: 'problem_count' })
  problemCount: number;

  @Column('integer', { name: 'to_create' })
  toCreate: number;

  @Column('integer', { name: 'to_update' })
  toUpdate: number;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt: Date | null;
}
