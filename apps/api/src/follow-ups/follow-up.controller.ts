import type { TenantScope } from '@banso/platform';
import type { Principal } from '@banso/staff';
import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Caller, RequirePermission, Scope } from '../http';
import { FollowUps } from './follow-up-suggestions';
import { FollowUpsView } from './follow-up.dto';

/** Whom to follow up after an event: for those who record consultations, of the businesses that they look after. */
@Controller({ path: 'follow-ups', version: '1' })
export class FollowUpController {
  constructor(private readonly followUps: FollowUps) {}

  @Get()
  @RequirePermission('consultation:write')
  @ApiOkResponse({ type: FollowUpsView })
  mine(@Scope() scope: TenantScope, @Caller() { staffId }: Principal): Promise<FollowUpsView> {
    return this.followUps.for(scope, staffId);
  }
}
