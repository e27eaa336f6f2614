import { ConsultationsModule } from '@banso/consultations';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BoardService } from './board/board.service';
import { IndicatorPageService } from './board/indicator-page.service';
import { IndicatorRecordsService } from './board/indicator-records.service';
import { GoalReview } from './goal-review/goal-review.entity';
import { GoalReviewService } from './goal-review/goal-review.service';
import { ManualEntry } from './manual-entry/manual-entry.entity';
import { ManualEntryService } from './manual-entry/manual-entry.service';
import { AdvisorShareService } from './outlook/advisor-share.service';
import { PlanStoreService } from './plan-store/plan-store.service';
import { JobRuns } from './rollup/job-runs';
import { RollupVerificationService } from './rollup/rollup-verification.service';
import { RollupService } from './rollup/rollup.service';

const SERVICES = [
  PlanStoreService,
  AdvisorShareService,
  BoardService,
  IndicatorPageService,
  IndicatorRecordsService,
  ManualEntryService,
  GoalReviewService,
  RollupService,
  RollupVerificationService,
  JobRuns,
];

/** Plans, what they promise, and what has been done. */
@Module({
  imports: [ConsultationsModule, TypeOrmModule.forFeature([ManualEntry, GoalReview])],
  providers: SERVICES,
  exports: SERVICES,
})
export class ActionPlansModule {}
