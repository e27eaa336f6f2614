import type { Department } from '@banso/staff';
import { ApiProperty, OmitType, PartialType } from '@nestjs/swagger';
import { DateField, IntegerField, TextField } from '../http';

export class DepartmentInputDto {
  @TextField('部署コード', {
    max: 60,
    pattern: /^[a-z0-9-]+$/,
    hint: 'は半角の英小文字・数字・ハイフンで入力してください。',
    description: '計画が部署を指すときの符号。あとから変えられません。',
  })
  code: string;

  @TextField('部署名', { max: 100 })
  name: string;

  @IntegerField('並び順', { max: 1_000_000, optional: true })
  sortOrder?: number;

  @DateField('有効期間の開始日', { optional: true, nullable: true })
  validFrom?: string | null;

  @DateField('有効期間の終了日', { optional: true, nullable: true })
  validTo?: string | null;
}

export class DepartmentChangesDto extends PartialType(OmitType(DepartmentInputDto, ['code']), {
  skipNullProperties: false,
}) {
  @IntegerField('版', { min: 1 })
  version: number;
}

export class DepartmentView {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  @ApiProperty({ type: String })
  code: string;

  @ApiProperty({ type: String })
  name: string;

  @ApiProperty({ type: 'integer' })
  sortOrder: number;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  validFrom: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  validTo: string | null;

  @ApiProperty({ type: 'integer' })
  version: number;
}

export class DepartmentListView {
  @ApiProperty({ type: [DepartmentView] })
  items: DepartmentView[];
}

export function departmentView(department: Department): DepartmentView {
  return {
    id: department.id,
    code: department.code,
    name: department.name,
    sortOrder: department.sortOrder,
    validFrom: department.validFrom,
    validTo: department.validTo,
    version: department.version,
  };
}
