import {
  CONSULTATION_ORDERS,
  type ConsultationOrder,
  type ConsultationRecord,
  type ConsultationSummary,
} from '@banso/consultations';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ChoiceField, DateField, FlagField, IdField, PageOf, PageQuery, TextField } from '../http';

const SIZES = ['small', 'not-small', 'unknown'] as const;

const FlagOfQuery = Transform(({ value }: { value: unknown }) =>
  value === 'true' ? true : value === 'false' ? false : value,
);

export class ConsultationQuery extends PageQuery {
  @IdField('事業所', { optional: true })
  businessId?: string;

  @IdField('担当者', { optional: true })
  advisorId?: string;

  @DateField('期間の初日', { optional: true })
  from?: string;

  @DateField('期間の最終日', { optional: true })
  to?: string;

  @TextField('手段', { max: 60, optional: true })
  channel?: string;

  @TextField('検索語', { max: 100, optional: true, description: '内容・課題・助言・結果のどこかにある言葉' })
  q?: string;

  @FlagOfQuery
  @FlagField('自分の記録だけ', { optional: true })
  mine?: boolean;

  @DateField('次回日の初日', { optional: true, description: '次回日がこの日以降の記録（取り消しを除く）' })
  nextFrom?: string;

  @DateField('次回日の最終日', { optional: true, description: '次回日がこの日以前の記録（取り消しを除く）' })
  nextTo?: string;

  @FlagOfQuery
  @FlagField('まだ果たしていない約束だけ', {
    optional: true,
    description: '次回日以降に、同じ事業所の記録がまだないもの',
  })
  open?: boolean;

  @ChoiceField('並び順', CONSULTATION_ORDERS, {
    optional: true,
    description: 'newest: 相談日の新しい順（既定）。next-soonest・next-latest: 次回日の早い順・遅い順',
  })
  order: ConsultationOrder = 'newest';
}

export class NamedView {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  @ApiProperty({ type: String })
  name: string;
}

export class ConsultedBusinessView extends NamedView {
  @ApiProperty({ type: String, enum: SIZES, description: '小規模事業者か（記録した時点）' })
  small: (typeof SIZES)[number];
}

export class ConsultingAdvisorView extends NamedView {
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: '記録した時点の所属' })
  departmentId: string | null;
}

export class PolicyVerdictView {
  @ApiProperty({ type: String, description: '計上基準のコード' })
  policy: string;

  @ApiProperty({ type: String })
  policyName: string;

  @ApiProperty({ type: Boolean })
  counted: boolean;

  @ApiProperty({ type: 'integer', description: 'この記録が何件になるか' })
  quantity: number;

  @ApiProperty({ type: String, nullable: true, description: '数えられていない理由' })
  reason: string | null;
}

export class ConsultationView {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  @ApiProperty({ type: String, format: 'date' })
  occurredOn: string;

  @ApiProperty({ type: String, nullable: true, example: '09:30' })
  startedAt: string | null;

  @ApiProperty({ type: [ConsultedBusinessView] })
  businesses: ConsultedBusinessView[];

  @ApiProperty({ type: [ConsultingAdvisorView] })
  advisors: ConsultingAdvisorView[];

  @ApiProperty({ type: String })
  channel: string;

  @ApiProperty({ type: String })
  channelLabel: string;

  @ApiProperty({ type: [String] })
  topics: string[];

  @ApiProperty({ type: String })
  summary: string;

  @ApiProperty({ type: 'integer', nullable: true })
  contactMinutes: number | null;

  @ApiProperty({ type: 'integer', nullable: true })
  preparationMinutes: number | null;

  @ApiProperty({ type: String, nullable: true })
  place: string | null;

  @ApiProperty({ type: String, nullable: true })
  inquirerName: string | null;

  @ApiProperty({ type: String, nullable: true })
  inquirerRelation: string | null;

  @ApiProperty({ type: String, nullable: true })
  issue: string | null;

  @ApiProperty({ type: String, nullable: true })
  advice: string | null;

  @ApiProperty({ type: String, nullable: true })
  result: string | null;

  @ApiProperty({ type: String, nullable: true, description: '読む権限がなければ、あってもなくても null' })
  restrictedNote: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  nextOn: string | null;

  @ApiProperty({ type: String, nullable: true })
  nextAction: string | null;

  @ApiProperty({ type: [String] })
  schemes: string[];

  @ApiProperty({ type: [String] })
  experts: string[];

  @ApiProperty({ type: [String] })
  partners: string[];

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  planNodeId: string | null;

  @ApiProperty({ type: Boolean })
  countable: boolean;

  @ApiProperty({ type: String, nullable: true })
  uncountableReason: string | null;

  @ApiProperty({ type: 'integer' })
  version: number;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  voidedAt: string | null;

  @ApiProperty({ type: String, nullable: true })
  voidReason: string | null;

  @ApiProperty({ type: String, format: 'date-time' })
  createdAt: string;

  @ApiProperty({ type: String, format: 'date-time' })
  updatedAt: string;

  @ApiProperty({
    type: [PolicyVerdictView],
    nullable: true,
    description: '計上基準ごとの結果。記録した直後は null で、GET で読むと分かる',
  })
  counting: PolicyVerdictView[] | null;
}

export class ConsultationSummaryView {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  @ApiProperty({ type: String, format: 'date' })
  occurredOn: string;

  @ApiProperty({ type: String, nullable: true })
  startedAt: string | null;

  @ApiProperty({ type: [NamedView] })
  businesses: NamedView[];

  @ApiProperty({ type: [NamedView] })
  advisors: NamedView[];

  @ApiProperty({ type: String })
  channel: string;

  @ApiProperty({ type: String })
  channelLabel: string;

  @ApiProperty({ type: [String] })
  topics: string[];

  @ApiProperty({ type: String })
  summary: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  nextOn: string | null;

  @ApiProperty({ type: String, nullable: true })
  nextAction: string | null;

  @ApiProperty({ type: Boolean })
  voided: boolean;

  @ApiProperty({ type: Boolean, nullable: true, description: '中期行動計画の計上基準で数えられたか' })
  counted: boolean | null;

  @ApiProperty({ type: String, nullable: true })
  countReason: string | null;
}

export class ConsultationPage extends PageOf(ConsultationSummaryView) {}

export function consultationView(record: ConsultationRecord): ConsultationView {
  const { voidedAt, createdAt, updatedAt, ...rest } = record;
  return {
    ...rest,
    voidedAt: voidedAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}

export function consultationSummaryView(summary: ConsultationSummary): ConsultationSummaryView {
  const named = ({ id, name }: NamedView): NamedView => ({ id, name });
  return {
    ...summary,
    businesses: summary.businesses.map(named),
    advisors: summary.advisors.map(named),
  };
}
