import type { TenantScope } from '@banso/platform';
import type { Principal } from '@banso/staff';
import { type CaseDetails, CaseHandOver, SupportCaseReader, SupportCaseService } from '@banso/support-cases';
import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Caller, IdPath, PageOf, RequirePermission, Scope, VoidDto } from '../http';
import { RequestKey } from '../registrations/request-key';
import { CaseGuidance } from './case-guidance';
import {
  CaseBoardQuery,
  CaseClosingDto,
  CaseHandOverDto,
  CaseReopeningDto,
  SupportCaseChangesDto,
  SupportCaseInputDto,
  SupportCaseQuery,
} from './support-case-input.dto';
import { caseCursor, casePlace } from './support-case.cursor';
import {
  CaseBoardView,
  CaseSummaryView,
  caseSummaryView,
  HandedOverView,
  SupportCaseView,
} from './support-case.dto';
import { caseBoardView, supportCaseView } from './support-case.mapper';

export class SupportCasePage extends PageOf(CaseSummaryView) {}

/** 支援案件: a list, a board by stage, and the life of one case. */
@Controller({ path: 'support-cases', version: '1' })
export class SupportCaseController {
  constructor(
    private readonly cases: SupportCaseService,
    private readonly reader: SupportCaseReader,
    private readonly successions: CaseHandOver,
    private readonly guidance: CaseGuidance,
  ) {}

  @Get()
  @RequirePermission('support-case:read')
  @ApiOkResponse({ type: SupportCasePage })
  async list(
    @Scope() scope: TenantScope,
    @Query() { limit, cursor, order = 'updated', state = 'open', ...filter }: SupportCaseQuery,
  ): Promise<SupportCasePage> {
    const after = cursor === undefined ? null : casePlace(order, cursor);
    const { items, next } = await this.reader.page(scope, { ...filter, state }, order, limit, after);
    return { items: items.map(caseSummaryView), nextCursor: next && caseCursor(order, next) };
  }

  @Get('board')
  @RequirePermission('support-case:read')
  @ApiOkResponse({ type: CaseBoardView })
  async board(
    @Scope() scope: TenantScope,
    @Query() { kind, advisorId }: CaseBoardQuery,
  ): Promise<CaseBoardView> {
    return caseBoardView(await this.reader.board(scope, kind, advisorId));
  }

  @Post()
  @RequirePermission('support-case:write')
  @ApiHeader({ name: 'Idempotency-Key', required: true, schema: { type: 'string', format: 'uuid' } })
  @ApiCreatedResponse({ type: SupportCaseView })
  @ApiOkResponse({ type: SupportCaseView, description: '同じ Idempotency-Key で先に始めたもの' })
  async open(
    @Scope() scope: TenantScope,
    @RequestKey() requestKey: string,
    @Body() input: SupportCaseInputDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SupportCaseView> {
    const { supportCase, repeated } = await this.cases.open(scope, input, requestKey);
    if (repeated) reply.status(200);
    return this.view(scope, supportCase);
  }

  @Post('hand-over')
  @HttpCode(200)
  @RequirePermission('support-case:write')
  @ApiOkResponse({ type: HandedOverView })
  handOver(
    @Scope() scope: TenantScope,
    @Caller() { permissions }: Principal,
    @Body() { fromStaffId, toStaffId }: CaseHandOverDto,
  ): Promise<HandedOverView> {
    return this.successions.handOver(scope, fromStaffId, toStaffId, permissions.has('staff:write'));
  }

  @Get(':id')
  @RequirePermission('support-case:read')
  @ApiOkResponse({ type: SupportCaseView })
  async find(@Scope() scope: TenantScope, @Param() { id }: IdPath): Promise<SupportCaseView> {
    return this.view(scope, await this.reader.find(scope, id));
  }

  @Patch(':id')
  @RequirePermission('support-case:write')
  @ApiOkResponse({ type: SupportCaseView })
  async edit(
    @Scope() scope: TenantScope,
    @Param() { id }: IdPath,
    @Body() { version, ...changes }: SupportCaseChangesDto,
  ): Promise<SupportCaseView> {
    return this.view(scope, await this.cases.edit(scope, id, version, changes));
  }

  @Post(':id/close')
  @HttpCode(200)
  @RequirePermission('support-case:write')
  @ApiOkResponse({ type: SupportCaseView })
  async close(
    @Scope() scope: TenantScope,
    @Param() { id }: IdPath,
    @Body() { version, ...closing }: CaseClosingDto,
  ): Promise<SupportCaseView> {
    return this.view(scope, await this.cases.close(scope, id, version, closing));
  }

  @Post(':id/reopen')
  @HttpCode(200)
  @RequirePermission('support-case:write')
  @ApiOkResponse({ type: SupportCaseView })
  async reopen(
    @Scope() scope: TenantScope,
    @Param() { id }: IdPath,
    @Body() { version, reason }: CaseReopeningDto,
  ): Promise<SupportCaseView> {
    return this.view(scope, await this.cases.reopen(scope, id, version, reason));
  }

  @Post(':id/void')
  @HttpCode(200)
  @RequirePermission('support-case:write')
  @ApiOkResponse({ type: SupportCaseView })
  async void(
    @Scope() scope: TenantScope,
    @Param() { id }: IdPath,
    @Body() { version, reason }: VoidDto,
  ): Promise<SupportCaseView> {
    return this.view(scope, await this.cases.void(scope, id, version, reason));
  }

  private async view(scope: TenantScope, details: CaseDetails): Promise<SupportCaseView> {
    return supportCaseView(details, await this.guidance.of(scope, details));
  }
}
