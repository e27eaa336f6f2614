import type { TenantScope } from '@banso/platform';
import { RegistrationChangeService, RegistrationReader } from '@banso/seminars';
import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { IdPath, RequirePermission, Scope } from '../http';
import {
  RegistrationBusinessDto,
  RegistrationCancellationDto,
  RegistrationChangesDto,
  RegistrationPaymentDto,
} from './registration-input.dto';
import { registrationCursor, registrationPlace } from './registration.cursor';
import {
  candidatesView,
  MatchCandidatesView,
  RegistrationPage,
  RegistrationQuery,
  RegistrationView,
} from './registration.dto';

/** One sign-up, and those of all events. */
@Controller({ path: 'registrations', version: '1' })
export class RegistrationController {
  constructor(
    private readonly changes: RegistrationChangeService,
    private readonly reader: RegistrationReader,
  ) {}

  @Get()
  @RequirePermission('event:read')
  @ApiOkResponse({ type: RegistrationPage })
  async list(
    @Scope() scope: TenantScope,
    @Query() { limit, cursor, ...filter }: RegistrationQuery,
  ): Promise<RegistrationPage> {
    const after = cursor === undefined ? null : registrationPlace(cursor);
    const { items, next } = await this.reader.list(scope, filter, limit, after);
    return { items, nextCursor: next && registrationCursor(next) };
  }

  @Get(':id')
  @RequirePermission('event:read')
  @ApiOkResponse({ type: RegistrationView })
  one(@Scope() scope: TenantScope, @Param() { id }: IdPath): Promise<RegistrationView> {
    return this.reader.one(scope, id);
  }

  @Patch(':id')
  @RequirePermission('registration:write')
  @ApiOkResponse({ type: RegistrationView })
  async edit(
    @Scope() scope: TenantScope,
    @Param() { id }: IdPath,
    @Body() { version, ...changes }: RegistrationChangesDto,
  ): Promise<RegistrationView> {
    return (await this.changes.edit(scope, id, version, changes)).registration;
  }

  @Post(':id/cancellation')
  @HttpCode(200)
  @RequirePermission('registration:write')
  @ApiOkResponse({ type: RegistrationView })
  async cancel(
    @Scope() scope: TenantScope,
    @Param() { id }: IdPath,
    @Body() { version, reason = null }: RegistrationCancellationDto,
  ): Promise<RegistrationView> {
    return (await this.changes.cancel(scope, id, { by: 'staff', reason, version })).registration;
  }

  @Delete(':id/cancellation')
  @RequirePermission('registration:write')
  @ApiOkResponse({ type: RegistrationView, description: '取消を元に戻す。席は列の最後から' })
  async undoCancellation(@Scope() scope: TenantScope, @Param() { id }: IdPath): Promise<RegistrationView> {
    return (await this.changes.undoCancellation(scope, id)).registration;
  }

  @Put(':id/business')
  @RequirePermission('registration:write')
  @ApiOkResponse({ type: RegistrationView })
  linkBusiness(
    @Scope() scope: TenantScope,
    @Param() { id }: IdPath,
    @Body() { version, businessId }: RegistrationBusinessDto,
  ): Promise<RegistrationView> {
    return this.changes.linkBusiness(scope, id, version, businessId);
  }

  @Get(':id/candidates')
  @RequirePermission('event:read')
  @ApiOkResponse({ type: MatchCandidatesView })
  async candidates(@Scope() scope: TenantScope, @Param() { id }: IdPath): Promise<MatchCandidatesView> {
    return candidatesView(await this.reader.candidates(scope, id));
  }

  @Put(':id/payment')
  @RequirePermission('registration:write')
  @ApiOkResponse({ type: RegistrationView })
  pay(
    @Scope() scope: TenantScope,
    @Param() { id }: IdPath,
    @Body() { version, paidOn }: RegistrationPaymentDto,
  ): Promise<RegistrationView> {
    return this.changes.pay(scope, id, version, paidOn);
  }
}
