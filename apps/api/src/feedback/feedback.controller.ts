import type { TenantScope } from '@banso/platform';
import { FeedbackService } from '@banso/voices';
import { Body, Controller, Get, HttpCode, Param, Patch, Post, Put, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { IdPath, RequirePermission, Scope, VoidDto } from '../http';
import { RequestKey } from '../registrations/request-key';
import { FeedbackAnswerDto, FeedbackHandlingDto, FeedbackInputDto } from './feedback-input.dto';
import { feedbackPlace } from './feedback.cursor';
import { FeedbackPage, feedbackPageView, FeedbackQuery, FeedbackView, feedbackView } from './feedback.dto';

/** 目安箱 for staff: what came, and what is done about it. */
@Controller({ path: 'feedback', version: '1' })
export class FeedbackController {
  constructor(private readonly feedback: FeedbackService) {}

  @Get()
  @RequirePermission('feedback:read')
  @ApiOkResponse({ type: FeedbackPage })
  async list(
    @Scope() scope: TenantScope,
    @Query() { limit, cursor, ...search }: FeedbackQuery,
  ): Promise<FeedbackPage> {
    const after = cursor === undefined ? null : feedbackPlace(cursor);
    return feedbackPageView(await this.feedback.page(scope, search, limit, after));
  }

  @Post()
  @RequirePermission('feedback:write')
  @ApiHeader({ name: 'Idempotency-Key', required: true, schema: { type: 'string', format: 'uuid' } })
  @ApiCreatedResponse({ type: FeedbackView })
  @ApiOkResponse({ type: FeedbackView, description: '同じ Idempotency-Key で先に記録されたもの' })
  async record(
    @Scope() scope: TenantScope,
    @RequestKey() requestKey: string,
    @Body() { channel, receivedOn, ...fields }: FeedbackInputDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FeedbackView> {
    const request = { requestKey, channel, receivedOn, consentedAt: null };
    const { id, repeated } = await this.feedback.receive(scope, fields, request);
    if (repeated) reply.status(200);
    return feedbackView(await this.feedback.find(scope, id));
  }

  @Get(':id')
  @RequirePermission('feedback:read')
  @ApiOkResponse({ type: FeedbackView })
  async find(@Scope() scope: TenantScope, @Param() { id }: IdPath): Promise<FeedbackView> {
    return feedbackView(await this.feedback.find(scope, id));
  }

  @Patch(':id')
  @RequirePermission('feedback:write')
  @ApiOkResponse({ type: FeedbackView })
  async handle(
    @Scope() scope: TenantScope,
    @Param() { id }: IdPath,
    @Body() { version, ...handling }: FeedbackHandlingDto,
  ): Promise<FeedbackView> {
    return feedbackView(await this.feedback.handle(scope, id, version, handling));
  }

  @Put(':id/answer')
  @RequirePermission('feedback:write')
  @ApiOkResponse({ type: FeedbackView })
  async answer(
    @Scope() scope: TenantScope,
    @Param() { id }: IdPath,
    @Body() { version, ...answer }: FeedbackAnswerDto,
  ): Promise<FeedbackView> {
    return feedbackView(await this.feedback.answer(scope, id, version, answer));
  }

  @Post(':id/void')
  @HttpCode(200)
  @RequirePermission('feedback:write')
  @ApiOkResponse({ type: FeedbackView })
  async void(
    @Scope() scope: TenantScope,
    @Param() { id }: IdPath,
    @Body() { version, reason }: VoidDto,
  ): Promise<FeedbackView> {
    return feedbackView(await this.feedback.void(scope, id, version, reason));
  }
}
