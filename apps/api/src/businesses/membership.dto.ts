import type { MembershipDetails } from '@banso/members';
import { ApiProperty, PartialType } from '@nestjs/swagger';
import { DateField, IdField, IntegerField, TextField } from '../http';

const OPTIONAL = { optional: true, nullable: true } as const;

export class MembershipPath {
  @IdField('事業所のID')
  id: string;

  @IdField('会員資格のID')
  membershipId: string;
}

export class MembershipInputDto {
  @DateField('入会日')
  joinedOn: string;

  @IntegerField('口数', { min: 1, max: 10_000, optional: true })
  units?: number;

  @TextField('会員種別', { max: 60, optional: true, description: 'コード表 membership-kind のキー' })
  kind?: string;

  @TextField('部会', { max: 60, ...OPTIONAL, description: 'コード表 section のキー' })
  section?: string | null;

  @IdField('紹介者の事業所', OPTIONAL)
  referrerBusinessId?: string | null;

  @IdField('紹介者の職員', OPTIONAL)
  referrerStaffId?: string | null;

  @TextField('紹介者のメモ', { max: 200, ...OPTIONAL })
  referrerNote?: string | null;
}

export class MembershipChangesDto extends PartialType(MembershipInputDto, { skipNullProperties: false }) {
  @IntegerField('版', { min: 1 })
  version: number;

  @DateField('退会日', { ...OPTIONAL, description: 'null にすると退会を取り消します。' })
  withdrawnOn?: string | null;

  @TextField('退会理由', { max: 200, ...OPTIONAL })
  withdrawalReason?: string | null;
}

export class WithdrawalDto {
  @IntegerField('版', { min: 1 })
  version: number;

  @DateField('退会日', { description: '会員でなくなる最初の日。入会日と同じ日なら、入会の取り消しです。' })
  withdrawnOn: string;

  @TextField('退会理由', { max: 200, description: 'コード表 withdrawal-reason のキー、または言葉' })
  reason: string;
}

export class MembershipView implements MembershipDetails {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  @ApiProperty({ type: String, format: 'date' })
  joinedOn: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  withdrawnOn: string | null;

  @ApiProperty({ type: String, nullable: true })
  withdrawalReason: string | null;

  @ApiProperty({ type: 'integer' })
  units: number;

  @ApiProperty({ type: String })
  kind: string;

  @ApiProperty({ type: String, nullable: true })
  section: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  referrerBusinessId: string | null;

  @ApiProperty({ type: String, nullable: true })
  referrerName: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  referrerStaffId: string | null;

  @ApiProperty({ type: String, nullable: true })
  referrerStaffName: string | null;

  @ApiProperty({ type: String, nullable: true })
  referrerNote: string | null;

  @ApiProperty({ type: 'integer' })
  version: number;
}
