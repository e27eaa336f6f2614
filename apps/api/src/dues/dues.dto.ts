import {
  DUES_STATES,
  type DuesDetails,
  type DuesRate,
  type DuesState,
  type DuesTotals,
  type DuesYear,
  type PendingDues,
} from '@banso/members';
import { ApiProperty } from '@nestjs/swagger';
import { PageOf } from '../http';

export class DuesRateView implements DuesRate {
  @ApiProperty({ type: String, description: 'コード表 membership-kind のキー' })
  kind: string;

  @ApiProperty({ type: 'integer' })
  yenPerUnit: number;
}

export class ProposedTariffView {
  @ApiProperty({ type: [DuesRateView] })
  rates: DuesRateView[];

  @ApiProperty({ type: [Number], description: '入会月（4月から順に12個）ごとの、初年度に納める月数' })
  firstYearMonths: number[];
}

export class DuesTariffView extends ProposedTariffView {
  @ApiProperty({ type: 'integer' })
  version: number;
}

export class DuesTotalsView implements DuesTotals {
  @ApiProperty({ enum: DUES_STATES })
  state: DuesState;

  @ApiProperty({ type: 'integer', description: '件数' })
  dues: number;

  @ApiProperty({ type: 'integer' })
  amountYen: number;

  @ApiProperty({ type: 'integer' })
  paidYen: number;
}

export class PendingDuesView implements PendingDues {
  @ApiProperty({ type: 'integer', description: 'まだ会費が作成されていない会員資格の数' })
  memberships: number;

  @ApiProperty({ type: 'integer' })
  units: number;

  @ApiProperty({ type: 'integer' })
  amountYen: number;

  @ApiProperty({ type: 'integer', description: 'うち、年度の途中の入会で月割になる数' })
  reduced: number;

  @ApiProperty({ type: [String], description: '単価のない会員種別のキー' })
  kindsWithoutRate: string[];
}

export class DuesYearView implements DuesYear {
  @ApiProperty({ type: 'integer' })
  fiscalYear: number;

  @ApiProperty({ type: [Number], description: '単価のある年度（新しい順）' })
  years: number[];

  @ApiProperty({ type: DuesTariffView, nullable: true })
  tariff: DuesTariffView | null;

  @ApiProperty({ type: ProposedTariffView, description: '前に決めた年度の単価' })
  proposed: ProposedTariffView;

  @ApiProperty({ type: [DuesTotalsView] })
  totals: DuesTotalsView[];

  @ApiProperty({ type: PendingDuesView, nullable: true, description: '単価がなければ null' })
  pending: PendingDuesView | null;
}

export class CreatedDuesView {
  @ApiProperty({ type: 'integer', description: '作成した件数' })
  created: number;

  @ApiProperty({ type: DuesYearView })
  year: DuesYearView;
}

export class DuesView implements DuesDetails {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  @ApiProperty({ type: String, format: 'uuid' })
  membershipId: string;

  @ApiProperty({ type: String, format: 'uuid' })
  businessId: string;

  @ApiProperty({ type: String })
  businessName: string;

  @ApiProperty({ type: 'integer' })
  fiscalYear: number;

  @ApiProperty({ type: String })
  kind: string;

  @ApiProperty({ type: String, nullable: true })
  section: string | null;

  @ApiProperty({ type: 'integer' })
  units: number;

  @ApiProperty({ type: 'integer', description: '12か月のうち、納める月数' })
  months: number;

  @ApiProperty({ type: 'integer' })
  amountYen: number;

  @ApiProperty({ type: 'integer' })
  paidYen: number;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  paidOn: string | null;

  @ApiProperty({ type: String, nullable: true })
  exemptReason: string | null;

  @ApiProperty({ type: String, nullable: true })
  note: string | null;

  @ApiProperty({ enum: DUES_STATES })
  state: DuesState;

  @ApiProperty({ type: 'integer' })
  version: number;
}

export class DuesPage extends PageOf(DuesView) {}

export class PaidDuesView {
  @ApiProperty({ type: 'integer', description: '納入済みにした件数' })
  paid: number;

  @ApiProperty({ type: 'integer', description: 'すでに納入済みか免除で、そのままにした件数' })
  left: number;
}

export class DuesStandingView {
  @ApiProperty({ type: 'integer' })
  fiscalYear: number;

  @ApiProperty({ enum: DUES_STATES })
  state: DuesState;

  @ApiProperty({
    type: DuesView,
    nullable: true,
    description: '額と納入の記録。会費を見る権限がなければ null',
  })
  dues: DuesView | null;
}

export class DuesOfBusinessView {
  @ApiProperty({ type: [DuesStandingView], description: '新しい年度から' })
  items: DuesStandingView[];
}
