import {
  type OwnChanges,
  type PublicRegistration,
  type PublicSeat,
  SEAT_STATES,
  type SeatState,
} from '@banso/seminars';
import { ApiProperty, OmitType, PickType } from '@nestjs/swagger';
import { FlagField, IdListField, IntegerField, LureField, TextField } from '../http';
import { RegistrationInputDto } from '../registrations/registration-input.dto';
import { PublicSessionView } from './public-event.dto';

// Nobody may say of themselves which business of the chamber's they are, or name its 法人番号, which everybody can look
// up: the fee in the mail would tell who is a member.
export class PublicRegistrationInputDto extends OmitType(RegistrationInputDto, [
  'businessId',
  'corporateNumber',
  'familyKana',
  'givenKana',
  'sessionIds',
] as const) {
  @TextField('姓（フリガナ）', { max: 60 })
  familyKana: string;

  @TextField('名（フリガナ）', { max: 60 })
  givenKana: string;

  @IdListField('開催日', { min: 1, max: 100 })
  sessionIds: string[];

  @FlagField('個人情報の取扱い', { description: '同意したとき true。同意なしには申し込めません。' })
  consent: boolean;

  @LureField()
  homepage?: string | null;
}

/** What people change by themselves: neither who they are nor where mails go. What is left out stays. */
export class OwnChangesDto
  extends PickType(RegistrationInputDto, ['company', 'phone', 'note'] as const)
  implements OwnChanges
{
  @IntegerField('版', { min: 1 })
  version: number;

  @TextField('姓（フリガナ）', { max: 60, optional: true })
  familyKana?: string;

  @TextField('名（フリガナ）', { max: 60, optional: true })
  givenKana?: string;

  @IdListField('開催日', { min: 1, max: 100, optional: true, description: '参加するすべての開催日' })
  sessionIds?: string[];
}

export class PublicSeatView implements PublicSeat {
  @ApiProperty({ type: String, format: 'uuid' })
  sessionId: string;

  @ApiProperty({ type: String, format: 'date' })
  heldOn: string;

  @ApiProperty({ type: String, nullable: true, description: 'HH:MM（日本時間）' })
  startsAt: string | null;

  @ApiProperty({ type: String, nullable: true })
  endsAt: string | null;

  @ApiProperty({ type: String, nullable: true })
  title: string | null;

  @ApiProperty({ type: String, nullable: true, description: '催事の会場と違うとき' })
  venue: string | null;

  @ApiProperty({ type: String, enum: SEAT_STATES })
  state: SeatState;
}

export class PublicRegistrationView implements PublicRegistration {
  @ApiProperty({ type: String, description: 'この申込を開き、変更し、取り消すための番号' })
  manageCode: string;

  @ApiProperty({ type: String, nullable: true, description: '受付票のQRコードの中身。席がなければ null' })
  ticketCode: string | null;

  @ApiProperty({ type: String })
  familyName: string;

  @ApiProperty({ type: String })
  givenName: string;

  @ApiProperty({ type: String, nullable: true })
  familyKana: string | null;

  @ApiProperty({ type: String, nullable: true })
  givenKana: string | null;

  @ApiProperty({ type: String, nullable: true })
  company: string | null;

  @ApiProperty({ type: String, nullable: true })
  phone: string | null;

  @ApiProperty({ type: String, nullable: true })
  note: string | null;

  @ApiProperty({ type: String, format: 'uuid' })
  eventId: string;

  @ApiProperty({ type: String })
  eventTitle: string;

  @ApiProperty({ type: String, nullable: true })
  venue: string | null;

  @ApiProperty({ type: Boolean, description: '催事が中止になった' })
  eventCancelled: boolean;

  @ApiProperty({ type: Boolean, description: 'メールアドレスの入力があり、お知らせが届く' })
  mailed: boolean;

  @ApiProperty({ type: Boolean, description: '取り消された' })
  cancelled: boolean;

  @ApiProperty({ type: Boolean, description: '本人がまだ取り消せる' })
  cancellable: boolean;

  @ApiProperty({ type: Boolean, description: '本人がまだ変更できる' })
  changeable: boolean;

  @ApiProperty({ type: Boolean, description: 'ご連絡事項を本人が変更できる' })
  noteChangeable: boolean;

  @ApiProperty({ type: [PublicSeatView] })
  seats: PublicSeatView[];

  @ApiProperty({ type: [PublicSessionView], description: '変更できる間、選べる開催日' })
  choices: PublicSessionView[];

  @ApiProperty({ type: 'integer' })
  version: number;
}
