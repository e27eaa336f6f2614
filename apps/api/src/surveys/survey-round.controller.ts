import type { TenantScope } from '@banso/platform';
import { SurveyRoundService } from '@banso/seminars';
import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { FiscalYearQuery, IdPath, RequirePermission, Scope, VoidDto } from '../http';
import { SurveyRoundChangesDto, SurveyRoundInputDto } from './survey-round-input.dto';
import { surveyRoundView, SurveyRoundView, surveyYearView, SurveyYearView } from './survey-round.dto';

@Controller({ path: 'survey-rounds', version: '1' })
export class SurveyRoundController {
  constructor(private readonly rounds: SurveyRoundService) {}

  @Get()
  @RequirePermission('event:read')
  @ApiOkResponse({ type: SurveyYearView })
  async year(@Scope() scope: TenantScope, @Query() { fiscalYear }: FiscalYearQuery): Promise<SurveyYearView> {
    return surveyYearView(await this.rounds.year(scope, fiscalYear));
  }

  @Post()
  @RequirePermission('event:write')
  @ApiCreatedResponse({ type: SurveyRoundView })
  async record(@Scope() scope: TenantScope, @Body() input: SurveyRoundInputDto): Promise<SurveyRoundView> {
    return surveyRoundView(await this.rounds.record(scope, input));
  }

  @Get(':id')
  @RequirePermission('event:read')
  @ApiOkResponse({ type: SurveyRoundView })
  async find(@Scope() scope: TenantScope, @Param() { id }: IdPath): Promise<SurveyRoundView> {
    return surveyRoundView(await this.rounds.find(scope, id));
  }

  @Patch(':id')
  @RequirePermission('event:write')
  @ApiOkResponse({ type: SurveyRoundView })
  async edit(
    @Scope() scope: TenantScope,
    @Param() { id }: IdPath,
    @Body() { version, ...changes }: SurveyRoundChangesDto,
  ): Promise<SurveyRoundView> {
    return surveyRoundView(await this.rounds.edit(scope, id, version, changes));
  }

  @Post(':id/void')
  @HttpCode(200)
  @RequirePermission('event:write')
  @ApiOkResponse({ type: SurveyRoundView })
  async void(
    @Scope() scope: TenantScope,
    @Param() { id }: IdPath,
    @Body() { version, reason }: VoidDto,
  ): Promise<SurveyRoundView> {
    return surveyRoundView(await this.rounds.void(scope, id, version, reason));
  }
}
