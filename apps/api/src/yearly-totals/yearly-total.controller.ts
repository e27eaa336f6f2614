import type { TenantScope } from '@banso/platform';
import { YearlyTotalService } from '@banso/seminars';
import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { FiscalYearQuery, IdPath, RequirePermission, Scope, VoidDto } from '../http';
import { YearlyTotalChangesDto, YearlyTotalInputDto } from './yearly-total-input.dto';
import {
  yearlyTotalView,
  YearlyTotalView,
  yearlyTotalYearView,
  YearlyTotalYearView,
} from './yearly-total.dto';

@Controller({ path: 'yearly-totals', version: '1' })
export class YearlyTotalController {
  constructor(private readonly totals: YearlyTotalService) {}

  @Get()
  @RequirePermission('event:read')
  @ApiOkResponse({ type: YearlyTotalYearView })
  async year(
    @Scope() scope: TenantScope,
    @Query() { fiscalYear }: FiscalYearQuery,
  ): Promise<YearlyTotalYearView> {
    return yearlyTotalYearView(await this.totals.year(scope, fiscalYear));
  }

  @Post()
  @RequirePermission('event:write')
  @ApiCreatedResponse({ type: YearlyTotalView })
  async record(@Scope() scope: TenantScope, @Body() input: YearlyTotalInputDto): Promise<YearlyTotalView> {
    return yearlyTotalView(await this.totals.record(scope, input));
  }

  @Get(':id')
  @RequirePermission('event:read')
  @ApiOkResponse({ type: YearlyTotalView })
  async find(@Scope() scope: TenantScope, @Param() { id }: IdPath): Promise<YearlyTotalView> {
    return yearlyTotalView(await this.totals.find(scope, id));
  }

  @Patch(':id')
  @RequirePermission('event:write')
  @ApiOkResponse({ type: YearlyTotalView })
  async edit(
    @Scope() scope: TenantScope,
    @Param() { id }: IdPath,
    @Body() { version, ...changes }: YearlyTotalChangesDto,
  ): Promise<YearlyTotalView> {
    return yearlyTotalView(await this.totals.edit(scope, id, version, changes));
  }

  @Post(':id/void')
  @HttpCode(200)
  @RequirePermission('event:write')
  @ApiOkResponse({ type: YearlyTotalView })
  async void(
    @Scope() scope: TenantScope,
    @Param() { id }: IdPath,
    @Body() { version, reason }: VoidDto,
  ): Promise<YearlyTotalView> {
    return yearlyTotalView(await this.totals.void(scope, id, version, reason));
  }
}
