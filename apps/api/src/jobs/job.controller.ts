import { JobRuns, RECOMPUTE_ROLLUPS, VERIFY_ROLLUPS } from '@banso/action-plans';
import { DRAIN_OUTBOX, Jobs, SWEEP_OUTBOX, type TenantScope } from '@banso/platform';
import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse } from '@nestjs/swagger';
import { RequirePermission, Scope } from '../http';
import { EnqueuedView, JobsView } from './job.dto';

const SHOWN = [DRAIN_OUTBOX, SWEEP_OUTBOX, RECOMPUTE_ROLLUPS, VERIFY_ROLLUPS];

@Controller({ path: 'jobs', version: '1' })
export class JobController {
  constructor(
    private readonly runs: JobRuns,
    private readonly jobs: Jobs,
  ) {}

  @Get()
  @RequirePermission('jobs:read')
  @ApiOkResponse({ type: JobsView })
  async health(@Scope() scope: TenantScope): Promise<JobsView> {
    const [outbox, runs, queues] = await Promise.all([
      this.runs.outbox(scope),
      this.runs.recent(scope),
      Promise.all(SHOWN.map(async (job) => ({ name: job.name, ...(await this.jobs.counts(job)) }))),
    ]);
    return { outbox, queues, runs };
  }

  @Post('recompute')
  @HttpCode(202)
  @RequirePermission('jobs:run')
  @ApiAcceptedResponse({ type: EnqueuedView })
  async recompute(@Scope() { chamberId, actorId }: TenantScope): Promise<EnqueuedView> {
    await this.jobs.enqueue(RECOMPUTE_ROLLUPS, { chamberId, actorId });
    return { job: RECOMPUTE_ROLLUPS.name };
  }
}
