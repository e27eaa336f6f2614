import { GoalReviewService } from '@banso/action-plans';
import type { TenantScope } from '@banso/platform';
import { Body, Controller, Param, Put } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { RequirePermission, Scope } from '../http';
import { GoalReviewDto, GoalReviewPath, goalReviewView, GoalReviewView } from './action-plan.dto';

@Controller({ path: 'plan-nodes', version: '1' })
export class PlanNodeController {
  constructor(private readonly reviews: GoalReviewService) {}

  @Put(':id/goal-reviews/:fiscalYear')
  @RequirePermission('goal:review')
  @ApiOkResponse({ type: GoalReviewView })
  async review(
    @Scope() scope: TenantScope,
    @Param() { id, fiscalYear }: GoalReviewPath,
    @Body() input: GoalReviewDto,
  ): Promise<GoalReviewView> {
    return goalReviewView(await this.reviews.put(scope, id, fiscalYear, input));
  }
}
