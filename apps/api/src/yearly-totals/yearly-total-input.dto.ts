import { PartialType } from '@nestjs/swagger';
import { DateField, IntegerField, TextField } from '../http';

export class YearlyTotalInputDto {
  @TextField('項目', { max: 60, description: 'コード表 yearly-total-series のキー' })
  series: string;

  @DateField('記録日', { description: 'いつまでの数か。この日の年度に数える' })
  recordedOn: string;

  @IntegerField('数', {
    max: 2_000_000_000,
    description: 'その項目の単位での数。同じ年度の記録は足し合わせる',
  })
  amount: number;

  @TextField('メモ', { optional: true, nullable: true, max: 1000, lines: true })
  note?: string | null;
}

export class YearlyTotalChangesDto extends PartialType(YearlyTotalInputDto, { skipNullProperties: false }) {
  @IntegerField('版', { min: 1 })
  version: number;
}
