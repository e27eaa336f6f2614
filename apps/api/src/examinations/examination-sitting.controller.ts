import type { TenantScope } from '@banso/platform';
import { ExaminationSittingService } from '@banso/seminars';
import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { FiscalYearQuery, IdPath, RequirePermission, Scope, VoidDto } from '../http';
import { ExaminationSittingChangesDto, ExaminationSittingInputDto } from './examination-sitting-input.dto';
import {
  examinationSittingView,
  ExaminationSittingView,
  examinationYearView,
  ExaminationYearView,
} from './examination-sitting.dto';

@Controller({ path: 'examination-sittings', version: '1' })
export class ExaminationSittingController {
  constructor(private readonly sittings: ExaminationSittingService) {}

  @Get()
  @RequirePermission('event:read')
  @ApiOkResponse({ type: ExaminationYearView })
  async year(
    @Scope() scope: TenantScope,
    @Query() { fiscalYear }: FiscalYearQuery,
  ): Promise<ExaminationYearView> {
    return examinationYearView(await this.sittings.year(scope, fiscalYear));
  }

  @Post()
  @RequirePermission('event:write')
  @ApiCreatedResponse({ type: ExaminationSittingView })
  async record(
    @Scope() scope: TenantScope,
    @Body() input: ExaminationSittingInputDto,
  ): Promise<ExaminationSittingView> {
    return examinationSittingView(await this.sittings.record(scope, input));
  }

  @Get(':id')
  @RequirePermission('event:read')
  @ApiOkResponse({ type: ExaminationSittingView })
  async find(@Scope() scope: TenantScope, @Param() { id }: IdPath): Promise<ExaminationSittingView> {
    return examinationSittingView(await this.sittings.find(scope, id));
  }

  @Patch(':id')
  @RequirePermission('event:write')
  @ApiOkResponse({ type: ExaminationSittingView })
  async edit(
    @Scope() scope: TenantScope,
    @Param() { id }: IdPath,
    @Body() { version, ...changes }: ExaminationSittingChangesDto,
  ): Promise<ExaminationSittingView> {
    return examinationSittingView(await this.sittings.edit(scope, id, version, changes));
  }

  @Post(':id/void')
  @HttpCode(200)
  @RequirePermission('event:write')
  @ApiOkResponse({ type: ExaminationSittingView })
  async void(
    @Scope() scope: TenantScope,
    @Param() { id }: IdPath,
    @Body() { version, reason }: VoidDto,
  ): Promise<ExaminationSittingView> {
    return examinationSittingView(await this.sittings.void(scope, id, version, reason));
  }
}
