import type { TenantScope } from '@banso/platform';
import { CaseKindService } from '@banso/support-cases';
import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { IdPath, RequirePermission, Scope } from '../http';
import { CaseKindChangesDto, CaseKindInputDto } from './case-kind-input.dto';
import { CaseKindListView, caseKindView, CaseKindView } from './case-kind.dto';

/** 支援の種類: stages, milestones, call rounds and cadences of each kind of case, edited by the chamber. */
@Controller({ path: 'case-kinds', version: '1' })
export class CaseKindController {
  constructor(private readonly kinds: CaseKindService) {}

  @Get()
  @RequirePermission('settings:read')
  @ApiOkResponse({ type: CaseKindListView })
  async list(@Scope() scope: TenantScope): Promise<CaseKindListView> {
    return { items: (await this.kinds.list(scope)).map(caseKindView) };
  }

  @Post()
  @RequirePermission('settings:write')
  @ApiCreatedResponse({ type: CaseKindView })
  async add(@Scope() scope: TenantScope, @Body() input: CaseKindInputDto): Promise<CaseKindView> {
    return caseKindView(await this.kinds.add(scope, input));
  }

  @Patch(':id')
  @RequirePermission('settings:write')
  @ApiOkResponse({ type: CaseKindView })
  async change(
    @Scope() scope: TenantScope,
    @Param() { id }: IdPath,
    @Body() { version, ...changes }: CaseKindChangesDto,
  ): Promise<CaseKindView> {
    return caseKindView(await this.kinds.change(scope, id, version, changes));
  }
}
