import type { TenantScope } from '@banso/platform';
import { PublicQuestionnaireService } from '@banso/seminars';
import { PublicChambers } from '@banso/staff';
import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public, TextField } from '../http';
import { PublicChamberPath } from '../public-events/public-event-path.dto';
import { RequestKey } from '../registrations/request-key';
import { QuestionnaireAnswerInputDto } from './questionnaire-input.dto';
import { AnswerReceivedView, PublicQuestionnaireView } from './questionnaire.dto';

const FOR_NOBODY_ELSE = 'private, no-store';

class PublicQuestionnairePath extends PublicChamberPath {
  @TextField('アンケートの番号', { max: 100 })
  questionnaireCode: string;
}

/** アンケート for whoever holds its address. Nobody is asked who they are, and nobody acts who is signed in. */
@Controller({ path: 'public/chambers/:chamberCode/questionnaires/:questionnaireCode', version: '1' })
@Public()
export class PublicQuestionnaireController {
  constructor(
    private readonly chambers: PublicChambers,
    private readonly questionnaires: PublicQuestionnaireService,
  ) {}

  @Get()
  @ApiOkResponse({ type: PublicQuestionnaireView })
  async find(
    @Param() { chamberCode, questionnaireCode }: PublicQuestionnairePath,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PublicQuestionnaireView> {
    reply.header('cache-control', FOR_NOBODY_ELSE);
    return this.questionnaires.find(await this.scopeOf(chamberCode, request), questionnaireCode);
  }

  @Post('answers')
  @ApiHeader({ name: 'Idempotency-Key', required: true, schema: { type: 'string', format: 'uuid' } })
  @ApiCreatedResponse({ type: AnswerReceivedView })
  @ApiOkResponse({ type: AnswerReceivedView, description: '同じ Idempotency-Key で先に受け付けたもの' })
  async answer(
    @Param() { chamberCode, questionnaireCode }: PublicQuestionnairePath,
    @RequestKey() requestKey: string,
    @Body() { revision, answers, homepage }: QuestionnaireAnswerInputDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AnswerReceivedView> {
    reply.header('cache-control', FOR_NOBODY_ELSE);
    const { repeated } = await this.questionnaires.answer(
      await this.scopeOf(chamberCode, request),
      questionnaireCode,
      {
        ...{ requestKey, origin: request.ip, revision, answers, now: new Date() },
        lure: homepage ? homepage : null,
      },
    );
    if (repeated) reply.status(200);
    return { received: true };
  }

  private async scopeOf(chamberCode: string, { id }: FastifyRequest): Promise<TenantScope> {
    const chamber = await this.chambers.ofCode(chamberCode, 'アンケート');
    return { chamberId: chamber.id, requestId: String(id) };
  }
}
