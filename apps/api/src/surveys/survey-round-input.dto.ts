import { PartialType } from '@nestjs/swagger';
import { DateField, IdField, IntegerField, TextField } from '../http';

const OPTIONAL = { optional: true, nullable: true } as const;
const MANY = 100_000;

export class SurveyRoundInputDto {
  @TextField('調査', { max: 60, description: 'コード表 survey のキー' })
  survey: string;

  @TextField('回の名前', { max: 100, description: 'その年のどの回か。例：第1回（4〜6月期）' })
  title: string;

  @DateField('調査日')
  surveyedOn: string;

  @IntegerField('配布数', { min: 1, max: MANY })
  distributed: number;

  @IntegerField('回収数', { max: MANY, description: '配布数以下。回収の途中なら、これまでに届いた数' })
  returned: number;

  @IdField('担当部署', OPTIONAL)
  departmentId?: string | null;

  @IdField('担当者', OPTIONAL)
  staffId?: string | null;

  @TextField('メモ', { ...OPTIONAL, max: 1000, lines: true })
  note?: string | null;
}

export class SurveyRoundChangesDto extends PartialType(SurveyRoundInputDto, { skipNullProperties: false }) {
  @IntegerField('版', { min: 1 })
  version: number;
}
