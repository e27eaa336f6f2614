import {
  DESIGNATION_FACTS,
  DESIGNATION_GROUNDS,
  type DesignationFact,
  type DesignationGround,
} from '@banso/japan';
import {
  type Designation,
  DESIGNATION_RESULTS,
  DESIGNATION_STATES,
  type DesignationCount,
  type DesignationResult,
  type DesignationState,
  type DesignationYear,
} from '@banso/members';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ChoiceField, IntegerField, PageOf, PageQuery } from '../http';

export class DesignationPath {
  @Type(() => Number)
  @IntegerField('年度', { min: 1950, max: 2999 })
  fiscalYear: number;
}

export class DesignationQuery extends PageQuery {
  @ChoiceField('判定', DESIGNATION_RESULTS, {
    optional: true,
    description: 'designated 特定商工業者、not-designated 特定商工業者ではない、unknown 判定できない',
  })
  result?: DesignationResult;

  @ChoiceField('理由', DESIGNATION_GROUNDS, {
    optional: true,
    description:
      'months 期間が足りない、size 規模が足りない、capital 資本金、employees 従業員数、unknown 不明',
  })
  ground?: DesignationGround;
}

export class DesignationSheetQuery {
  @ChoiceField('判定', DESIGNATION_RESULTS, { optional: true })
  result?: DesignationResult;
}

export class ConfirmDesignationDto {
  @IntegerField('版', { min: 1, description: '確かめたときの判定の版' })
  version: number;
}

export class DesignationRoundView {
  @ApiProperty({ enum: DESIGNATION_STATES, description: 'confirmed 確定' })
  state: DesignationState;

  @ApiProperty({ type: 'integer', description: '判定する事業所の数' })
  total: number;

  @ApiProperty({ type: 'integer', description: '判定した事業所の数' })
  progress: number;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  determinedAt: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  confirmedAt: string | null;

  @ApiProperty({ type: String, nullable: true })
  confirmedBy: string | null;

  @ApiProperty({ type: 'integer' })
  version: number;
}

export class DesignationCountView implements DesignationCount {
  @ApiProperty({ enum: DESIGNATION_RESULTS })
  result: DesignationResult;

  @ApiProperty({ enum: DESIGNATION_GROUNDS })
  ground: DesignationGround;

  @ApiProperty({ type: 'integer' })
  businesses: number;
}

export class DesignationYearView {
  @ApiProperty({ type: 'integer' })
  fiscalYear: number;

  @ApiProperty({ type: [Number], description: '判定のある年度（新しい順）' })
  years: number[];

  @ApiProperty({ type: DesignationRoundView, nullable: true })
  round: DesignationRoundView | null;

  @ApiProperty({ type: [DesignationCountView] })
  counts: DesignationCountView[];
}

export class DesignationNowView {
  @ApiProperty({ enum: DESIGNATION_RESULTS })
  result: DesignationResult;

  @ApiProperty({ type: String })
  reason: string;
}

export class DesignationView implements Designation {
  @ApiProperty({ type: String, format: 'uuid' })
  businessId: string;

  @ApiProperty({ type: String, description: '判定したときの名称' })
  name: string;

  @ApiProperty({ enum: DESIGNATION_RESULTS })
  result: DesignationResult;

  @ApiProperty({ enum: DESIGNATION_GROUNDS })
  ground: DesignationGround;

  @ApiProperty({ enum: DESIGNATION_FACTS, isArray: true, description: '確かめること' })
  missing: DesignationFact[];

  @ApiProperty({ type: String })
  reason: string;

  @ApiProperty({ type: 'integer', nullable: true })
  months: number | null;

  @ApiProperty({ type: String, nullable: true })
  industryCode: string | null;

  @ApiProperty({ type: 'integer', nullable: true })
  employees: number | null;

  @ApiProperty({ type: 'integer', nullable: true })
  capitalYen: number | null;

  @ApiProperty({
    type: DesignationNowView,
    nullable: true,
    description: '今の内容なら変わる判定。同じなら null',
  })
  now: DesignationNowView | null;
}

export class DesignationPage extends PageOf(DesignationView) {}

export function designationYearView({ round, ...rest }: DesignationYear): DesignationYearView {
  return {
    ...rest,
    round: round && {
      ...round,
      determinedAt: round.determinedAt?.toISOString() ?? null,
      confirmedAt: round.confirmedAt?.toISOString() ?? null,
    },
  };
}
