import type { TenantScope } from '@banso/platform';
import { AttendanceService, ReceptionReader, WalkInService } from '@banso/seminars';
import { Body, Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiResponse } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { answerUnlessKnown, IdPath, RequirePermission, Scope } from '../http';
import { RegistrationView } from '../registrations/registration.dto';
import { RequestKey } from '../registrations/request-key';
import { CheckInsDto, WalkInDto } from './reception-input.dto';
import { CheckInAnswersView, ReceptionView } from './reception.dto';

const NOTHING = Buffer.alloc(0);

/** 受付: the door of an event. */
@Controller({ path: 'chamber-events/:id', version: '1' })
export class ReceptionController {
  constructor(
    private readonly reader: ReceptionReader,
    private readonly attendance: AttendanceService,
    private readonly walkIns: WalkInService,
  ) {}

  @Get('reception')
  @RequirePermission('reception:run')
  @ApiHeader({ name: 'If-None-Match', required: false, description: '手元にある名簿の ETag' })
  @ApiOkResponse({
    type: ReceptionView,
    headers: { ETag: { description: '内容が変わると変わる', schema: { type: 'string' } } },
  })
  @ApiResponse({ status: 304, description: '手元のものから変わっていない' })
  async reception(
    @Scope() scope: TenantScope,
    @Param() { id }: IdPath,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer | undefined> {
    const { etag, json } = await this.reader.reception(scope, id, request.headers['if-none-match'] ?? null);
    return answerUnlessKnown({ etag, json: json ?? NOTHING }, request, reply);
  }

  @Post('check-ins')
  @HttpCode(200)
  @RequirePermission('reception:run')
  @ApiOkResponse({ type: CheckInAnswersView, description: '1件ずつの結果。送られた順' })
  async checkIn(
    @Scope() scope: TenantScope,
    @Param() { id }: IdPath,
    @Body() { items }: CheckInsDto,
  ): Promise<CheckInAnswersView> {
    return { items: await this.attendance.record(scope, id, items) };
  }

  @Post('walk-ins')
  @RequirePermission('reception:run')
  @ApiHeader({ name: 'Idempotency-Key', required: true, schema: { type: 'string', format: 'uuid' } })
  @ApiCreatedResponse({ type: RegistrationView })
  @ApiOkResponse({ type: RegistrationView, description: '同じ Idempotency-Key で先に受け付けたもの' })
  async walkIn(
    @Scope() scope: TenantScope,
    @Param() { id }: IdPath,
    @RequestKey() key: string,
    @Body() { sessionId, happenedAt, device, letIn, ...fields }: WalkInDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RegistrationView> {
    const arrival = { key, sessionId, happenedAt, device, letIn };
    const { registration, repeated } = await this.walkIns.admit(scope, id, fields, arrival);
    if (repeated) reply.status(200);
    return registration;
  }
}
