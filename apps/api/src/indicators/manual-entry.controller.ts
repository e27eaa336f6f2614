import { ManualEntryService } from '@banso/action-plans';
import type { TenantScope } from '@banso/platform';
import { Body, Controller, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { IdPath, RequirePermission, Scope } from '../http';
import {
  ManualEntryChangesDto,
  ManualEntryDto,
  ManualEntryListView,
  ManualEntryPath,
  manualEntryView,
  ManualEntryView,
  ManualEntryVoidDto,
  newContent,
} from './manual-entry.dto';

@Controller({ path: 'indicators/:id/manual-entries', version: '1' })
export class ManualEntryController {
  constructor(private readonly entries: ManualEntryService) {}

  @Get()
  @RequirePermission('plan:read')
  @ApiOkResponse({ type: ManualEntryListView })
  async list(@Scope() scope: TenantScope, @Param() { id }: IdPath): Promise<ManualEntryListView> {
    return { items: (await this.entries.list(scope, id)).map(manualEntryView) };
  }

  @Post()
  @RequirePermission('manual-entry:write')
  @ApiCreatedResponse({ type: ManualEntryView })
  async add(
    @Scope() scope: TenantScope,
    @Param() { id }: IdPath,
    @Body() input: ManualEntryDto,
  ): Promise<ManualEntryView> {
    return manualEntryView(await this.entries.add(scope, id, newContent(input)));
  }

  @Patch(':entryId')
  @RequirePermission('manual-entry:write')
  @ApiOkResponse({ type: ManualEntryView })
  async change(
    @Scope() scope: TenantScope,
    @Param() { id, entryId }: ManualEntryPath,
    @Body() { version, ...changes }: ManualEntryChangesDto,
  ): Promise<ManualEntryView> {
    return manualEntryView(await this.entries.change(scope, id, entryId, version, changes));
  }

  @Post(':entryId/void')
  @HttpCode(200)
  @RequirePermission('manual-entry:write')
  @ApiOkResponse({ type: ManualEntryView })
  async void(
    @Scope() scope: TenantScope,
    @Param() { id, entryId }: ManualEntryPath,
    @Body() { version, reason }: ManualEntryVoidDto,
  ): Promise<ManualEntryView> {
    return manualEntryView(await this.entries.void(scope, id, entryId, version, reason));
  }
}
