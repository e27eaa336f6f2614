import type { TenantScope } from '@banso/platform';
import { ChamberEventReader } from '@banso/seminars';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { RequirePermission, Scope } from '../http';
import { calendarPeriod, EventCalendarView, EventSessionQuery } from './event-session.dto';

/** The days of all events, for a calendar. */
@Controller({ path: 'event-sessions', version: '1' })
export class EventSessionController {
  constructor(private readonly reader: ChamberEventReader) {}

  @Get()
  @RequirePermission('event:read')
  @ApiOkResponse({ type: EventCalendarView })
  async list(@Scope() scope: TenantScope, @Query() query: EventSessionQuery): Promise<EventCalendarView> {
    const { from, to } = calendarPeriod(query);
    return { items: await this.reader.calendar(scope, from, to) };
  }
}
