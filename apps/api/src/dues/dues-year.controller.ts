import { DuesYearService } from '@banso/members';
import type { TenantScope } from '@banso/platform';
import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { RequirePermission, Scope } from '../http';
import { CreateDuesDto, DuesTariffDto, DuesYearPath } from './dues-input.dto';
import { CreatedDuesView, DuesYearView } from './dues.dto';

/** 会費 of a 年度 as a whole. */
@Controller({ path: 'dues-years', version: '1' })
export class DuesYearController {
  constructor(private readonly years: DuesYearService) {}

  @Get(':fiscalYear')
  @RequirePermission('dues:read')
  @ApiOkResponse({ type: DuesYearView })
  find(@Scope() scope: TenantScope, @Param() { fiscalYear }: DuesYearPath): Promise<DuesYearView> {
    return this.years.find(scope, fiscalYear);
  }

  @Put(':fiscalYear')
  @RequirePermission('settings:write')
  @ApiOkResponse({ type: DuesYearView })
  setTariff(
    @Scope() scope: TenantScope,
    @Param() { fiscalYear }: DuesYearPath,
    @Body() { version, ...tariff }: DuesTariffDto,
  ): Promise<DuesYearView> {
    return this.years.setTariff(scope, fiscalYear, version ?? null, tariff);
  }

  @Post(':fiscalYear/dues')
  @HttpCode(200)
  @RequirePermission('dues:write')
  @ApiOkResponse({ type: CreatedDuesView })
  create(
    @Scope() scope: TenantScope,
    @Param() { fiscalYear }: DuesYearPath,
    @Body() { version }: CreateDuesDto,
  ): Promise<CreatedDuesView> {
    return this.years.create(scope, fiscalYear, version);
  }
}
