import type { TenantScope } from '@banso/platform';
import { CodeListService } from '@banso/staff';
import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { RequirePermission, Scope } from '../http';
import {
  CodeEntryChangesDto,
  CodeEntryInputDto,
  CodeEntryPath,
  codeEntryView,
  CodeEntryView,
  CodeListPath,
  CodeListsView,
  codeListView,
} from './code-list.dto';

@Controller({ path: 'code-lists', version: '1' })
export class CodeListController {
  constructor(private readonly codeLists: CodeListService) {}

  @Get()
  @RequirePermission('settings:read')
  @ApiOkResponse({ type: CodeListsView })
  async all(@Scope() scope: TenantScope): Promise<CodeListsView> {
    return { lists: (await this.codeLists.all(scope)).map(codeListView) };
  }

  @Post(':list/entries')
  @RequirePermission('settings:write')
  @ApiCreatedResponse({ type: CodeEntryView })
  async add(
    @Scope() scope: TenantScope,
    @Param() { list }: CodeListPath,
    @Body() input: CodeEntryInputDto,
  ): Promise<CodeEntryView> {
    return codeEntryView(await this.codeLists.add(scope, list, input));
  }

  @Patch(':list/entries/:id')
  @RequirePermission('settings:write')
  @ApiOkResponse({ type: CodeEntryView })
  async change(
    @Scope() scope: TenantScope,
    @Param() { list, id }: CodeEntryPath,
    @Body() { version, ...changes }: CodeEntryChangesDto,
  ): Promise<CodeEntryView> {
    return codeEntryView(await this.codeLists.change(scope, list, id, version, changes));
  }
}
