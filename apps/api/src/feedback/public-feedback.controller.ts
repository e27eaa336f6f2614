import { dateInJapan } from '@banso/japan';
import { PublicChambers } from '@banso/staff';
import { PublicFeedbackService } from '@banso/voices';
import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../http';
import { PublicChamberPath } from '../public-events/public-event-path.dto';
import { RequestKey } from '../registrations/request-key';
import { PublicFeedbackInputDto } from './feedback-input.dto';
import { PublicFeedbackBoxView, PublicFeedbackView } from './feedback.dto';

const BOX = '目安箱';

/** 目安箱 for strangers: they put something in, and nothing comes out. */
@Controller({ path: 'public/chambers/:chamberCode/feedback', version: '1' })
@Public()
export class PublicFeedbackController {
  constructor(
    private readonly chambers: PublicChambers,
    private readonly feedback: PublicFeedbackService,
  ) {}

  @Get()
  @ApiOkResponse({ type: PublicFeedbackBoxView })
  async box(@Param() { chamberCode }: PublicChamberPath): Promise<PublicFeedbackBoxView> {
    const { name } = await this.chambers.ofCode(chamberCode, BOX);
    return { chamberName: name };
  }

  @Post()
  @ApiHeader({ name: 'Idempotency-Key', required: true, schema: { type: 'string', format: 'uuid' } })
  @ApiCreatedResponse({ type: PublicFeedbackView })
  @ApiOkResponse({ type: PublicFeedbackView, description: '同じ Idempotency-Key で先に送られたもの' })
  async send(
    @Param() { chamberCode }: PublicChamberPath,
    @RequestKey() requestKey: string,
    @Body() { consent, homepage, ...fields }: PublicFeedbackInputDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PublicFeedbackView> {
    const { id: chamberId } = await this.chambers.ofCode(chamberCode, BOX);
    const scope = { chamberId, requestId: String(request.id) };
    const now = new Date();
    const lure = homepage ? homepage : null;
    const sent = { requestKey, origin: request.ip, consent, lure, now };
    const { repeated } = await this.feedback.send(scope, fields, sent);
    reply.header('cache-control', 'private, no-store');
    if (repeated) reply.status(200);
    return { receivedOn: dateInJapan(now) };
  }
}
