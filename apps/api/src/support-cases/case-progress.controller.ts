import type { TenantScope } from '@banso/platform';
import { type CaseDetails, MilestoneService, OutcomeService, TaskService } from '@banso/support-cases';
import { Body, Controller, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { IdPath, RequirePermission, Scope, VoidDto } from '../http';
import { CaseGuidance } from './case-guidance';
import {
  CaseOutcomeChangesDto,
  CaseOutcomeInputDto,
  CaseOutcomePath,
  MilestoneChangesDto,
  MilestoneInputDto,
  MilestonePath,
  TaskChangesDto,
  TaskInputDto,
  TaskPath,
} from './support-case-input.dto';
import { SupportCaseView } from './support-case.dto';
import { supportCaseView } from './support-case.mapper';

/**
 * What a case reaches, what is to be done for it and what came of it. All of it is part of the case: each write carries the
 * case's version and answers with the whole case.
 */
@Controller({ path: 'support-cases/:id', version: '1' })
export class CaseProgressController {
  constructor(
    private readonly milestones: MilestoneService,
    private readonly tasks: TaskService,
    private readonly outcomes: OutcomeService,
    private readonly guidance: CaseGuidance,
  ) {}

  @Post('milestones')
  @HttpCode(200)
  @RequirePermission('support-case:write')
  @ApiOkResponse({ type: SupportCaseView })
  async reach(
    @Scope() scope: TenantScope,
    @Param() { id }: IdPath,
    @Body() { version, key, ...fields }: MilestoneInputDto,
  ): Promise<SupportCaseView> {
    return this.view(scope, await this.milestones.reach(scope, id, version, key, fields));
  }

  @Patch('milestones/:milestoneId')
  @RequirePermission('support-case:write')
  @ApiOkResponse({ type: SupportCaseView })
  async correctMilestone(
    @Scope() scope: TenantScope,
    @Param() { id, milestoneId }: MilestonePath,
    @Body() { version, ...fields }: MilestoneChangesDto,
  ): Promise<SupportCaseView> {
    return this.view(scope, await this.milestones.correct(scope, id, milestoneId, version, fields));
  }

  @Post('milestones/:milestoneId/void')
  @HttpCode(200)
  @RequirePermission('support-case:write')
  @ApiOkResponse({ type: SupportCaseView })
  async voidMilestone(
    @Scope() scope: TenantScope,
    @Param() { id, milestoneId }: MilestonePath,
    @Body() { version, reason }: VoidDto,
  ): Promise<SupportCaseView> {
    return this.view(scope, await this.milestones.void(scope, id, milestoneId, version, reason));
  }

  @Post('tasks')
  @HttpCode(200)
  @RequirePermission('support-case:write')
  @ApiOkResponse({ type: SupportCaseView })
  async addTask(
    @Scope() scope: TenantScope,
    @Param() { id }: IdPath,
    @Body() { version, ...fields }: TaskInputDto,
  ): Promise<SupportCaseView> {
    return this.view(scope, await this.tasks.add(scope, id, version, fields));
  }

  @Patch('tasks/:taskId')
  @RequirePermission('support-case:write')
  @ApiOkResponse({ type: SupportCaseView })
  async changeTask(
    @Scope() scope: TenantScope,
    @Param() { id, taskId }: TaskPath,
    @Body() { version, ...changes }: TaskChangesDto,
  ): Promise<SupportCaseView> {
    return this.view(scope, await this.tasks.change(scope, id, taskId, version, changes));
  }

  @Post('outcomes')
  @HttpCode(200)
  @RequirePermission('support-case:write')
  @ApiOkResponse({ type: SupportCaseView })
  async recordOutcome(
    @Scope() scope: TenantScope,
    @Param() { id }: IdPath,
    @Body() { version, ...fields }: CaseOutcomeInputDto,
  ): Promise<SupportCaseView> {
    return this.view(scope, await this.outcomes.record(scope, id, version, fields));
  }

  @Patch('outcomes/:outcomeId')
  @RequirePermission('support-case:write')
  @ApiOkResponse({ type: SupportCaseView })
  async correctOutcome(
    @Scope() scope: TenantScope,
    @Param() { id, outcomeId }: CaseOutcomePath,
    @Body() { version, ...fields }: CaseOutcomeChangesDto,
  ): Promise<SupportCaseView> {
    return this.view(scope, await this.outcomes.correct(scope, id, outcomeId, version, fields));
  }

  @Post('outcomes/:outcomeId/void')
  @HttpCode(200)
  @RequirePermission('support-case:write')
  @ApiOkResponse({ type: SupportCaseView })
  async voidOutcome(
    @Scope() scope: TenantScope,
    @Param() { id, outcomeId }: CaseOutcomePath,
    @Body() { version, reason }: VoidDto,
  ): Promise<SupportCaseView> {
    return this.view(scope, await this.outcomes.void(scope, id, outcomeId, version, reason));
  }

  private async view(scope: TenantScope, details: CaseDetails): Promise<SupportCaseView> {
    return supportCaseView(details, await this.guidance.of(scope, details));
  }
}
