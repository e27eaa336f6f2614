import { dayNumber } from '@banso/japan';
import { DomainError } from '@banso/platform';
import { type CalendarDay, EVENT_STATES, type EventState } from '@banso/seminars';
import { ApiProperty } from '@nestjs/swagger';
import { DateField } from '../http';

/** Six weeks: a month as a calendar draws it. */
const MOST_DAYS = 42;

export class EventSessionQuery {
  @DateField('期間の初日')
  from: string;

  @DateField('期間の最終日', { description: `期間は${MOST_DAYS}日まで` })
  to: string;
}

/**
 * The period that was asked for.
 * @throws DomainError `invalid-input` for one that ends before it begins, or is longer than a calendar's page.
 */
export function calendarPeriod({ from, to }: EventSessionQuery): EventSessionQuery {
  const days = dayNumber(to) - dayNumber(from) + 1;
  if (days < 1) {
    throw DomainError.invalid([
      { field: 'to', message: '期間の最終日は、初日以降の日付を入力してください。' },
    ]);
  }
  if (days > MOST_DAYS) {
    throw DomainError.invalid([{ field: 'to', message: `期間は${MOST_DAYS}日以内で指定してください。` }]);
  }
  return { from, to };
}

export class CalendarDayView implements CalendarDay {
  @ApiProperty({ type: String, format: 'uuid' })
  sessionId: string;

  @ApiProperty({ type: String, format: 'uuid' })
  eventId: string;

  @ApiProperty({ type: String })
  title: string;

  @ApiProperty({ type: String })
  kindLabel: string;

  @ApiProperty({ type: String, enum: EVENT_STATES })
  state: EventState;

  @ApiProperty({ type: String, format: 'date' })
  heldOn: string;

  @ApiProperty({ type: String, nullable: true, example: '13:30' })
  startsAt: string | null;

  @ApiProperty({ type: String, nullable: true, example: '16:00' })
  endsAt: string | null;

  @ApiProperty({ type: String, nullable: true, description: '日によって内容が違うとき' })
  sessionTitle: string | null;

  @ApiProperty({ type: String, nullable: true })
  venue: string | null;

  @ApiProperty({ type: 'integer', nullable: true, description: '定員。null は定員なし' })
  capacity: number | null;

  @ApiProperty({ type: 'integer', description: '受付済み' })
  confirmed: number;
}

export class EventCalendarView {
  @ApiProperty({ type: [CalendarDayView], description: '日付・開始時刻の順' })
  items: CalendarDayView[];
}
