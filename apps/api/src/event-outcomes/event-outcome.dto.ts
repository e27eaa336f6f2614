import {
  OUTCOME_KINDS,
  OUTCOME_REASONS,
  type OutcomeDetails,
  type OutcomeKind,
  type OutcomeReason,
  type OutcomeSide,
  type OutcomeTotals,
} from '@banso/seminars';
import { ApiProperty } from '@nestjs/swagger';
import { PageOf } from '../http';

export class OutcomeSideView implements OutcomeSide {
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: '申込のない相手は null' })
  registrationId: string | null;

  @ApiProperty({ type: String, description: '氏名。申込のない相手は会社名' })
  name: string;

  @ApiProperty({ type: String, nullable: true, description: '申込に書かれた会社名' })
  company: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: '申込に今結び付いている事業所' })
  businessId: string | null;

  @ApiProperty({ type: String, nullable: true })
  businessName: string | null;
}

export class EventOutcomeView implements OutcomeDetails {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  @ApiProperty({ type: String, format: 'uuid' })
  eventId: string;

  @ApiProperty({ enum: OUTCOME_KINDS, enumName: 'OutcomeKind' })
  kind: OutcomeKind;

  @ApiProperty({ type: OutcomeSideView })
  attendee: OutcomeSideView;

  @ApiProperty({ type: OutcomeSideView, nullable: true })
  partner: OutcomeSideView | null;

  @ApiProperty({ type: 'integer' })
  quantity: number;

  @ApiProperty({ type: 'integer', nullable: true, description: '成約額（円）' })
  amountYen: number | null;

  @ApiProperty({ type: String, format: 'date' })
  occurredOn: string;

  @ApiProperty({ type: String, nullable: true })
  note: string | null;

  @ApiProperty({
    enum: OUTCOME_REASONS,
    enumName: 'OutcomeReason',
    nullable: true,
    description: 'どの実績にも数えない理由。数えるものは null',
  })
  notCounted: OutcomeReason | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  voidedAt: string | null;

  @ApiProperty({ type: String, nullable: true })
  voidReason: string | null;

  @ApiProperty({ type: 'integer' })
  version: number;

  @ApiProperty({ type: String, format: 'date-time' })
  createdAt: string;
}

export class OutcomeTotalsView implements OutcomeTotals {
  @ApiProperty({ type: 'integer', description: '商談件数' })
  negotiations: number;

  @ApiProperty({ type: 'integer', description: '成約件数' })
  contracts: number;

  @ApiProperty({ type: 'integer', description: '成約額（円）' })
  amountYen: number;

  @ApiProperty({ type: 'integer', description: '内定（人）' })
  jobOffers: number;

  @ApiProperty({ type: 'integer', description: '採用した外国人材（人）' })
  foreignHires: number;

  @ApiProperty({ type: 'integer', description: '取り消されていないが、数えていない行' })
  notCounted: number;
}

export class RecordedOutcomesView {
  @ApiProperty({ type: [EventOutcomeView], description: '送られた順' })
  items: EventOutcomeView[];
}

export class EventOutcomePage extends PageOf(EventOutcomeView) {
  @ApiProperty({ type: OutcomeTotalsView, description: '催事の全部の合計。数えるものだけ' })
  totals: OutcomeTotalsView;
}
