import type { SurveyRoundDetails, SurveyTotals, SurveyYear } from '@banso/seminars';
import { ApiProperty } from '@nestjs/swagger';
import { VoidableView, voidableView } from '../http';

export class SurveyRoundView extends VoidableView {
  @ApiProperty({ type: String })
  survey: string;

  @ApiProperty({ type: String })
  surveyLabel: string;

  @ApiProperty({ type: String })
  title: string;

  @ApiProperty({ type: String, format: 'date' })
  surveyedOn: string;

  @ApiProperty({ type: 'integer', description: '配布数' })
  distributed: number;

  @ApiProperty({ type: 'integer', description: '回収数' })
  returned: number;

  @ApiProperty({ type: Number, description: '回収率（%）' })
  responseRate: number;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  departmentId: string | null;

  @ApiProperty({ type: String, nullable: true })
  departmentName: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  staffId: string | null;

  @ApiProperty({ type: String, nullable: true })
  staffName: string | null;
}

export class SurveyTotalsView implements SurveyTotals {
  @ApiProperty({ type: 'integer', description: '回数' })
  rounds: number;

  @ApiProperty({ type: 'integer', description: '配布数の合計' })
  distributed: number;

  @ApiProperty({ type: 'integer', description: '回収数の合計' })
  returned: number;

  @ApiProperty({
    type: Number,
    nullable: true,
    description: '回収率（%）＝ 回収数の合計 ÷ 配布数の合計。各回の率の平均ではない',
  })
  responseRate: number | null;
}

export class TotalsOfSurveyView extends SurveyTotalsView {
  @ApiProperty({ type: String })
  survey: string;

  @ApiProperty({ type: String })
  surveyLabel: string;
}

export class SurveyYearView {
  @ApiProperty({ type: 'integer' })
  fiscalYear: number;

  @ApiProperty({ type: [Number], description: '記録のある年度（新しい順）' })
  years: number[];

  @ApiProperty({ type: [SurveyRoundView], description: '新しい順。取り消されたものも含む' })
  items: SurveyRoundView[];

  @ApiProperty({ type: [TotalsOfSurveyView], description: '調査ごとの合計（取り消されたものを除く）' })
  bySurvey: TotalsOfSurveyView[];

  @ApiProperty({ type: SurveyTotalsView, description: '年度の合計（取り消されたものを除く）' })
  total: SurveyTotalsView;
}

export function surveyRoundView(details: SurveyRoundDetails): SurveyRoundView {
  return voidableView(details);
}

export function surveyYearView({ rounds, ...rest }: SurveyYear): SurveyYearView {
  return { ...rest, items: rounds.map(surveyRoundView) };
}
