import {
  CHECK_IN_OUTCOMES,
  CHECK_IN_REFUSALS,
  type CheckInAnswer,
  type CheckInOutcome,
  type CheckInRefusal,
  type CheckInRefusalCode,
  type EarlierArrival,
  EVENT_STATES,
  type EventState,
  type Reception,
  type ReceptionPerson,
  type ReceptionSession,
  REGISTRATION_ORIGINS,
  type RegistrationOrigin,
  type SeatState,
} from '@banso/seminars';
import { ApiProperty } from '@nestjs/swagger';

export class ReceptionEventView {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  @ApiProperty({ type: String })
  title: string;

  @ApiProperty({ type: String, nullable: true })
  venue: string | null;

  @ApiProperty({ type: String, enum: EVENT_STATES })
  state: EventState;

  @ApiProperty({ type: String, format: 'date' })
  startsOn: string;

  @ApiProperty({ type: String, format: 'date' })
  endsOn: string;
}

export class ReceptionSessionView implements ReceptionSession {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  @ApiProperty({ type: String, format: 'date' })
  heldOn: string;

  @ApiProperty({ type: String, nullable: true, example: '13:30' })
  startsAt: string | null;

  @ApiProperty({ type: String, nullable: true, example: '16:00' })
  endsAt: string | null;

  @ApiProperty({ type: String, nullable: true })
  title: string | null;

  @ApiProperty({ type: 'integer', nullable: true, description: '定員。null は定員なし' })
  capacity: number | null;
}

export class ReceptionSeatView {
  @ApiProperty({ type: String, format: 'uuid' })
  sessionId: string;

  @ApiProperty({ type: String, enum: ['confirmed', 'waiting'] })
  state: SeatState;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  attendedAt: string | null;
}

export class ReceptionPersonView implements ReceptionPerson {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  @ApiProperty({ type: String })
  familyName: string;

  @ApiProperty({ type: String })
  givenName: string;

  @ApiProperty({ type: String, nullable: true })
  familyKana: string | null;

  @ApiProperty({ type: String, nullable: true })
  givenKana: string | null;

  @ApiProperty({ type: String, nullable: true, description: '本人が書いたとおりの名称' })
  company: string | null;

  @ApiProperty({ type: String, nullable: true })
  businessName: string | null;

  @ApiProperty({ type: Boolean, nullable: true, description: '催事の初日に会員か。事業所がなければ null' })
  member: boolean | null;

  @ApiProperty({ type: String, nullable: true, description: '事業所の担当の経営指導員' })
  advisorName: string | null;

  @ApiProperty({ type: String, enum: REGISTRATION_ORIGINS })
  origin: RegistrationOrigin;

  @ApiProperty({ type: String, nullable: true })
  note: string | null;

  @ApiProperty({ type: 'integer', nullable: true })
  feeYen: number | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  paidOn: string | null;

  @ApiProperty({ type: String, description: 'QRコードの中身' })
  ticketCode: string;

  @ApiProperty({ type: 'integer' })
  version: number;

  @ApiProperty({ type: [ReceptionSeatView], description: '取り消した日を除く' })
  seats: ReceptionSeatView[];
}

export class ReceptionView implements Reception {
  @ApiProperty({ type: ReceptionEventView })
  event: ReceptionEventView;

  @ApiProperty({ type: [ReceptionSessionView] })
  sessions: ReceptionSessionView[];

  @ApiProperty({ type: [ReceptionPersonView], description: '取り消した人を除く' })
  people: ReceptionPersonView[];
}

export class EarlierArrivalView implements EarlierArrival {
  @ApiProperty({ type: String, format: 'date-time' })
  at: string;

  @ApiProperty({ type: String, nullable: true })
  device: string | null;
}

export class CheckInRefusalView implements CheckInRefusal {
  @ApiProperty({ type: String, enum: CHECK_IN_REFUSALS })
  code: CheckInRefusalCode;

  @ApiProperty({ type: String, description: '理由とどうすればよいか' })
  message: string;
}

export class CheckInAnswerView implements CheckInAnswer {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  @ApiProperty({
    type: String,
    enum: CHECK_IN_OUTCOMES,
    description: 'done: 受け付けた、already: 受け付けたが、先に受付済みだった、refused: 受け付けない',
  })
  outcome: CheckInOutcome;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  registrationId: string | null;

  @ApiProperty({ type: EarlierArrivalView, nullable: true, description: '先の受付（already のとき）' })
  earlier: EarlierArrivalView | null;

  @ApiProperty({ type: CheckInRefusalView, nullable: true, description: '理由（refused のとき）' })
  refusal: CheckInRefusalView | null;
}

export class CheckInAnswersView {
  @ApiProperty({ type: [CheckInAnswerView] })
  items: CheckInAnswerView[];
}
