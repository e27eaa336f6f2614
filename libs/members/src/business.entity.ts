import { Column, CreateDateColumn, Entity, PrimaryColumn, UpdateDateColumn, VersionColumn } from 'typeorm';
import type { Successor } from './business.types';

/** A business of the district (事業所), member or not. Membership is a matter of periods and stands in its own table. */
@Entity('businesses')
export class Business {
  @PrimaryColumn('uuid')
  id: string;

  /** As registered, for printing; searching looks at `searchKey`. */
  @Column('text')
  name: string;

  @Column('text', { name: 'name_kana', nullable: true })
  nameKana: string | null;

  /** 法人番号, 13 digits. */
  @Column('text', { name: 'corporate_number', nullable: true })
  corporateNumber: string | null;

  /** 適格請求書発行事業者の登録番号, `T` and 13 digits. */
  @Column('text', { name: 'invoice_number', nullable: true })
  invoiceNumber: string | null;

  /** 日本標準産業分類: a letter (`E`) or two to four digits (`09`, `091`, `0911`). */
  @Column('text', { name: 'industry_code', nullable: true })
  industryCode: string | null;

  /** The 大分類 that the code lies in. */
  @Column('text', { name: 'industry_division', nullable: true })
  industryDivision: string | null;

  /** The edition of the classification that the code is of. */
  @Column('text', { name: 'industry_revision', nullable: true })
  industryRevision: string | null;

  /** 常時使用従業員数, which the law on small businesses asks about. */
  @Column('integer', { nullable: true })
  employees: number | null;

  /** 会費用従業員数, which the fee goes by; another number than `employees`. */
  @Column('integer', { name: 'fee_employees', nullable: true })
  feeEmployees: number | null;

  /** bigint: the driver answers text. */
  @Column('bigint', { name: 'capital_yen', nullable: true })
  capitalYen: string | null;

  @Column('date', { name: 'founded_on', nullable: true })
  foundedOn: string | null;

  /** Seven digits. */
  @Column('text', { name: 'postal_code', nullable: true })
  postalCode: string | null;

  /** 区・町, for planning a round of visits. */
  @Column('text', { nullable: true })
  district: string | null;

  @Column('text', { nullable: true })
  address: string | null;

  @Column('text', { nullable: true })
  phone: string | null;

  @Column('text', { nullable: true })
  email: string | null;

  @Column('text', { nullable: true })
  website: string | null;

  @Column('text')
  successor: Successor;

  @Column('uuid', { name: 'advisor_id', nullable: true })
  advisorId: string | null;

  @Column('text', { nullable: true })
  note: string | null;

  /** Four lines, made by `searchColumns`. */
  @Column('text', { name: 'search_key', select: false })
  searchKey: string;

  @Column('text', { name: 'search_grams', array: true, select: false })
  searchGrams: string[];

  @Column('text', { name: 'sort_key', select: false })
  sortKey: string;

  @Column('date', { name: 'closed_on', nullable: true })
  closedOn: string | null;

  @VersionColumn()
  version: number;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @UpdateDateColumn({ name: 'updated_at', type: 'timestamptz' })
  updatedAt: Date;
}
