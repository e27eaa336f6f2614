import { PASSWORD_MAX, PASSWORD_MIN, type Role, ROLES, type StaffMember } from '@banso/staff';
import { ApiProperty, PartialType } from '@nestjs/swagger';
import { ChoiceField, FlagField, IdField, IntegerField, TextField } from '../http';

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

export class StaffInputDto {
  @TextField('メールアドレス', {
    max: 254,
    pattern: EMAIL,
    hint: 'は name@example.jp の形で入力してください。',
  })
  email: string;

  @TextField('姓', { max: 50 })
  familyName: string;

  @TextField('名', { max: 50 })
  givenName: string;

  @TextField('セイ', { max: 50, optional: true, nullable: true })
  familyKana?: string | null;

  @TextField('メイ', { max: 50, optional: true, nullable: true })
  givenKana?: string | null;

  @ChoiceField('役割', ROLES)
  role: Role;

  @IdField('部署', { optional: true, nullable: true })
  departmentId?: string | null;

  @TextField('パスワード', { min: PASSWORD_MIN, max: PASSWORD_MAX })
  password: string;
}

// skipNullProperties would let null through where a value is required.
export class StaffChangesDto extends PartialType(StaffInputDto, { skipNullProperties: false }) {
  @IntegerField('版', { min: 1 })
  version: number;

  @FlagField('有効', { optional: true, description: 'false にすると、その職員はすぐに使えなくなります。' })
  active?: boolean;
}

export class StaffView {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  @ApiProperty({ type: String })
  email: string;

  @ApiProperty({ type: String })
  familyName: string;

  @ApiProperty({ type: String })
  givenName: string;

  @ApiProperty({ type: String, nullable: true })
  familyKana: string | null;

  @ApiProperty({ type: String, nullable: true })
  givenKana: string | null;

  @ApiProperty({ enum: ROLES })
  role: Role;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  departmentId: string | null;

  @ApiProperty({ type: Boolean })
  active: boolean;

  @ApiProperty({ type: 'integer' })
  version: number;
}

export class StaffListView {
  @ApiProperty({ type: [StaffView] })
  items: StaffView[];
}

export function staffView(member: StaffMember): StaffView {
  return {
    id: member.id,
    email: member.email,
    familyName: member.familyName,
    givenName: member.givenName,
    familyKana: member.familyKana,
    givenKana: member.givenKana,
    role: member.role,
    departmentId: member.departmentId,
    active: member.active,
    version: member.version,
  };
}
