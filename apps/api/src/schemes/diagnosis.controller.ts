import type { TenantScope } from '@banso/platform';
import { DiagnosisService, ResultList } from '@banso/subsidies';
import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse } from '@nestjs/swagger';
import { IdPath, RequirePermission, Scope } from '../http';
import { DiagnosisOverviewView, overviewView, SchemeResultPage, SchemeResultQuery } from './diagnosis.dto';
import { resultCursor, resultPlace } from './scheme.cursor';

/** A scheme looked at for all businesses. */
@Controller({ path: 'schemes/:id', version: '1' })
export class DiagnosisController {
  constructor(
    private readonly diagnoses: DiagnosisService,
    private readonly results: ResultList,
  ) {}

  @Get('diagnosis')
  @RequirePermission('scheme:read')
  @ApiOkResponse({ type: DiagnosisOverviewView })
  async overview(@Scope() scope: TenantScope, @Param() { id }: IdPath): Promise<DiagnosisOverviewView> {
    return overviewView(await this.diagnoses.overview(scope, id));
  }

  @Post('diagnosis')
  @HttpCode(202)
  @RequirePermission('scheme:write')
  @ApiAcceptedResponse({ type: DiagnosisOverviewView })
  async start(@Scope() scope: TenantScope, @Param() { id }: IdPath): Promise<DiagnosisOverviewView> {
    return overviewView(await this.diagnoses.start(scope, id));
  }

  @Get('results')
  @RequirePermission('scheme:read')
  @ApiOkResponse({ type: SchemeResultPage })
  async list(
    @Scope() scope: TenantScope,
    @Param() { id }: IdPath,
    @Query() { limit, cursor, ...filter }: SchemeResultQuery,
  ): Promise<SchemeResultPage> {
    const after = cursor === undefined ? null : resultPlace(cursor);
    const { items, next } = await this.results.page(scope, id, filter, limit, after);
    return { items, nextCursor: next && resultCursor(next) };
  }
}
