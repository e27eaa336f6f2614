import { IndicatorPageService, IndicatorRecordsService } from '@banso/action-plans';
import { dateInJapan } from '@banso/japan';
import type { TenantScope } from '@banso/platform';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { IdPath, RequirePermission, Scope } from '../http';
import {
  indicatorRecordsPage,
  IndicatorRecordsPage,
  recordPlace,
  RecordsQuery,
} from './indicator-records.dto';
import { IndicatorView } from './indicator.dto';

@Controller({ path: 'indicators', version: '1' })
export class IndicatorController {
  constructor(
    private readonly pages: IndicatorPageService,
    private readonly drillDown: IndicatorRecordsService,
  ) {}

  @Get(':id')
  @RequirePermission('plan:read')
  @ApiOkResponse({ type: IndicatorView })
  read(@Scope() scope: TenantScope, @Param() { id }: IdPath): Promise<IndicatorView> {
    return this.pages.page(scope, id, dateInJapan(new Date()));
  }

  @Get(':id/records')
  @RequirePermission('plan:read')
  @ApiOkResponse({ type: IndicatorRecordsPage })
  async records(
    @Scope() scope: TenantScope,
    @Param() { id }: IdPath,
    @Query() { cursor, counted = 'true', ...query }: RecordsQuery,
  ): Promise<IndicatorRecordsPage> {
    const after = cursor === undefined ? undefined : recordPlace(cursor);
    const today = dateInJapan(new Date());
    return indicatorRecordsPage(await this.drillDown.records(scope, id, { ...query, counted, after }, today));
  }
}
