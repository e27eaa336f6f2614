import type { SeriesTotals, YearlyTotalDetails, YearlyTotalYear } from '@banso/seminars';
import { ApiProperty } from '@nestjs/swagger';
import { VoidableView, voidableView } from '../http';

export class YearlyTotalView extends VoidableView {
  @ApiProperty({ type: String })
  series: string;

  @ApiProperty({ type: String, description: '項目の名前。単位を含む' })
  seriesLabel: string;

  @ApiProperty({ type: String, format: 'date' })
  recordedOn: string;

  @ApiProperty({ type: 'integer' })
  amount: number;
}

export class SeriesTotalsView implements SeriesTotals {
  @ApiProperty({ type: String })
  series: string;

  @ApiProperty({ type: String })
  seriesLabel: string;

  @ApiProperty({ type: 'integer', description: '年度の記録の数' })
  entries: number;

  @ApiProperty({ type: 'integer', description: '年度の合計' })
  amount: number;

  @ApiProperty({ type: 'integer', description: '前年度の合計' })
  amountYearBefore: number;

  @ApiProperty({
    type: Number,
    nullable: true,
    description: '前年度に対する増減（%）。前年度の合計が0なら null',
  })
  growth: number | null;
}

export class YearlyTotalYearView {
  @ApiProperty({ type: 'integer' })
  fiscalYear: number;

  @ApiProperty({ type: [Number], description: '記録のある年度（新しい順）' })
  years: number[];

  @ApiProperty({ type: [YearlyTotalView], description: '新しい順。取り消されたものも含む' })
  items: YearlyTotalView[];

  @ApiProperty({
    type: [SeriesTotalsView],
    description: '項目ごとの合計（取り消されたものを除く）。前年度だけに記録がある項目も含む',
  })
  bySeries: SeriesTotalsView[];
}

export function yearlyTotalView(details: YearlyTotalDetails): YearlyTotalView {
  return voidableView(details);
}

export function yearlyTotalYearView({ entries, ...rest }: YearlyTotalYear): YearlyTotalYearView {
  return { ...rest, items: entries.map(yearlyTotalView) };
}
