import {
  type ParticipantKind,
  type PublicEvent,
  type PublicEventPage,
  type PublicSession,
  type Room,
  ROOMS,
  SIGN_UP_STATES,
  type SignUpState,
} from '@banso/seminars';
import type { PublicChamber } from '@banso/staff';
import { ApiProperty } from '@nestjs/swagger';

const ROOM = 'free: 空きあり、few: 残りわずか、full: 満席（キャンセル待ち）';

export class PublicEventSummary {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  @ApiProperty({ type: String })
  title: string;

  @ApiProperty({ type: String })
  kindLabel: string;

  @ApiProperty({ type: String, nullable: true })
  venue: string | null;

  @ApiProperty({ type: Boolean, description: 'オンラインで参加できる' })
  online: boolean;

  @ApiProperty({ type: 'integer', nullable: true, description: '参加費（円）。未定なら null、無料なら 0' })
  feeYen: number | null;

  @ApiProperty({ type: 'integer', nullable: true, description: '会員の参加費が違うとき' })
  memberFeeYen: number | null;

  @ApiProperty({ type: String, format: 'date' })
  startsOn: string;

  @ApiProperty({ type: String, format: 'date' })
  endsOn: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  registrationOpensAt: string | null;

  @ApiProperty({ type: String, format: 'date-time', description: 'この時から申し込めない' })
  registrationClosesAt: string;

  @ApiProperty({
    type: String,
    enum: SIGN_UP_STATES,
    description: 'not-yet: 受付開始前、open: 受付中、closed: 受付終了、cancelled: 中止',
  })
  signUp: SignUpState;

  @ApiProperty({ type: String, enum: ROOMS, description: ROOM })
  room: Room;
}

export class PublicEventsView {
  @ApiProperty({ type: String })
  chamberName: string;

  @ApiProperty({ type: [PublicEventSummary], description: '近い順' })
  items: PublicEventSummary[];
}

export class PublicSessionView implements PublicSession {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

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

  @ApiProperty({ type: 'integer', nullable: true, description: '定員。定めがなければ null' })
  capacity: number | null;

  @ApiProperty({ type: String, enum: ROOMS, description: ROOM })
  room: Room;

  @ApiProperty({ type: Boolean, description: 'この日に今申し込める' })
  open: boolean;
}

export class ParticipantKindView implements ParticipantKind {
  @ApiProperty({ type: String })
  key: string;

  @ApiProperty({ type: String })
  label: string;

  @ApiProperty({ type: String, nullable: true })
  labelEn: string | null;
}

export class PublicEventView extends PublicEventSummary {
  @ApiProperty({ type: String })
  chamberName: string;

  @ApiProperty({ type: String, nullable: true, description: '案内文' })
  summary: string | null;

  @ApiProperty({ type: String, nullable: true, description: '個人情報の取扱い' })
  consent: string | null;

  @ApiProperty({ type: [PublicSessionView] })
  sessions: PublicSessionView[];

  @ApiProperty({ type: [ParticipantKindView] })
  participants: ParticipantKindView[];
}

export function publicEventsView({ name }: PublicChamber, events: readonly PublicEvent[]): PublicEventsView {
  return { chamberName: name, items: events.map(summaryOf) };
}

export function publicEventView({ name }: PublicChamber, event: PublicEventPage): PublicEventView {
  return { ...event, chamberName: name };
}

function summaryOf(event: PublicEvent): PublicEventSummary {
  const { id, title, kindLabel, venue, online, feeYen, memberFeeYen, startsOn, endsOn } = event;
  const { registrationOpensAt, registrationClosesAt, signUp, room } = event;
  return {
    ...{ id, title, kindLabel, venue, online, feeYen, memberFeeYen, startsOn, endsOn },
    ...{ registrationOpensAt, registrationClosesAt, signUp, room },
  };
}
