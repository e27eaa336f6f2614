import { type DuesPlace, DuesService } from '@banso/members';
import type { TenantScope } from '@banso/platform';
import type { Principal } from '@banso/staff';
import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { isUUID } from 'class-validator';
import { Caller, decodeCursor, encodeCursor, IdPath, RequirePermission, Scope } from '../http';
import { DuesChangesDto, DuesPaymentDto, DuesQuery } from './dues-input.dto';
import { DuesOfBusinessView, DuesPage, DuesView, PaidDuesView } from './dues.dto';

const LIST = 'dues';

/** 会費 of each membership. */
@Controller({ version: '1' })
export class DuesController {
  constructor(private readonly dues: DuesService) {}

  @Get('dues')
  @RequirePermission('dues:read')
  @ApiOkResponse({ type: DuesPage })
  async list(
    @Scope() scope: TenantScope,
    @Query() { limit, cursor, ...filter }: DuesQuery,
  ): Promise<DuesPage> {
    const after = cursor === undefined ? null : placeOf(cursor);
    const { items, next } = await this.dues.list(scope, filter, after, limit);
    return { items, nextCursor: next && encodeCursor(LIST, [next.sortKey, next.id]) };
  }

  @Post('dues/payments')
  @HttpCode(200)
  @RequirePermission('dues:write')
  @ApiOkResponse({ type: PaidDuesView })
  pay(@Scope() scope: TenantScope, @Body() { ids, paidOn }: DuesPaymentDto): Promise<PaidDuesView> {
    return this.dues.pay(scope, ids, paidOn);
  }

  @Patch('dues/:id')
  @RequirePermission('dues:write')
  @ApiOkResponse({ type: DuesView })
  change(
    @Scope() scope: TenantScope,
    @Param() { id }: IdPath,
    @Body() { version, ...changes }: DuesChangesDto,
  ): Promise<DuesView> {
    return this.dues.change(scope, id, version, changes);
  }

  /** Everybody sees whether a member has paid; what and when, only who works with dues. */
  @Get('businesses/:id/dues')
  @RequirePermission('business:read')
  @ApiOkResponse({ type: DuesOfBusinessView })
  async ofBusiness(
    @Scope() scope: TenantScope,
    @Caller() caller: Principal,
    @Param() { id }: IdPath,
  ): Promise<DuesOfBusinessView> {
    const readable = caller.permissions.has('dues:read');
    const found = await this.dues.ofBusiness(scope, id);
    return {
      items: found.map((dues) => ({
        fiscalYear: dues.fiscalYear,
        state: dues.state,
        dues: readable ? dues : null,
      })),
    };
  }
}

function placeOf(cursor: string): DuesPlace {
  const isText = (value: unknown): boolean => typeof value === 'string' && !value.includes('\u0000');
  const [sortKey, id] = decodeCursor(LIST, cursor, [isText, isUUID]);
  return { sortKey: String(sortKey), id: String(id) };
}
