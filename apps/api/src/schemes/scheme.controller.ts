import type { TenantScope } from '@banso/platform';
import { SchemeService } from '@banso/subsidies';
import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { IdPath, RequirePermission, Scope } from '../http';
import {
  SchemeChangesDto,
  SchemeInputDto,
  SchemeListView,
  schemeSummaryView,
  schemeView,
  SchemeView,
} from './scheme.dto';

/** 制度: the chamber's schemes and their rules. */
@Controller({ path: 'schemes', version: '1' })
export class SchemeController {
  constructor(private readonly schemes: SchemeService) {}

  @Get()
  @RequirePermission('scheme:read')
  @ApiOkResponse({ type: SchemeListView })
  async list(@Scope() scope: TenantScope): Promise<SchemeListView> {
    return { items: (await this.schemes.list(scope)).map(schemeSummaryView) };
  }

  @Post()
  @RequirePermission('settings:write')
  @ApiCreatedResponse({ type: SchemeView })
  async create(@Scope() scope: TenantScope, @Body() { source }: SchemeInputDto): Promise<SchemeView> {
    return schemeView(await this.schemes.create(scope, source));
  }

  @Get(':id')
  @RequirePermission('scheme:read')
  @ApiOkResponse({ type: SchemeView })
  async find(@Scope() scope: TenantScope, @Param() { id }: IdPath): Promise<SchemeView> {
    return schemeView(await this.schemes.find(scope, id));
  }

  @Patch(':id')
  @RequirePermission('settings:write')
  @ApiOkResponse({ type: SchemeView })
  async edit(
    @Scope() scope: TenantScope,
    @Param() { id }: IdPath,
    @Body() { version, ...changes }: SchemeChangesDto,
  ): Promise<SchemeView> {
    return schemeView(await this.schemes.edit(scope, id, version, changes));
  }
}
