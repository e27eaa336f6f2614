import type { TenantScope } from '@banso/platform';
import { QuestionnaireReader, QuestionnaireService } from '@banso/seminars';
import { Body, Controller, Get, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse } from '@nestjs/swagger';
import { IdPath, RequirePermission, Scope } from '../http';
import { AnswerPath, AnswersQuery, AnswerVoidDto, QuestionnaireChangesDto } from './questionnaire-input.dto';
import { answerCursor, answerPlace } from './questionnaire.cursor';
import {
  QuestionnaireAnswerPage,
  questionnaireAnswerView,
  QuestionnaireOfEventView,
  QuestionnaireResultsView,
  questionnaireView,
  QuestionnaireView,
} from './questionnaire.dto';

/** アンケート of an event, for its staff. */
@Controller({ path: 'chamber-events/:id/questionnaire', version: '1' })
export class QuestionnaireController {
  constructor(
    private readonly questionnaires: QuestionnaireService,
    private readonly reader: QuestionnaireReader,
  ) {}

  @Get()
  @RequirePermission('event:read')
  @ApiOkResponse({ type: QuestionnaireOfEventView })
  async ofEvent(@Scope() scope: TenantScope, @Param() { id }: IdPath): Promise<QuestionnaireOfEventView> {
    const found = await this.reader.ofEvent(scope, id);
    return { questionnaire: found && questionnaireView(found) };
  }

  @Put()
  @RequirePermission('event:write')
  @ApiOkResponse({
    type: QuestionnaireView,
    description: 'いつもの質問（同じシリーズの前回があればその質問）で作る。すでにあればそのまま',
  })
  async make(@Scope() scope: TenantScope, @Param() { id }: IdPath): Promise<QuestionnaireView> {
    return questionnaireView(await this.questionnaires.make(scope, id));
  }

  @Patch()
  @RequirePermission('event:write')
  @ApiOkResponse({ type: QuestionnaireView })
  async edit(
    @Scope() scope: TenantScope,
    @Param() { id }: IdPath,
    @Body() { version, ...changes }: QuestionnaireChangesDto,
  ): Promise<QuestionnaireView> {
    return questionnaireView(await this.questionnaires.edit(scope, id, version, changes));
  }

  @Get('results')
  @RequirePermission('event:read')
  @ApiOkResponse({ type: QuestionnaireResultsView })
  results(@Scope() scope: TenantScope, @Param() { id }: IdPath): Promise<QuestionnaireResultsView> {
    return this.reader.results(scope, id);
  }

  @Get('answers')
  @RequirePermission('event:read')
  @ApiOkResponse({ type: QuestionnaireAnswerPage })
  async answers(
    @Scope() scope: TenantScope,
    @Param() { id }: IdPath,
    @Query() { limit, cursor, show = 'written' }: AnswersQuery,
  ): Promise<QuestionnaireAnswerPage> {
    const after = cursor === undefined ? null : answerPlace(cursor);
    const filter = { written: show === 'written' };
    const { items, next } = await this.reader.answers(scope, id, filter, limit, after);
    return { items: items.map(questionnaireAnswerView), nextCursor: next && answerCursor(next) };
  }

  @Post('answers/:answerId/void')
  @HttpCode(204)
  @RequirePermission('event:write')
  @ApiNoContentResponse({ description: '集計から除かれた' })
  voidAnswer(
    @Scope() scope: TenantScope,
    @Param() { id, answerId }: AnswerPath,
    @Body() { reason }: AnswerVoidDto,
  ): Promise<void> {
    return this.questionnaires.voidAnswer(scope, id, answerId, reason);
  }
}
