import type { TenantScope } from '@banso/platform';
import { EventEligibleService } from '@banso/seminars';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { IdPath, PageQuery, RequirePermission, Scope } from '../http';
import { eligibleCursor, eligiblePlace } from './chamber-event.cursor';
import {
  EligibleCountView,
  EligibleMembersDto,
  EligiblePage,
  EligiblePath,
  EligiblesInputDto,
} from './eligible.dto';

/** 対象者名簿. */
@Controller({ path: 'chamber-events/:id/eligibles', version: '1' })
export class EligibleController {
  constructor(private readonly eligibles: EventEligibleService) {}

  @Get()
  @RequirePermission('event:read')
  @ApiOkResponse({ type: EligiblePage })
  async list(
    @Scope() scope: TenantScope,
    @Param() { id }: IdPath,
    @Query() { limit, cursor }: PageQuery,
  ): Promise<EligiblePage> {
    const after = cursor === undefined ? null : eligiblePlace(cursor);
    const { items, next } = await this.eligibles.list(scope, id, limit, after);
    return { items, nextCursor: next && eligibleCursor(next) };
  }

  @Put()
  @RequirePermission('event:write')
  @ApiOkResponse({ type: EligibleCountView })
  async replace(
    @Scope() scope: TenantScope,
    @Param() { id }: IdPath,
    @Body() { businessIds }: EligiblesInputDto,
  ): Promise<EligibleCountView> {
    return { eligible: await this.eligibles.replace(scope, id, businessIds) };
  }

  @Post('members')
  @HttpCode(200)
  @RequirePermission('event:write')
  @ApiOkResponse({ type: EligibleCountView })
  async replaceByMembers(
    @Scope() scope: TenantScope,
    @Param() { id }: IdPath,
    @Body() { on }: EligibleMembersDto,
  ): Promise<EligibleCountView> {
    return { eligible: await this.eligibles.replaceByMembers(scope, id, on) };
  }

  @Put(':businessId')
  @RequirePermission('event:write')
  @ApiOkResponse({ type: EligibleCountView })
  async add(
    @Scope() scope: TenantScope,
    @Param() { id, businessId }: EligiblePath,
  ): Promise<EligibleCountView> {
    return { eligible: await this.eligibles.add(scope, id, businessId) };
  }

  @Delete(':businessId')
  @RequirePermission('event:write')
  @ApiOkResponse({ type: EligibleCountView })
  async remove(
    @Scope() scope: TenantScope,
    @Param() { id, businessId }: EligiblePath,
  ): Promise<EligibleCountView> {
    return { eligible: await this.eligibles.remove(scope, id, businessId) };
  }
}
