import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** One choice in a code list. Records keep the key; the label may be reworded at any time. */
@Entity('code_entries')
export class CodeEntry {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  list: string;

  @Column('text')
  key: string;

  @Column('text')
  label: string;

  @Column('text', { name: 'label_en', nullable: true })
  labelEn: string | null;

  @Column('integer', { name: 'sort_order' })
  sortOrder: number;

  @Column('date', { name: 'valid_from', nullable: true })
  validFrom: string | null;

  @Column('date', { name: 'valid_to', nullable: true })
  validTo: string | null;

  @VersionColumn()
  version: number;
}
