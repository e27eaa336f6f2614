import type {
  ExaminationSittingDetails,
  ExaminationYear,
  ExamineeTotals,
  GradeTotals,
} from '@banso/seminars';
import { ApiProperty } from '@nestjs/swagger';
import { VoidableView, voidableView } from '../http';

export class ExaminationSittingView extends VoidableView {
  @ApiProperty({ type: String })
  examination: string;

  @ApiProperty({ type: String })
  examinationLabel: string;

  @ApiProperty({ type: String, nullable: true, description: '級' })
  grade: string | null;

  @ApiProperty({ type: String, format: 'date' })
  examinedOn: string;

  @ApiProperty({ type: 'integer', description: '受験者数' })
  examinees: number;

  @ApiProperty({ type: 'integer', nullable: true, description: '合格者数。合格発表の前は null' })
  passed: number | null;

  @ApiProperty({ type: Number, nullable: true, description: '合格率（%）' })
  passRate: number | null;
}

export class ExamineeTotalsView implements ExamineeTotals {
  @ApiProperty({ type: 'integer', description: '試験の回数' })
  sittings: number;

  @ApiProperty({ type: 'integer', description: '受験者数の合計' })
  examinees: number;

  @ApiProperty({ type: 'integer', description: '前年度の受験者数の合計' })
  examineesYearBefore: number;

  @ApiProperty({
    type: Number,
    nullable: true,
    description: '前年度に対する増減（%）。前年度の受験者がなければ null',
  })
  growth: number | null;

  @ApiProperty({ type: 'integer', description: '合格者数の合計' })
  passed: number;

  @ApiProperty({ type: 'integer', description: '合格者数の分かっている試験の受験者数の合計' })
  judged: number;

  @ApiProperty({ type: Number, nullable: true, description: '合格率（%）＝ passed ÷ judged' })
  passRate: number | null;
}

export class GradeTotalsView extends ExamineeTotalsView implements GradeTotals {
  @ApiProperty({ type: String })
  examination: string;

  @ApiProperty({ type: String })
  examinationLabel: string;

  @ApiProperty({ type: String, nullable: true })
  grade: string | null;
}

export class ExaminationYearView {
  @ApiProperty({ type: 'integer' })
  fiscalYear: number;

  @ApiProperty({ type: [Number], description: '記録のある年度（新しい順）' })
  years: number[];

  @ApiProperty({ type: [ExaminationSittingView], description: '新しい順。取り消されたものも含む' })
  items: ExaminationSittingView[];

  @ApiProperty({
    type: [GradeTotalsView],
    description: '検定と級ごとの合計（取り消されたものを除く）。前年度だけに受験者がいた級も含む',
  })
  byGrade: GradeTotalsView[];

  @ApiProperty({ type: ExamineeTotalsView, description: '年度の合計（取り消されたものを除く）' })
  total: ExamineeTotalsView;
}

export function examinationSittingView(details: ExaminationSittingDetails): ExaminationSittingView {
  return voidableView(details);
}

export function examinationYearView({ sittings, ...rest }: ExaminationYear): ExaminationYearView {
  return { ...rest, items: sittings.map(examinationSittingView) };
}
