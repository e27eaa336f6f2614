import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SchemeFile } from '../rules/scheme-file.types';
import type { DiagnosisState } from './diagnosis.types';

/** A run of a scheme's rules over all businesses. The results stand in `scheme_results`. */
@Entity('scheme_diagnoses')
export class SchemeDiagnosisRun {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'scheme_id' })
  schemeId: string;

  /** The rules as they were when it began. */
  @Column('jsonb')
  content: SchemeFile;

  @Column('date')
  day: string;

  @Column('text')
  state: DiagnosisState;

  /** Whether its results are the ones that are shown. */
  @Column('boolean')
  latest: boolean;

  @Column('integer', { name: 'business_count' })
  businessCount: number;

  @Column('integer')
  progress: number;

  /** Up to and with this one all are looked at, in the order of ids. */
  @Column('uuid', { name: 'last_business_id', nullable: true })
  lastBusinessId: string | null;

  @Column('integer')
  eligible: number;

  @Column('integer')
  uncertain: number;

  @Column('integer', { name: 'not_eligible' })
  notEligible: number;

  @Column('integer')
  attempts: number;

  @Column('timestamptz', { name: 'alive_at' })
  aliveAt: Date;

  @Column('uuid', { name: 'started_by', nullable: true })
  startedBy: string | null;

  @Column('timestamptz', { name: 'started_at' })
  startedAt: Date;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt: Date | null;
}
