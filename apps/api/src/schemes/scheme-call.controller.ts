import { SchemeExportService } from '@banso/exchange';
import type { TenantScope } from '@banso/platform';
import { SchemeCallService } from '@banso/subsidies';
import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  Patch,
  Post,
  Query,
  type StreamableFile,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { AnswersWithWorkbook, attachment, IdPath, RequirePermission, Scope, VoidDto } from '../http';
import {
  AddedCallsView,
  CallChangesDto,
  callEntryView,
  CallFilterQuery,
  CallQuery,
  NewCallsDto,
  SchemeCallEntryPage,
  SchemeCallEntryView,
} from './scheme-call.dto';
import { callCursor, callPlace } from './scheme.cursor';

/** 連絡リスト: who is told of a scheme. */
@Controller({ version: '1' })
export class SchemeCallController {
  constructor(
    private readonly calls: SchemeCallService,
    private readonly exports: SchemeExportService,
  ) {}

  @Get('schemes/:id/calls')
  @RequirePermission('scheme:read')
  @ApiOkResponse({ type: SchemeCallEntryPage })
  async list(
    @Scope() scope: TenantScope,
    @Param() { id }: IdPath,
    @Query() { limit, cursor, ...filter }: CallQuery,
  ): Promise<SchemeCallEntryPage> {
    const after = cursor === undefined ? null : callPlace(cursor);
    const { items, counts, next } = await this.calls.page(scope, id, filter, limit, after);
    return { items: items.map(callEntryView), counts, nextCursor: next && callCursor(next) };
  }

  @Post('schemes/:id/calls')
  @RequirePermission('scheme:write')
  @ApiCreatedResponse({ type: AddedCallsView })
  async add(
    @Scope() scope: TenantScope,
    @Param() { id }: IdPath,
    @Body() input: NewCallsDto,
  ): Promise<AddedCallsView> {
    return { added: await this.calls.add(scope, id, input) };
  }

  @Get('schemes/:id/calls.xlsx')
  @RequirePermission('scheme:write')
  @AnswersWithWorkbook('連絡リスト（Excel）。書き出したことは監査ログに残る')
  async workbook(
    @Scope() scope: TenantScope,
    @Param() { id }: IdPath,
    @Query() filter: CallFilterQuery,
  ): Promise<StreamableFile> {
    return attachment(await this.exports.callList(scope, id, filter));
  }

  @Patch('scheme-calls/:id')
  @RequirePermission('scheme:write')
  @ApiOkResponse({ type: SchemeCallEntryView })
  async edit(
    @Scope() scope: TenantScope,
    @Param() { id }: IdPath,
    @Body() { version, ...changes }: CallChangesDto,
  ): Promise<SchemeCallEntryView> {
    return callEntryView(await this.calls.edit(scope, id, version, changes));
  }

  @Post('scheme-calls/:id/void')
  @HttpCode(200)
  @RequirePermission('scheme:write')
  @ApiOkResponse({ type: SchemeCallEntryView })
  async void(
    @Scope() scope: TenantScope,
    @Param() { id }: IdPath,
    @Body() { version, reason }: VoidDto,
  ): Promise<SchemeCallEntryView> {
    return callEntryView(await this.calls.void(scope, id, version, reason));
  }
}
