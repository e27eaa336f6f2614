import { PartialType, PickType } from '@nestjs/swagger';
import {
  DateField,
  FlagField,
  IdField,
  IdListField,
  InstantField,
  IntegerField,
  RecordListField,
  TextField,
  TimeField,
} from '../http';

const OPTIONAL = { optional: true, nullable: true } as const;
const MOST_SESSIONS = 60;

export class EventSessionInputDto {
  @DateField('開催日')
  heldOn: string;

  @TimeField('開始時刻', OPTIONAL)
  startsAt?: string | null;

  @TimeField('終了時刻', OPTIONAL)
  endsAt?: string | null;

  @TextField('内容', { ...OPTIONAL, description: '日によって内容が違うとき' })
  title?: string | null;

  @TextField('会場', { ...OPTIONAL, description: '催事の会場と違うとき' })
  venue?: string | null;

  @IntegerField('定員', { ...OPTIONAL, min: 1, max: 100_000, description: 'null は定員なし' })
  capacity?: number | null;
}

export class EventSessionChangeDto extends EventSessionInputDto {
  @IdField('開催日のID', { optional: true, description: '残す開催日のID。省略すると新しい開催日' })
  id?: string;
}

class ChamberEventFieldsDto {
  @TextField('催事名', { max: 200 })
  title: string;

  @TextField('催事の種類', { max: 60, description: 'コード表 event-kind のキー' })
  kind: string;

  @TextField('催事のシリーズ', { ...OPTIONAL, max: 60, description: 'コード表 event-series のキー' })
  series?: string | null;

  @TextField('案内文', { ...OPTIONAL, max: 5000, lines: true })
  summary?: string | null;

  @TextField('会場', OPTIONAL)
  venue?: string | null;

  @TextField('オンラインのURL', { ...OPTIONAL, max: 500 })
  onlineUrl?: string | null;

  @IntegerField('参加費（円）', { ...OPTIONAL, max: 10_000_000, description: '未定は null、無料は 0' })
  feeYen?: number | null;

  @IntegerField('会員の参加費（円）', { ...OPTIONAL, max: 10_000_000, description: '会員だけ違うとき' })
  memberFeeYen?: number | null;

  @InstantField('申込の開始', { ...OPTIONAL, description: '省略すると、公開したときから' })
  registrationOpensAt?: string | null;

  @InstantField('申込の締切', { ...OPTIONAL, description: '省略すると、最後の開催日の開始時刻まで' })
  registrationClosesAt?: string | null;

  @FlagField('申込ページの公開', { optional: true })
  published?: boolean;

  @IntegerField('リマインドの送信日', {
    ...OPTIONAL,
    max: 14,
    description: '開催日の何日前に送るか。0 は当日、null は送らない。省略すると前日',
  })
  reminderDaysBefore?: number | null;

  @TimeField('リマインドの送信時刻', { optional: true, description: '日本時間。省略すると 09:00' })
  reminderTime?: string;

  @TextField('個人情報の取扱い', { ...OPTIONAL, max: 5000, lines: true })
  consent?: string | null;

  @IdField('担当課', OPTIONAL)
  departmentId?: string | null;

  @IdField('担当者', OPTIONAL)
  staffId?: string | null;

  @IdListField('計画の項目', { optional: true, max: 20 })
  planNodeIds?: string[];

  @TextField('備考', { ...OPTIONAL, max: 5000, lines: true })
  note?: string | null;

  @TextField('収支メモ', { ...OPTIONAL, max: 5000, lines: true, description: '講師謝金・会場費など' })
  costNote?: string | null;
}

export class ChamberEventInputDto extends ChamberEventFieldsDto {
  @RecordListField('開催日', () => EventSessionInputDto, { max: MOST_SESSIONS })
  sessions: EventSessionInputDto[];
}

export class ChamberEventChangesDto extends PartialType(ChamberEventFieldsDto, {
  skipNullProperties: false,
}) {
  @IntegerField('版', { min: 1 })
  version: number;

  @FlagField('変更のお知らせ', {
    optional: true,
    description: '日時・会場の変更を、申し込んだ人にメールで知らせるか。省略すると知らせる',
  })
  notify?: boolean;

  @RecordListField('開催日', () => EventSessionChangeDto, { max: MOST_SESSIONS, optional: true })
  sessions?: EventSessionChangeDto[];
}

/** Of a change, what those who signed up have to know. */
export class ChangeNoticesDto extends PickType(ChamberEventChangesDto, [
  'venue',
  'onlineUrl',
  'sessions',
] as const) {}

export class ChamberEventCancellationDto {
  @IntegerField('版', { min: 1 })
  version: number;

  @TextField('中止の理由', { max: 500, lines: true })
  reason: string;
}

export class ChamberEventCopyDto {
  @DateField('最初の開催日', { description: 'ほかの開催日と申込期間も、同じ日数だけずらします' })
  startsOn: string;
}
