import { MemberExportService } from '@banso/exchange';
import { isIsoDate } from '@banso/japan';
import { type ReferralPlace, ReferralService } from '@banso/members';
import type { TenantScope } from '@banso/platform';
import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { isUUID } from 'class-validator';
import {
  AnswersWithWorkbook,
  attachment,
  decodeCursor,
  encodeCursor,
  RequirePermission,
  Scope,
} from '../http';
import {
  RankingQuery,
  ReferralRankingView,
  ReferredMembershipPage,
  ReferredMembershipQuery,
} from './referral.dto';

const LIST = 'referred-memberships';

/** 紹介者: who brought which members. */
@Controller({ version: '1' })
export class ReferralController {
  constructor(
    private readonly referrals: ReferralService,
    private readonly exports: MemberExportService,
  ) {}

  @Get('referrals')
  @RequirePermission('business:read')
  @ApiOkResponse({ type: ReferralRankingView })
  ranking(
    @Scope() scope: TenantScope,
    @Query() { least, ...days }: RankingQuery,
  ): Promise<ReferralRankingView> {
    return this.referrals.ranking(scope, days, least);
  }

  @Get('referrals.xlsx')
  @RequirePermission('business:read')
  @AnswersWithWorkbook('紹介者の一覧（Excel）。書き出したことは監査ログに残る')
  async workbook(
    @Scope() scope: TenantScope,
    @Query() { least, ...days }: RankingQuery,
  ): Promise<StreamableFile> {
    return attachment(await this.exports.referrers(scope, days, least));
  }

  @Get('referrals/memberships')
  @RequirePermission('business:read')
  @ApiOkResponse({ type: ReferredMembershipPage })
  async memberships(
    @Scope() scope: TenantScope,
    @Query() { limit, cursor, kind, key, ...days }: ReferredMembershipQuery,
  ): Promise<ReferredMembershipPage> {
    const after = cursor === undefined ? null : placeOf(cursor);
    const { items, next } = await this.referrals.memberships(scope, days, { kind, key }, after, limit);
    return { items, nextCursor: next && encodeCursor(LIST, [next.joinedOn, next.membershipId]) };
  }
}

function placeOf(cursor: string): ReferralPlace {
  const [joinedOn, membershipId] = decodeCursor(LIST, cursor, [isIsoDate, isUUID]);
  return { joinedOn: String(joinedOn), membershipId: String(membershipId) };
}
