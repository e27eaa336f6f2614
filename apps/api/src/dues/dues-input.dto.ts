import { DUES_STATES, type DuesFilter } from '@banso/members';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsInt, Max, Min } from 'class-validator';
import {
  ChoiceField,
  DateField,
  FiscalYearQuery,
  IdListField,
  IntegerField,
  PageQuery,
  RecordListField,
  TextField,
} from '../http';

const OPTIONAL = { optional: true, nullable: true } as const;
const MOST_YEN = 1_000_000_000;
const STATES = [...DUES_STATES, 'unpaid'] as const;

export class DuesYearPath {
  @Type(() => Number)
  @IntegerField('年度', { min: 1950, max: 2999 })
  fiscalYear: number;
}

export class DuesRateDto {
  @TextField('会員種別', { max: 60, description: 'コード表 membership-kind のキー' })
  kind: string;

  @IntegerField('1口の年額（円）', { max: 10_000_000 })
  yenPerUnit: number;
}

/** Twelve whole numbers from 0 to 12, April first. */
function MonthsField() {
  const message = '初年度の月数は、4月から順に12個、それぞれ0〜12の整数で入力してください。';
  return applyDecorators(
    ApiProperty({
      type: 'array',
      items: { type: 'integer', minimum: 0, maximum: 12 },
      minItems: 12,
      maxItems: 12,
      title: '初年度の月数',
      description: '入会月（4月から順に12個）ごとの、初年度に納める月数',
    }),
    IsArray({ message }),
    ArrayMinSize(12, { message }),
    ArrayMaxSize(12, { message }),
    IsInt({ each: true, message }),
    Min(0, { each: true, message }),
    Max(12, { each: true, message }),
  );
}

export class DuesTariffDto {
  @IntegerField('版', {
    ...OPTIONAL,
    min: 1,
    description: '開いたときの版。その年度で最初に決めるときは省く',
  })
  version?: number | null;

  @RecordListField('単価', () => DuesRateDto, { max: 50 })
  rates: DuesRateDto[];

  @MonthsField()
  firstYearMonths: number[];
}

export class CreateDuesDto {
  @IntegerField('版', { min: 1, description: '確認したときの単価の版' })
  version: number;
}

export class DuesQuery extends IntersectionType(PageQuery, FiscalYearQuery) {
  @ChoiceField('状況', STATES, {
    optional: true,
    description: 'due 未納、partly 一部納入、paid 納入済み、exempt 免除、unpaid 未納と一部納入',
  })
  state?: DuesFilter['state'];

  @TextField('会員種別', { max: 60, optional: true })
  kind?: string;

  @TextField('部会', { max: 60, optional: true })
  section?: string;
}

export class DuesChangesDto {
  @IntegerField('版', { min: 1 })
  version: number;

  @IntegerField('会費の額（円）', { optional: true, max: MOST_YEN })
  amountYen?: number;

  @IntegerField('納入額（円）', { optional: true, max: MOST_YEN })
  paidYen?: number;

  @DateField('納入日', OPTIONAL)
  paidOn?: string | null;

  @TextField('免除の理由', { ...OPTIONAL, max: 200 })
  exemptReason?: string | null;

  @TextField('メモ', { ...OPTIONAL, max: 500, lines: true })
  note?: string | null;
}

export class DuesPaymentDto {
  @IdListField('会費', { min: 1, max: 200 })
  ids: string[];

  @DateField('納入日')
  paidOn: string;
}
