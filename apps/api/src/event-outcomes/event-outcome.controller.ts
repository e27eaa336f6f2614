import type { TenantScope } from '@banso/platform';
import { EventOutcomeReader, EventOutcomeService } from '@banso/seminars';
import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { IdPath, PageQuery, RequirePermission, Scope } from '../http';
import { RequestKey } from '../registrations/request-key';
import {
  EventOutcomeChangesDto,
  EventOutcomePath,
  EventOutcomesInputDto,
  EventOutcomeVoidDto,
} from './event-outcome-input.dto';
import { eventOutcomeCursor, eventOutcomePlace } from './event-outcome.cursor';
import { EventOutcomePage, EventOutcomeView, RecordedOutcomesView } from './event-outcome.dto';

/** 成果: what came of an event. */
@Controller({ path: 'chamber-events/:id/outcomes', version: '1' })
export class EventOutcomeController {
  constructor(
    private readonly outcomes: EventOutcomeService,
    private readonly reader: EventOutcomeReader,
  ) {}

  @Get()
  @RequirePermission('event:read')
  @ApiOkResponse({ type: EventOutcomePage })
  async list(
    @Scope() scope: TenantScope,
    @Param() { id }: IdPath,
    @Query() { limit, cursor }: PageQuery,
  ): Promise<EventOutcomePage> {
    const after = cursor === undefined ? null : eventOutcomePlace(cursor);
    const { items, totals, next } = await this.reader.list(scope, id, limit, after);
    return { items, totals, nextCursor: next && eventOutcomeCursor(next) };
  }

  @Post()
  @RequirePermission('registration:write')
  @ApiHeader({ name: 'Idempotency-Key', required: true, schema: { type: 'string', format: 'uuid' } })
  @ApiCreatedResponse({ type: RecordedOutcomesView })
  @ApiOkResponse({
    type: RecordedOutcomesView,
    description: '同じ Idempotency-Key で先に記録されたもの',
  })
  async record(
    @Scope() scope: TenantScope,
    @Param() { id }: IdPath,
    @RequestKey() requestKey: string,
    @Body() { lines }: EventOutcomesInputDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RecordedOutcomesView> {
    const { outcomes, repeated } = await this.outcomes.record(scope, id, lines, requestKey);
    if (repeated) reply.status(200);
    return { items: outcomes };
  }

  @Patch(':outcomeId')
  @RequirePermission('registration:write')
  @ApiOkResponse({ type: EventOutcomeView })
  edit(
    @Scope() scope: TenantScope,
    @Param() { id, outcomeId }: EventOutcomePath,
    @Body() { version, ...changes }: EventOutcomeChangesDto,
  ): Promise<EventOutcomeView> {
    return this.outcomes.edit(scope, id, outcomeId, version, changes);
  }

  @Post(':outcomeId/void')
  @HttpCode(200)
  @RequirePermission('registration:write')
  @ApiOkResponse({ type: EventOutcomeView })
  void(
    @Scope() scope: TenantScope,
    @Param() { id, outcomeId }: EventOutcomePath,
    @Body() { version, reason }: EventOutcomeVoidDto,
  ): Promise<EventOutcomeView> {
    return this.outcomes.void(scope, id, outcomeId, version, reason);
  }
}
