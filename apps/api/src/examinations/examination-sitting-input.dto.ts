import { PartialType } from '@nestjs/swagger';
import { DateField, IntegerField, TextField } from '../http';

const OPTIONAL = { optional: true, nullable: true } as const;
const MANY = 100_000;

export class ExaminationSittingInputDto {
  @TextField('検定', { max: 60, description: 'コード表 examination のキー' })
  examination: string;

  @TextField('級', {
    ...OPTIONAL,
    max: 30,
    description: '級の別がなければ空。全角・半角や空白の違いは同じ級とする',
  })
  grade?: string | null;

  @DateField('試験日')
  examinedOn: string;

  @IntegerField('受験者数', { max: MANY, description: '申込者でなく、実際に受験した人数' })
  examinees: number;

  @IntegerField('合格者数', {
    ...OPTIONAL,
    max: MANY,
    description: '受験者数以下。合格発表の前は空',
  })
  passed?: number | null;

  @TextField('メモ', { ...OPTIONAL, max: 1000, lines: true })
  note?: string | null;
}

export class ExaminationSittingChangesDto extends PartialType(ExaminationSittingInputDto, {
  skipNullProperties: false,
}) {
  @IntegerField('版', { min: 1 })
  version: number;
}
