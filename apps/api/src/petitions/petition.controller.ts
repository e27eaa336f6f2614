import type { TenantScope } from '@banso/platform';
import { PetitionService } from '@banso/voices';
import { Body, Controller, Get, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { FiscalYearQuery, IdPath, RequirePermission, Scope, VoidDto } from '../http';
import {
  PetitionAnswerDto,
  PetitionChangesDto,
  PetitionInputDto,
  PetitionItemPath,
} from './petition-input.dto';
import { petitionView, PetitionView, petitionYearView, PetitionYearView } from './petition.dto';

/** 要望活動: what was asked of the city and others, and what came of it. */
@Controller({ path: 'petitions', version: '1' })
export class PetitionController {
  constructor(private readonly petitions: PetitionService) {}

  @Get()
  @RequirePermission('petition:read')
  @ApiOkResponse({ type: PetitionYearView })
  async year(
    @Scope() scope: TenantScope,
    @Query() { fiscalYear }: FiscalYearQuery,
  ): Promise<PetitionYearView> {
    return petitionYearView(await this.petitions.year(scope, fiscalYear));
  }

  @Post()
  @RequirePermission('petition:write')
  @ApiCreatedResponse({ type: PetitionView })
  async record(@Scope() scope: TenantScope, @Body() input: PetitionInputDto): Promise<PetitionView> {
    return petitionView(await this.petitions.record(scope, input));
  }

  @Get(':id')
  @RequirePermission('petition:read')
  @ApiOkResponse({ type: PetitionView })
  async find(@Scope() scope: TenantScope, @Param() { id }: IdPath): Promise<PetitionView> {
    return petitionView(await this.petitions.find(scope, id));
  }

  @Patch(':id')
  @RequirePermission('petition:write')
  @ApiOkResponse({ type: PetitionView })
  async edit(
    @Scope() scope: TenantScope,
    @Param() { id }: IdPath,
    @Body() { version, ...changes }: PetitionChangesDto,
  ): Promise<PetitionView> {
    return petitionView(await this.petitions.edit(scope, id, version, changes));
  }

  @Put(':id/items/:itemId/answer')
  @RequirePermission('petition:write')
  @ApiOkResponse({ type: PetitionView })
  async answer(
    @Scope() scope: TenantScope,
    @Param() { id, itemId }: PetitionItemPath,
    @Body() { version, ...answer }: PetitionAnswerDto,
  ): Promise<PetitionView> {
    return petitionView(await this.petitions.answer(scope, id, itemId, version, answer));
  }

  @Post(':id/void')
  @HttpCode(200)
  @RequirePermission('petition:write')
  @ApiOkResponse({ type: PetitionView })
  async void(
    @Scope() scope: TenantScope,
    @Param() { id }: IdPath,
    @Body() { version, reason }: VoidDto,
  ): Promise<PetitionView> {
    return petitionView(await this.petitions.void(scope, id, version, reason));
  }
}
