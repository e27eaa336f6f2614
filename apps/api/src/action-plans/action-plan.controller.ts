import { BoardService, PlanStoreService } from '@banso/action-plans';
import { dateInJapan } from '@banso/japan';
import type { TenantScope } from '@banso/platform';
import { Controller, Get, Param, Post, Put, Req, Res } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiHeader,
  ApiOkResponse,
  ApiResponse,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { answerUnlessKnown, RequirePermission, Scope } from '../http';
import { PlanCodePath, PlanListView, SavedPlanView } from './action-plan.dto';
import { BoardView, PlanView } from './board.dto';
import { uploadedPlan } from './plan-upload';

const PLAN_FORM = {
  schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } }, required: ['file'] },
};

@Controller({ path: 'action-plans', version: '1' })
export class ActionPlanController {
  constructor(
    private readonly plans: PlanStoreService,
    private readonly boards: BoardService,
  ) {}

  @Get()
  @RequirePermission('plan:read')
  @ApiOkResponse({ type: PlanListView })
  async list(@Scope() scope: TenantScope): Promise<PlanListView> {
    return { items: await this.plans.list(scope) };
  }

  @Post()
  @RequirePermission('plan:write')
  @ApiConsumes('multipart/form-data')
  @ApiBody(PLAN_FORM)
  @ApiCreatedResponse({ type: SavedPlanView })
  async create(@Scope() scope: TenantScope, @Req() request: FastifyRequest): Promise<SavedPlanView> {
    return this.plans.create(scope, await uploadedPlan(request));
  }

  @Get(':code')
  @RequirePermission('plan:read')
  @ApiOkResponse({ type: PlanView })
  read(@Scope() scope: TenantScope, @Param() { code }: PlanCodePath): Promise<PlanView> {
    return this.boards.plan(scope, code);
  }

  @Put(':code')
  @RequirePermission('plan:write')
  @ApiConsumes('multipart/form-data')
  @ApiBody(PLAN_FORM)
  @ApiOkResponse({ type: SavedPlanView })
  async replace(
    @Scope() scope: TenantScope,
    @Param() { code }: PlanCodePath,
    @Req() request: FastifyRequest,
  ): Promise<SavedPlanView> {
    return this.plans.replace(scope, code, await uploadedPlan(request));
  }

  @Get(':code/board')
  @RequirePermission('plan:read')
  @ApiHeader({ name: 'If-None-Match', required: false, description: '手元にある目標の ETag' })
  @ApiOkResponse({
    type: BoardView,
    headers: { ETag: { description: '内容が変わると変わる', schema: { type: 'string' } } },
  })
  @ApiResponse({ status: 304, description: '手元のものから変わっていない' })
  async board(
    @Scope() scope: TenantScope,
    @Param() { code }: PlanCodePath,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer | undefined> {
    const board = await this.boards.board(scope, code, dateInJapan(new Date()));
    return answerUnlessKnown(board, request, reply);
  }
}
