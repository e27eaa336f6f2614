import { isIsoDate } from '@banso/japan';
import { MembershipMoveService, type MovePlace } from '@banso/members';
import type { TenantScope } from '@banso/platform';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { isUUID } from 'class-validator';
import { decodeCursor, encodeCursor, FiscalYearQuery, RequirePermission, Scope } from '../http';
import { MembershipMovesView, MovedMembershipPage, MovedMembershipQuery } from './membership-move.dto';

const LIST = 'membership-moves';

/** 会員の動き: joins, withdrawals and the net of a 年度. */
@Controller({ path: 'membership-moves', version: '1' })
export class MembershipMoveController {
  constructor(private readonly moves: MembershipMoveService) {}

  @Get()
  @RequirePermission('business:read')
  @ApiOkResponse({ type: MembershipMovesView })
  year(@Scope() scope: TenantScope, @Query() { fiscalYear }: FiscalYearQuery): Promise<MembershipMovesView> {
    return this.moves.year(scope, fiscalYear);
  }

  @Get('memberships')
  @RequirePermission('business:read')
  @ApiOkResponse({ type: MovedMembershipPage })
  async memberships(
    @Scope() scope: TenantScope,
    @Query() { fiscalYear, limit, cursor, ...filter }: MovedMembershipQuery,
  ): Promise<MovedMembershipPage> {
    const after = cursor === undefined ? null : placeOf(cursor);
    const { items, next } = await this.moves.memberships(scope, fiscalYear, filter, after, limit);
    return { items, nextCursor: next && encodeCursor(LIST, [next.movedOn, next.membershipId]) };
  }
}

function placeOf(cursor: string): MovePlace {
  const [movedOn, membershipId] = decodeCursor(LIST, cursor, [isIsoDate, isUUID]);
  return { movedOn: String(movedOn), membershipId: String(membershipId) };
}
