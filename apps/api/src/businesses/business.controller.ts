import { BusinessSearch, BusinessService, BusinessTimeline } from '@banso/members';
import { DomainError, type TenantScope } from '@banso/platform';
import type { Principal } from '@banso/staff';
import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { Caller, IdPath, PageQuery, RequirePermission, Scope } from '../http';
import { BusinessChangesDto, BusinessInputDto } from './business-input.dto';
import { businessCursor, businessPlace, timelineCursor, timelinePlace } from './business.cursor';
import { BusinessPage, BusinessQuery, BusinessView } from './business.dto';
import { TimelinePage } from './timeline.dto';

@Controller({ path: 'businesses', version: '1' })
export class BusinessController {
  constructor(
    private readonly businesses: BusinessService,
    private readonly search: BusinessSearch,
    private readonly timelines: BusinessTimeline,
  ) {}

  @Get()
  @RequirePermission('business:read')
  @ApiOkResponse({ type: BusinessPage })
  async list(
    @Scope() scope: TenantScope,
    @Query() { limit, cursor, ...filter }: BusinessQuery,
  ): Promise<BusinessPage> {
    const after = cursor === undefined ? null : businessPlace(cursor);
    const { items, next } = await this.search.list(scope, filter, after, limit);
    return { items, nextCursor: next && businessCursor(next) };
  }

  @Post()
  @RequirePermission('business:write')
  @ApiCreatedResponse({ type: BusinessView })
  create(
    @Scope() scope: TenantScope,
    @Caller() caller: Principal,
    @Body() input: BusinessInputDto,
  ): Promise<BusinessView> {
    if (input.membership && !caller.permissions.has('membership:write')) {
      throw new DomainError(
        'forbidden',
        'not-permitted',
        '入会を登録する権限がありません。会員資格を空にして登録し、入会は職員に依頼してください。',
      );
    }
    return this.businesses.create(scope, input);
  }

  @Get(':id')
  @RequirePermission('business:read')
  @ApiOkResponse({ type: BusinessView })
  find(@Scope() scope: TenantScope, @Param() { id }: IdPath): Promise<BusinessView> {
    return this.businesses.find(scope, id);
  }

  @Patch(':id')
  @RequirePermission('business:write')
  @ApiOkResponse({ type: BusinessView })
  edit(
    @Scope() scope: TenantScope,
    @Param() { id }: IdPath,
    @Body() { version, ...changes }: BusinessChangesDto,
  ): Promise<BusinessView> {
    return this.businesses.edit(scope, id, version, changes);
  }

  @Get(':id/timeline')
  @RequirePermission('business:read')
  @ApiOkResponse({ type: TimelinePage })
  async timeline(
    @Scope() scope: TenantScope,
    @Caller() { permissions }: Principal,
    @Param() { id }: IdPath,
    @Query() { limit, cursor }: PageQuery,
  ): Promise<TimelinePage> {
    const after = cursor === undefined ? null : timelinePlace(cursor);
    const { items, next } = await this.timelines.read(scope, id, after, limit, permissions);
    return { items, nextCursor: next && timelineCursor(next) };
  }
}
