import { CALL_OUTCOMES, type CallFilter, type CallOutcome, type SchemeCall } from '@banso/subsidies';
import { ApiProperty } from '@nestjs/swagger';
import {
  ChoiceField,
  DateField,
  IdField,
  IdListField,
  IntegerField,
  PageOf,
  PageQuery,
  TextField,
  VoidableView,
  voidableView,
} from '../http';

const OPTIONAL = { optional: true, nullable: true } as const;
const STATES = ['waiting', 'done', 'all'] as const;

export class NewCallsDto {
  @IdListField('事業所', { min: 1, max: 500 })
  businessIds: string[];

  @IdField('連絡する人', { ...OPTIONAL, description: '省くと、事業所ごとの担当の経営指導員' })
  staffId?: string | null;
}

export class CallChangesDto {
  @IntegerField('版', { min: 1 })
  version: number;

  @IdField('連絡する人', OPTIONAL)
  staffId?: string | null;

  @ChoiceField('結果', CALL_OUTCOMES, {
    ...OPTIONAL,
    description: 'told 案内した、not-interested 関心なし、applied 申請した、null 未連絡',
  })
  outcome?: CallOutcome | null;

  @DateField('連絡日', OPTIONAL)
  contactedOn?: string | null;

  @TextField('メモ', { ...OPTIONAL, max: 1000, lines: true })
  note?: string | null;
}

export class CallFilterQuery {
  @ChoiceField('状態', STATES, { optional: true, description: 'waiting 未連絡、done 連絡済み、all すべて' })
  state: CallFilter['state'] = 'all';

  @IdField('連絡する人', { optional: true })
  staffId?: string;
}

export class CallQuery extends PageQuery {
  @ChoiceField('状態', STATES, { optional: true, description: 'waiting 未連絡、done 連絡済み、all すべて' })
  state: CallFilter['state'] = 'waiting';

  @IdField('連絡する人', { optional: true })
  staffId?: string;
}

export class AddedCallsView {
  @ApiProperty({ type: 'integer', description: '新しく載せた事業所の数。すでに載っているものは数えない' })
  added: number;
}

export class SchemeCallEntryView extends VoidableView {
  @ApiProperty({ type: String, format: 'uuid' })
  businessId: string;

  @ApiProperty({ type: String })
  businessName: string;

  @ApiProperty({ type: String, nullable: true })
  nameKana: string | null;

  @ApiProperty({ type: String, nullable: true })
  corporateNumber: string | null;

  @ApiProperty({ type: String, nullable: true })
  representativeName: string | null;

  @ApiProperty({ type: String, nullable: true })
  district: string | null;

  @ApiProperty({ type: String, nullable: true })
  phone: string | null;

  @ApiProperty({ type: String, nullable: true })
  email: string | null;

  @ApiProperty({ type: Boolean, description: '今日、会員かどうか' })
  member: boolean;

  @ApiProperty({ type: Boolean, description: '今日、廃業しているかどうか' })
  closed: boolean;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  staffId: string | null;

  @ApiProperty({ type: String, nullable: true })
  staffName: string | null;

  @ApiProperty({ enum: CALL_OUTCOMES, nullable: true, description: 'null は未連絡' })
  outcome: CallOutcome | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  contactedOn: string | null;
}

export class CallCountsView implements Record<'waiting' | CallOutcome, number> {
  @ApiProperty({ type: 'integer', description: '未連絡' })
  waiting: number;

  @ApiProperty({ type: 'integer', description: '案内した' })
  told: number;

  @ApiProperty({ type: 'integer', description: '関心なし' })
  'not-interested': number;

  @ApiProperty({ type: 'integer', description: '申請した' })
  applied: number;
}

export class SchemeCallEntryPage extends PageOf(SchemeCallEntryView) {
  @ApiProperty({ type: CallCountsView, description: 'リスト全体の数（外したものを除く）' })
  counts: CallCountsView;
}

export function callEntryView(call: SchemeCall): SchemeCallEntryView {
  return voidableView(call);
}
