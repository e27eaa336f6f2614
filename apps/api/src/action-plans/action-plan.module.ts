import { ActionPlansModule } from '@banso/action-plans';
import { Module } from '@nestjs/common';
import { ActionPlanController } from './action-plan.controller';
import { PlanNodeController } from './plan-node.controller';

@Module({ imports: [ActionPlansModule], controllers: [ActionPlanController, PlanNodeController] })
export class ActionPlanHttpModule {}
