import type { TenantScope } from '@banso/platform';
import type { Principal } from '@banso/staff';
import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Caller, IdPath, RequirePermission, Scope } from '../http';
import { VisitCards } from './visit-card';
import { visitCardView, VisitCardView } from './visit-card.dto';

/** 訪問前カード of one business. */
@Controller({ path: 'businesses', version: '1' })
export class VisitCardController {
  constructor(private readonly cards: VisitCards) {}

  @Get(':id/visit-card')
  @RequirePermission('consultation:read')
  @ApiOkResponse({ type: VisitCardView })
  async of(
    @Scope() scope: TenantScope,
    @Caller() { permissions }: Principal,
    @Param() { id }: IdPath,
  ): Promise<VisitCardView> {
    return visitCardView(await this.cards.of(scope, id, permissions));
  }
}
