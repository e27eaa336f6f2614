import { type BusinessDetails, type BusinessSummary, SUCCESSORS, type Successor } from '@banso/members';
import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, IdField, PageOf, PageQuery, TextField } from '../http';
import { MembershipView } from './membership.dto';
import { PersonView } from './person.dto';

export class BusinessQuery extends PageQuery {
  @TextField('検索語', {
    min: 0,
    max: 200,
    optional: true,
    description: '名称・カナ・電話・法人番号の一部。空白で区切ると、すべてを含むものを返します。',
  })
  q?: string;

  @ChoiceField('会員かどうか', ['member', 'non-member', 'all'], { optional: true })
  membership?: 'member' | 'non-member' | 'all';

  @IdField('担当の経営指導員', { optional: true })
  advisorId?: string;
}

export class BusinessSummaryView implements BusinessSummary {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  @ApiProperty({ type: String })
  name: string;

  @ApiProperty({ type: String, nullable: true })
  nameKana: string | null;

  @ApiProperty({ type: Boolean, description: '今日、会員かどうか' })
  member: boolean;

  @ApiProperty({ type: String, nullable: true })
  membershipKind: string | null;

  @ApiProperty({ type: String, nullable: true })
  representativeName: string | null;

  @ApiProperty({ type: String, nullable: true })
  district: string | null;

  @ApiProperty({ type: String, nullable: true })
  industryCode: string | null;

  @ApiProperty({ type: String, nullable: true })
  phone: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  advisorId: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  closedOn: string | null;
}

export class BusinessPage extends PageOf(BusinessSummaryView) {}

export class SmallBusinessView {
  @ApiProperty({ type: String, enum: ['small', 'not-small', 'unknown'] })
  answer: 'small' | 'not-small' | 'unknown';

  @ApiProperty({ type: String })
  reason: string;
}

export class BusinessView implements BusinessDetails {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  @ApiProperty({ type: 'integer' })
  version: number;

  @ApiProperty({ type: String })
  name: string;

  @ApiProperty({ type: String, nullable: true })
  nameKana: string | null;

  @ApiProperty({ type: String, nullable: true })
  corporateNumber: string | null;

  @ApiProperty({ type: String, nullable: true })
  invoiceNumber: string | null;

  @ApiProperty({ type: String, nullable: true })
  industryCode: string | null;

  @ApiProperty({ type: 'integer', nullable: true })
  employees: number | null;

  @ApiProperty({ type: 'integer', nullable: true })
  feeEmployees: number | null;

  @ApiProperty({ type: 'integer', nullable: true })
  capitalYen: number | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  foundedOn: string | null;

  @ApiProperty({ type: String, nullable: true })
  postalCode: string | null;

  @ApiProperty({ type: String, nullable: true })
  district: string | null;

  @ApiProperty({ type: String, nullable: true })
  address: string | null;

  @ApiProperty({ type: String, nullable: true })
  phone: string | null;

  @ApiProperty({ type: String, nullable: true })
  email: string | null;

  @ApiProperty({ type: String, nullable: true })
  website: string | null;

  @ApiProperty({ type: String, enum: SUCCESSORS })
  successor: Successor;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  advisorId: string | null;

  @ApiProperty({ type: String, nullable: true })
  note: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  closedOn: string | null;

  @ApiProperty({ type: Boolean, description: '今日、会員かどうか' })
  member: boolean;

  @ApiProperty({ type: SmallBusinessView })
  smallBusiness: SmallBusinessView;

  @ApiProperty({ type: [PersonView] })
  persons: PersonView[];

  @ApiProperty({ type: [MembershipView] })
  memberships: MembershipView[];

  @ApiProperty({ type: [String], description: '保存はしたが、確かめてほしいこと' })
  warnings: string[];

  @ApiProperty({ type: String, format: 'date-time' })
  createdAt: string;

  @ApiProperty({ type: String, format: 'date-time' })
  updatedAt: string;
}
