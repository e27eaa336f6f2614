import { Module } from '@nestjs/common';
import { PlanStoreService } from './plan-store/plan-store.service';
import { JobRuns } from './rollup/job-runs';
import { RollupVerificationService } from './rollup/rollup-verification.service';
import { RollupService } from './rollup/rollup.service';

const SERVICES = [PlanStoreService, RollupService, RollupVerificationService, JobRuns];

/** Plans, what they promise, and what has been done. */
@Module({ providers: SERVICES, exports: SERVICES })
export class ActionPlansModule {}
