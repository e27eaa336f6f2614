import type { PersonDetails } from '@banso/members';
import { ApiProperty, PartialType } from '@nestjs/swagger';
import { DateField, FlagField, IdField, IntegerField, TextField } from '../http';

const OPTIONAL = { optional: true, nullable: true } as const;

export class PersonPath {
  @IdField('事業所のID')
  id: string;

  @IdField('担当者のID')
  personId: string;
}

export class PersonInputDto {
  @TextField('姓', { max: 100 })
  familyName: string;

  @TextField('名', { max: 100, ...OPTIONAL })
  givenName?: string | null;

  @TextField('セイ', { max: 100, ...OPTIONAL })
  familyKana?: string | null;

  @TextField('メイ', { max: 100, ...OPTIONAL })
  givenKana?: string | null;

  @IntegerField('生年', { min: 1850, max: 2200, ...OPTIONAL })
  birthYear?: number | null;

  @TextField('役職', { max: 100, ...OPTIONAL })
  position?: string | null;

  @FlagField('代表者', { optional: true })
  representative?: boolean;

  @TextField('電話', { max: 40, ...OPTIONAL })
  phone?: string | null;

  @TextField('メール', { max: 200, ...OPTIONAL })
  email?: string | null;
}

export class PersonChangesDto extends PartialType(PersonInputDto, { skipNullProperties: false }) {
  @IntegerField('版', { min: 1 })
  version: number;

  @DateField('離職日', OPTIONAL)
  leftOn?: string | null;
}

export class PersonView implements PersonDetails {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  @ApiProperty({ type: String })
  familyName: string;

  @ApiProperty({ type: String, nullable: true })
  givenName: string | null;

  @ApiProperty({ type: String, nullable: true })
  familyKana: string | null;

  @ApiProperty({ type: String, nullable: true })
  givenKana: string | null;

  @ApiProperty({ type: 'integer', nullable: true })
  birthYear: number | null;

  @ApiProperty({ type: String, nullable: true })
  position: string | null;

  @ApiProperty({ type: Boolean })
  representative: boolean;

  @ApiProperty({ type: String, nullable: true })
  phone: string | null;

  @ApiProperty({ type: String, nullable: true })
  email: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  leftOn: string | null;

  @ApiProperty({ type: 'integer' })
  version: number;
}
