import { CHECK_IN_ACTIONS, type CheckIn, type CheckInAction } from '@banso/seminars';
import { ApiProperty, OmitType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsObject, ValidateBy, ValidateNested } from 'class-validator';
import { ChoiceField, FlagField, IdField, InstantField, TextField } from '../http';
import { RegistrationInputDto } from '../registrations/registration-input.dto';

const MOST_AT_ONCE = 500;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const OPTIONAL = { optional: true, nullable: true } as const;

/** Who is said by exactly one of the two. */
function OneOfTwo(): PropertyDecorator {
  return ValidateBy({
    name: 'oneOfTwo',
    validator: {
      validate: (_, given) => {
        const { registrationId, ticketCode } = (given?.object ?? {}) as Partial<CheckIn>;
        return (registrationId === undefined) !== (ticketCode === undefined);
      },
      defaultMessage: () =>
        '申込（registrationId）かチケット（ticketCode）の、どちらか1つを指定してください。',
    },
  });
}

export class CheckInDto implements CheckIn {
  @OneOfTwo()
  @TextField('受付のID', {
    pattern: UUID,
    hint: 'は、受付ごとに新しいUUIDで指定してください。',
    description: '端末が受付ごとに付けるUUID。再送のときは同じものを使う',
  })
  id: string;

  @IdField('申込', { optional: true, description: '一覧から選んだとき。ticketCode とどちらか1つ' })
  registrationId?: string;

  @TextField('チケット', {
    max: 200,
    optional: true,
    description: 'QRコードの中身。registrationId とどちらか1つ',
  })
  ticketCode?: string;

  @IdField('開催日')
  sessionId: string;

  @ChoiceField('受付の種類', CHECK_IN_ACTIONS, { description: 'arrived: 来場、undone: 受付の取消' })
  action: CheckInAction;

  @InstantField('受付の時刻', { description: '端末の時計で。これからの時刻は今とみなす' })
  happenedAt: string;

  @TextField('端末', { max: 60, ...OPTIONAL, description: '受付の場所など。ほかの受付に表示する' })
  device?: string | null;

  @FlagField('入場させる', { optional: true, description: 'キャンセル待ちの方に席を渡して受け付ける' })
  letIn?: boolean;
}

export class CheckInsDto {
  @ApiProperty({ type: [CheckInDto], minItems: 1, maxItems: MOST_AT_ONCE, title: '受付' })
  @IsArray({ message: '受付は並び（配列）で指定してください。' })
  @ArrayMinSize(1, { message: '受付を1件以上指定してください。' })
  @ArrayMaxSize(MOST_AT_ONCE, { message: `受付は${MOST_AT_ONCE}件以内で指定してください。` })
  @IsObject({ each: true, message: '受付の形式が正しくありません。' })
  @ValidateNested({ each: true })
  @Type(() => CheckInDto)
  items: CheckInDto[];
}

export class WalkInDto extends OmitType(RegistrationInputDto, ['sessionIds', 'businessId']) {
  @IdField('開催日')
  sessionId: string;

  @InstantField('受付の時刻', { description: '端末の時計で。これからの時刻は今とみなす' })
  happenedAt: string;

  @TextField('端末', { max: 60, ...OPTIONAL, description: '受付の場所など。ほかの受付に表示する' })
  device?: string | null;

  @FlagField('入場させる', { optional: true, description: '満席でも席を渡して受け付ける' })
  letIn?: boolean;
}
