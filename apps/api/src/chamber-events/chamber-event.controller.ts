import type { TenantScope } from '@banso/platform';
import { ChamberEventReader, ChamberEventService } from '@banso/seminars';
import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { IdPath, RequirePermission, Scope } from '../http';
import { RequestKey } from '../registrations/request-key';
import {
  ChamberEventCancellationDto,
  ChamberEventChangesDto,
  ChamberEventCopyDto,
  ChamberEventInputDto,
  ChangeNoticesDto,
} from './chamber-event-input.dto';
import { chamberEventCursor, chamberEventPlace } from './chamber-event.cursor';
import {
  ChamberEventPage,
  ChamberEventQuery,
  ChamberEventView,
  ChangeNoticesView,
} from './chamber-event.dto';

const REQUEST_KEY = {
  name: 'Idempotency-Key',
  required: true,
  schema: { type: 'string', format: 'uuid' },
} as const;

@Controller({ path: 'chamber-events', version: '1' })
export class ChamberEventController {
  constructor(
    private readonly events: ChamberEventService,
    private readonly reader: ChamberEventReader,
  ) {}

  @Get()
  @RequirePermission('event:read')
  @ApiOkResponse({ type: ChamberEventPage })
  async list(
    @Scope() scope: TenantScope,
    @Query() { limit, cursor, ...filter }: ChamberEventQuery,
  ): Promise<ChamberEventPage> {
    const after = cursor === undefined ? null : chamberEventPlace(filter.order, cursor);
    const { items, next } = await this.reader.list(scope, filter, limit, after);
    return { items, nextCursor: next && chamberEventCursor(filter.order, next) };
  }

  @Post()
  @RequirePermission('event:write')
  @ApiHeader(REQUEST_KEY)
  @ApiCreatedResponse({ type: ChamberEventView })
  @ApiOkResponse({ type: ChamberEventView, description: '同じ Idempotency-Key で先に作られた催事' })
  async create(
    @Scope() scope: TenantScope,
    @RequestKey() requestKey: string,
    @Body() input: ChamberEventInputDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ChamberEventView> {
    const { event, repeated } = await this.events.create(scope, input, requestKey);
    if (repeated) reply.status(200);
    return event;
  }

  @Get(':id')
  @RequirePermission('event:read')
  @ApiOkResponse({ type: ChamberEventView })
  find(@Scope() scope: TenantScope, @Param() { id }: IdPath): Promise<ChamberEventView> {
    return this.reader.one(scope, id);
  }

  @Patch(':id')
  @RequirePermission('event:write')
  @ApiOkResponse({ type: ChamberEventView })
  edit(
    @Scope() scope: TenantScope,
    @Param() { id }: IdPath,
    @Body() { version, ...changes }: ChamberEventChangesDto,
  ): Promise<ChamberEventView> {
    return this.events.edit(scope, id, version, changes);
  }

  /** How many people a change would tell by mail, before it is made. */
  @Post(':id/change-notices')
  @HttpCode(200)
  @RequirePermission('event:write')
  @ApiOkResponse({ type: ChangeNoticesView })
  async changeNotices(
    @Scope() scope: TenantScope,
    @Param() { id }: IdPath,
    @Body() changes: ChangeNoticesDto,
  ): Promise<ChangeNoticesView> {
    return { people: await this.events.peopleToTell(scope, id, changes) };
  }

  @Post(':id/holding')
  @HttpCode(200)
  @RequirePermission('event:write')
  @ApiOkResponse({ type: ChamberEventView, description: '実施済みにする。対象者名簿はここで固定される' })
  hold(@Scope() scope: TenantScope, @Param() { id }: IdPath): Promise<ChamberEventView> {
    return this.events.hold(scope, id);
  }

  @Delete(':id/holding')
  @RequirePermission('event:write')
  @ApiOkResponse({ type: ChamberEventView, description: '実施済みを取り消す' })
  takeHoldingBack(@Scope() scope: TenantScope, @Param() { id }: IdPath): Promise<ChamberEventView> {
    return this.events.takeHoldingBack(scope, id);
  }

  @Post(':id/cancellation')
  @HttpCode(200)
  @RequirePermission('event:write')
  @ApiOkResponse({ type: ChamberEventView, description: '中止にする' })
  cancel(
    @Scope() scope: TenantScope,
    @Param() { id }: IdPath,
    @Body() { version, reason }: ChamberEventCancellationDto,
  ): Promise<ChamberEventView> {
    return this.events.cancel(scope, id, version, reason);
  }

  @Post(':id/copies')
  @RequirePermission('event:write')
  @ApiHeader(REQUEST_KEY)
  @ApiCreatedResponse({
    type: ChamberEventView,
    description: '新しい催事。申込者・対象者は写さず、非公開で始まる',
  })
  @ApiOkResponse({ type: ChamberEventView, description: '同じ Idempotency-Key で先に作られた催事' })
  async copy(
    @Scope() scope: TenantScope,
    @Param() { id }: IdPath,
    @RequestKey() requestKey: string,
    @Body() { startsOn }: ChamberEventCopyDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ChamberEventView> {
    const { event, repeated } = await this.events.copy(scope, id, startsOn, requestKey);
    if (repeated) reply.status(200);
    return event;
  }
}
