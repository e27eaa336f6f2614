import {
  MOST_LINES,
  MOST_OF_A_LINE,
  MOST_YEN,
  OUTCOME_KINDS,
  type OutcomeFields,
  type OutcomeKind,
} from '@banso/seminars';
import { ApiProperty, PartialType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsObject, ValidateNested } from 'class-validator';
import { ChoiceField, DateField, IdField, IntegerField, TextField } from '../http';

const OPTIONAL = { optional: true, nullable: true } as const;

export class EventOutcomePath {
  @IdField('催事のID')
  id: string;

  @IdField('成果のID')
  outcomeId: string;
}

export class EventOutcomeInputDto implements OutcomeFields {
  @ChoiceField('種類', OUTCOME_KINDS, {
    description: 'negotiation: 商談、contract: 成約、job-offer: 内定、foreign-hire: 採用した外国人材',
  })
  kind: OutcomeKind;

  @IdField('参加者', { description: 'この催事の申込のID' })
  registrationId: string;

  @IdField('相手（参加者）', {
    ...OPTIONAL,
    description: 'この催事の別の申込のID。partnerName とは一緒に指定できない',
  })
  partnerRegistrationId?: string | null;

  @TextField('相手（会社名）', { ...OPTIONAL, max: 200, description: '申込のない相手の名前' })
  partnerName?: string | null;

  @IntegerField('件数・人数', { min: 1, max: MOST_OF_A_LINE })
  quantity: number;

  @IntegerField('金額（円）', { ...OPTIONAL, max: MOST_YEN, description: '成約額。この行の全部で。成約だけ' })
  amountYen?: number | null;

  @DateField('成果の日', { description: '催事の初日から今日まで' })
  occurredOn: string;

  @TextField('メモ', { ...OPTIONAL, max: 1000, lines: true })
  note?: string | null;
}

export class EventOutcomesInputDto {
  @ApiProperty({ type: [EventOutcomeInputDto], minItems: 1, maxItems: MOST_LINES, title: '成果' })
  @IsArray({ message: '成果は並び（配列）で指定してください。' })
  @ArrayMinSize(1, { message: '成果を1件以上入力してください。' })
  @ArrayMaxSize(MOST_LINES, { message: `成果は一度に${MOST_LINES}件以内で入力してください。` })
  @IsObject({ each: true, message: '成果の形式が正しくありません。' })
  @ValidateNested({ each: true })
  @Type(() => EventOutcomeInputDto)
  lines: EventOutcomeInputDto[];
}

export class EventOutcomeChangesDto extends PartialType(EventOutcomeInputDto, { skipNullProperties: false }) {
  @IntegerField('版', { min: 1 })
  version: number;
}

export class EventOutcomeVoidDto {
  @IntegerField('版', { min: 1 })
  version: number;

  @TextField('取り消しの理由', { max: 500, lines: true })
  reason: string;
}
