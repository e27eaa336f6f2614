import { SUCCESSORS, type Successor } from '@banso/members';
import { ApiProperty, OmitType, PartialType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsObject, IsOptional, ValidateNested } from 'class-validator';
import { ChoiceField, DateField, IdField, IntegerField, TextField } from '../http';
import { MembershipInputDto } from './membership.dto';
import { PersonInputDto } from './person.dto';

const OPTIONAL = { optional: true, nullable: true } as const;

/** The fields of a business itself. Their form (check digits, telephone) is the library's affair. */
class BusinessFieldsDto {
  @TextField('名称', { max: 200 })
  name: string;

  @TextField('カナ', { max: 200, ...OPTIONAL })
  nameKana?: string | null;

  @TextField('法人番号', { max: 40, ...OPTIONAL, description: '13桁。全角・ハイフンは整えます。' })
  corporateNumber?: string | null;

  @TextField('登録番号', { max: 40, ...OPTIONAL, description: '適格請求書発行事業者の登録番号。Tと13桁。' })
  invoiceNumber?: string | null;

  @TextField('業種', {
    max: 100,
    ...OPTIONAL,
    description: '日本標準産業分類の大分類（A〜T）、中分類以下の番号、または分類名。',
  })
  industryCode?: string | null;

  @IntegerField('常時使用従業員数', { max: 1_000_000, ...OPTIONAL })
  employees?: number | null;

  @IntegerField('会費用従業員数', { max: 1_000_000, ...OPTIONAL })
  feeEmployees?: number | null;

  @IntegerField('資本金（円）', { max: 1e15, ...OPTIONAL })
  capitalYen?: number | null;

  @DateField('創業日', OPTIONAL)
  foundedOn?: string | null;

  @TextField('郵便番号', { max: 20, ...OPTIONAL })
  postalCode?: string | null;

  @TextField('区・町', { max: 60, ...OPTIONAL })
  district?: string | null;

  @TextField('住所', { max: 300, ...OPTIONAL })
  address?: string | null;

  @TextField('電話', { max: 40, ...OPTIONAL })
  phone?: string | null;

  @TextField('メール', { max: 200, ...OPTIONAL })
  email?: string | null;

  @TextField('ウェブサイト', { max: 500, ...OPTIONAL })
  website?: string | null;

  @ChoiceField('後継者', SUCCESSORS, { optional: true })
  successor?: Successor;

  @IdField('担当の経営指導員', OPTIONAL)
  advisorId?: string | null;

  @TextField('備考', { max: 2000, lines: true, ...OPTIONAL })
  note?: string | null;
}

export class BusinessInputDto extends BusinessFieldsDto {
  @ApiProperty({ type: PersonInputDto, required: false, description: '代表者' })
  @IsOptional()
  @IsObject({ message: '代表者の形式が正しくありません。' })
  @ValidateNested()
  @Type(() => PersonInputDto)
  representative?: PersonInputDto;

  @ApiProperty({ type: MembershipInputDto, required: false, description: '入会と同時に登録するとき' })
  @IsOptional()
  @IsObject({ message: '会員資格の形式が正しくありません。' })
  @ValidateNested()
  @Type(() => MembershipInputDto)
  membership?: MembershipInputDto;
}

export class BusinessChangesDto extends PartialType(
  OmitType(BusinessInputDto, ['representative', 'membership']),
  { skipNullProperties: false },
) {
  @IntegerField('版', { min: 1 })
  version: number;

  @DateField('廃業日', OPTIONAL)
  closedOn?: string | null;
}
