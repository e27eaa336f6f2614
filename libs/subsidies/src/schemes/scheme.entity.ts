import { Column, CreateDateColumn, Entity, PrimaryColumn, UpdateDateColumn, VersionColumn } from 'typeorm';
import type { SchemeFile } from '../rules/scheme-file.types';

/** 制度: a scheme as this chamber keeps it. */
@Entity('schemes')
export class Scheme {
  @PrimaryColumn('uuid')
  id: string;

  /** As the file names it; never changed. */
  @Column('text')
  key: string;

  @Column('text')
  title: string;

  /** The file as it was written, comments and all. */
  @Column('text')
  source: string;

  /** What was read of it. */
  @Column('jsonb')
  content: SchemeFile;

  @Column('timestamptz', { name: 'content_changed_at' })
  contentChangedAt: Date;

  /** Whether businesses are diagnosed by it. */
  @Column('boolean')
  enabled: boolean;

  /** As the product brought it: nobody has edited it. */
  @Column('boolean')
  shipped: boolean;

  @Column('uuid', { name: 'created_by', nullable: true })
  createdBy: string | null;

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt: Date;

  @UpdateDateColumn({ type: 'timestamptz', name: 'updated_at' })
  updatedAt: Date;

  @VersionColumn()
  version: number;
}
