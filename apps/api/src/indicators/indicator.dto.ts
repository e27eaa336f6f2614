import { ApiProperty } from '@nestjs/swagger';
import { BoardIndicatorView } from '../action-plans/board.dto';

export class MonthView {
  @ApiProperty({ type: String, description: 'YYYY-MM' })
  month: string;

  @ApiProperty({ type: Number, nullable: true })
  value: number | null;

  @ApiProperty({ type: Number, nullable: true, description: '累計。実数のように足せないものは null' })
  cumulative: number | null;

  @ApiProperty({ type: Number, nullable: true, description: '月末のペース線の値' })
  pace: number | null;

  @ApiProperty({ type: 'integer', nullable: true, description: '延べ' })
  contacts: number | null;

  @ApiProperty({ type: 'integer', nullable: true, description: '実数' })
  businesses: number | null;
}

export class ShareView {
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  id: string | null;

  @ApiProperty({ type: String })
  name: string;

  @ApiProperty({ type: Number })
  value: number;
}

export class IndicatorPolicyView {
  @ApiProperty({ type: String })
  code: string;

  @ApiProperty({ type: String })
  name: string;

  @ApiProperty({ type: String, nullable: true })
  note: string | null;
}

export class RemainingView {
  @ApiProperty({ type: Number, description: '目標まであといくつ' })
  more: number;

  @ApiProperty({ type: 'integer', description: '残りの週' })
  weeks: number;

  @ApiProperty({ type: 'integer', description: '経営指導員の人数' })
  advisors: number;

  @ApiProperty({ type: Number, description: '1人・1週あたり' })
  perAdvisorAndWeek: number;
}

export class IndicatorView extends BoardIndicatorView {
  @ApiProperty({ type: String })
  planCode: string;

  @ApiProperty({ type: String, description: '何を、どの決まりで数えるか' })
  description: string;

  @ApiProperty({ type: IndicatorPolicyView, nullable: true })
  policy: IndicatorPolicyView | null;

  @ApiProperty({ type: String, format: 'date' })
  asOf: string;

  @ApiProperty({ type: [MonthView] })
  months: MonthView[];

  @ApiProperty({ type: String, nullable: true, description: '部署別・担当者別の内訳の期間' })
  sharedPeriod: string | null;

  @ApiProperty({ type: [ShareView] })
  departments: ShareView[];

  @ApiProperty({ type: [ShareView] })
  advisors: ShareView[];

  @ApiProperty({ type: RemainingView, nullable: true })
  remaining: RemainingView | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  computedAt: string | null;

  @ApiProperty({ type: String, description: '計画の文' })
  source: string;
}
