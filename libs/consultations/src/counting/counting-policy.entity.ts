import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type { CountingKey } from './counting-policy.types';

/** One version of a counting policy: what makes one 件, from one day to another. */
@Entity('counting_policies')
export class CountingPolicy {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  code: string;

  @Column('text')
  name: string;

  @Column('date', { name: 'valid_from' })
  validFrom: string;

  /** The last day, inclusive; null while no later version is known. */
  @Column('date', { name: 'valid_to', nullable: true })
  validTo: string | null;

  @Column('text', { array: true })
  keys: CountingKey[];

  /** Null: every channel counts. */
  @Column('text', { array: true, nullable: true })
  channels: string[] | null;

  @Column('boolean', { name: 'small_only' })
  smallOnly: boolean;

  /** Least length of summary, issue, advice and result together. */
  @Column('integer', { name: 'minimum_characters' })
  minimumCharacters: number;

  @Column('text', { nullable: true })
  note: string | null;

  @VersionColumn()
  version: number;
}
