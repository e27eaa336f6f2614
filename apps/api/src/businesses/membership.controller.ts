import { MembershipService } from '@banso/members';
import type { TenantScope } from '@banso/platform';
import { Body, Controller, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { IdPath, RequirePermission, Scope } from '../http';
import {
  MembershipChangesDto,
  MembershipInputDto,
  MembershipPath,
  MembershipView,
  WithdrawalDto,
} from './membership.dto';

@Controller({ path: 'businesses/:id/memberships', version: '1' })
export class MembershipController {
  constructor(private readonly memberships: MembershipService) {}

  @Post()
  @RequirePermission('membership:write')
  @ApiCreatedResponse({ type: MembershipView })
  join(
    @Scope() scope: TenantScope,
    @Param() { id }: IdPath,
    @Body() input: MembershipInputDto,
  ): Promise<MembershipView> {
    return this.memberships.join(scope, id, input);
  }

  @Patch(':membershipId')
  @RequirePermission('membership:write')
  @ApiOkResponse({ type: MembershipView })
  change(
    @Scope() scope: TenantScope,
    @Param() { id, membershipId }: MembershipPath,
    @Body() { version, ...changes }: MembershipChangesDto,
  ): Promise<MembershipView> {
    return this.memberships.change(scope, id, membershipId, version, changes);
  }

  @Post(':membershipId/withdrawal')
  @HttpCode(200)
  @RequirePermission('membership:write')
  @ApiOkResponse({ type: MembershipView })
  withdraw(
    @Scope() scope: TenantScope,
    @Param() { id, membershipId }: MembershipPath,
    @Body() { version, ...withdrawal }: WithdrawalDto,
  ): Promise<MembershipView> {
    return this.memberships.withdraw(scope, id, membershipId, version, withdrawal);
  }
}
