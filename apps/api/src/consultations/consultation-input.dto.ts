import { PartialType } from '@nestjs/swagger';
import {
  DateField,
  FlagField,
  IdField,
  IdListField,
  IntegerField,
  TextField,
  TextListField,
  TimeField,
} from '../http';

const OPTIONAL = { optional: true, nullable: true } as const;
const LONG_TEXT = { ...OPTIONAL, max: 10_000, lines: true } as const;
const A_DAY_IN_MINUTES = 1440;

export class ConsultationInputDto {
  @DateField('相談日')
  occurredOn: string;

  @TimeField('開始時刻', OPTIONAL)
  startedAt?: string | null;

  @IdListField('事業所', {
    min: 1,
    max: 20,
    description: '相談に来た事業所（1〜20件）。最初のものが主な相談者',
  })
  businessIds: string[];

  @IdListField('担当者', { min: 1, max: 10, optional: true, description: '省略すると記録する本人' })
  advisorIds?: string[];

  @TextField('手段', { max: 60, description: 'コード表 channel のキー' })
  channel: string;

  @TextListField('内容区分', { optional: true, maxLength: 60, description: 'コード表 topic のキー' })
  topics?: string[];

  @TextField('内容', { max: 500, lines: true })
  summary: string;

  @IntegerField('所要時間（分）', { ...OPTIONAL, max: A_DAY_IN_MINUTES })
  contactMinutes?: number | null;

  @IntegerField('準備時間（分）', { ...OPTIONAL, max: A_DAY_IN_MINUTES })
  preparationMinutes?: number | null;

  @TextField('場所', OPTIONAL)
  place?: string | null;

  @TextField('相談者', OPTIONAL)
  inquirerName?: string | null;

  @TextField('続柄', { ...OPTIONAL, max: 60, description: 'コード表 relation のキー' })
  inquirerRelation?: string | null;

  @TextField('課題', LONG_TEXT)
  issue?: string | null;

  @TextField('助言', LONG_TEXT)
  advice?: string | null;

  @TextField('結果', LONG_TEXT)
  result?: string | null;

  @TextField('要配慮メモ', {
    ...LONG_TEXT,
    description: '健康・負債など。読める人を限り、読んだことを記録する',
  })
  restrictedNote?: string | null;

  @DateField('次回日', OPTIONAL)
  nextOn?: string | null;

  @TextField('次回やること', { ...OPTIONAL, max: 500, lines: true })
  nextAction?: string | null;

  @TextListField('使った施策', { optional: true })
  schemes?: string[];

  @TextListField('専門家', { optional: true })
  experts?: string[];

  @TextListField('連携機関', { optional: true })
  partners?: string[];

  @IdField('計画の項目', OPTIONAL)
  planNodeId?: string | null;

  @FlagField('計上対象', { optional: true, description: 'false なら理由（uncountableReason）が必要' })
  countable?: boolean;

  @TextField('計上しない理由', OPTIONAL)
  uncountableReason?: string | null;
}

export class ConsultationChangesDto extends PartialType(ConsultationInputDto, { skipNullProperties: false }) {
  @IntegerField('版', { min: 1 })
  version: number;
}

export class ConsultationVoidDto {
  @IntegerField('版', { min: 1 })
  version: number;

  @TextField('取り消しの理由', { max: 500, lines: true })
  reason: string;
}
