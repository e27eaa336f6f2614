import {
  type ChamberEventDetails,
  type ChamberEventSummary,
  EVENT_ORDERS,
  EVENT_STATES,
  type EventFees,
  type EventOrder,
  type EventPeople,
  type EventSessionDetails,
  type EventState,
  type SessionSeats,
} from '@banso/seminars';
import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, DateField, PageOf, PageQuery, TextField } from '../http';

export class ChamberEventQuery extends PageQuery {
  @TextField('検索語', { max: 100, optional: true, description: '催事名にある言葉' })
  q?: string;

  @TextField('催事の種類', { max: 60, optional: true, description: 'コード表 event-kind のキー' })
  kind?: string;

  @ChoiceField('状態', EVENT_STATES, { optional: true })
  state?: EventState;

  @DateField('期間の初日', { optional: true, description: 'この日以降に開催日があるもの' })
  from?: string;

  @DateField('期間の最終日', { optional: true, description: 'この日以前に開催日があるもの' })
  to?: string;

  @ChoiceField('並び順', EVENT_ORDERS, {
    optional: true,
    description: '最初の開催日の新しい順（latest）か、早い順（soonest）。省略すると latest',
  })
  order: EventOrder = 'latest';
}

export class SessionSeatsView implements SessionSeats {
  @ApiProperty({ type: 'integer', description: '受付済み' })
  confirmed: number;

  @ApiProperty({ type: 'integer', description: 'キャンセル待ち' })
  waiting: number;

  @ApiProperty({ type: 'integer', description: '出席' })
  attended: number;
}

export class EventSessionView implements EventSessionDetails {
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

  @ApiProperty({ type: String, nullable: true })
  venue: string | null;

  @ApiProperty({ type: 'integer', nullable: true, description: '定員。null は定員なし' })
  capacity: number | null;

  @ApiProperty({ type: SessionSeatsView })
  seats: SessionSeatsView;
}

export class EventPeopleView implements EventPeople {
  @ApiProperty({ type: 'integer', description: '席のある人' })
  registered: number;

  @ApiProperty({ type: 'integer', description: 'キャンセル待ちの人' })
  waiting: number;

  @ApiProperty({ type: 'integer', description: '参加した人' })
  attended: number;
}

export class EventFeesView implements EventFees {
  @ApiProperty({ type: 'integer', description: '入金のあった人' })
  paid: number;

  @ApiProperty({ type: 'integer' })
  paidYen: number;

  @ApiProperty({ type: 'integer', description: '席があり、入金のない人（参加費が無料の人を除く）' })
  unpaid: number;

  @ApiProperty({ type: 'integer' })
  unpaidYen: number;
}

export class ChamberEventView implements ChamberEventDetails {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  @ApiProperty({ type: String })
  title: string;

  @ApiProperty({ type: String })
  kind: string;

  @ApiProperty({ type: String })
  kindLabel: string;

  @ApiProperty({ type: String, nullable: true })
  series: string | null;

  @ApiProperty({ type: String, nullable: true })
  seriesLabel: string | null;

  @ApiProperty({ type: String, nullable: true })
  summary: string | null;

  @ApiProperty({ type: String, nullable: true })
  venue: string | null;

  @ApiProperty({ type: String, nullable: true })
  onlineUrl: string | null;

  @ApiProperty({ type: 'integer', nullable: true, description: '未定は null、無料は 0' })
  feeYen: number | null;

  @ApiProperty({ type: 'integer', nullable: true, description: '会員の参加費が違うとき' })
  memberFeeYen: number | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  registrationOpensAt: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  registrationClosesAt: string | null;

  @ApiProperty({ type: Boolean })
  published: boolean;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: '開催日の何日前にリマインドを送るか。null は送らない',
  })
  reminderDaysBefore: number | null;

  @ApiProperty({ type: String, example: '09:00' })
  reminderTime: string;

  @ApiProperty({ type: String, nullable: true })
  consent: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  departmentId: string | null;

  @ApiProperty({ type: String, nullable: true })
  departmentName: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  staffId: string | null;

  @ApiProperty({ type: String, nullable: true })
  staffName: string | null;

  @ApiProperty({ type: [String] })
  planNodeIds: string[];

  @ApiProperty({ type: String, nullable: true })
  note: string | null;

  @ApiProperty({ type: String, nullable: true, description: '収支メモ。費用を言葉で' })
  costNote: string | null;

  @ApiProperty({ type: String, enum: EVENT_STATES })
  state: EventState;

  @ApiProperty({ type: String, nullable: true })
  cancelReason: string | null;

  @ApiProperty({ type: String, format: 'date', description: '最初の開催日' })
  startsOn: string;

  @ApiProperty({ type: String, format: 'date', description: '最後の開催日' })
  endsOn: string;

  @ApiProperty({ type: [EventSessionView] })
  sessions: EventSessionView[];

  @ApiProperty({ type: EventPeopleView, description: '全日の実人数。何日来ても1人' })
  people: EventPeopleView;

  @ApiProperty({ type: EventFeesView })
  fees: EventFeesView;

  @ApiProperty({ type: 'integer', nullable: true, description: '対象者数。名簿がなければ null' })
  eligible: number | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  eligibleFrozenAt: string | null;

  @ApiProperty({ type: 'integer' })
  version: number;

  @ApiProperty({ type: String, format: 'date-time' })
  createdAt: string;

  @ApiProperty({ type: String, format: 'date-time' })
  updatedAt: string;
}

export class ChangeNoticesView {
  @ApiProperty({ type: 'integer', description: '日時・会場の変更を知らせるメールが届く人数' })
  people: number;
}

export class ChamberEventSummaryView implements ChamberEventSummary {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  @ApiProperty({ type: String })
  title: string;

  @ApiProperty({ type: String })
  kind: string;

  @ApiProperty({ type: String })
  kindLabel: string;

  @ApiProperty({ type: String, nullable: true })
  seriesLabel: string | null;

  @ApiProperty({ type: String, nullable: true })
  venue: string | null;

  @ApiProperty({ type: String, enum: EVENT_STATES })
  state: EventState;

  @ApiProperty({ type: Boolean })
  published: boolean;

  @ApiProperty({ type: String, format: 'date' })
  startsOn: string;

  @ApiProperty({ type: String, format: 'date' })
  endsOn: string;

  @ApiProperty({ type: 'integer', nullable: true, description: '定員が最も少ない開催日の定員' })
  capacity: number | null;

  @ApiProperty({ type: 'integer', description: '受付済みの人数（何日来ても1人）' })
  registered: number;

  @ApiProperty({ type: 'integer', description: 'キャンセル待ちの人数' })
  waiting: number;

  @ApiProperty({ type: 'integer', description: '出席した人数' })
  attended: number;
}

export class ChamberEventPage extends PageOf(ChamberEventSummaryView) {}
