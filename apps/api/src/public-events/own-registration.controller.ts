import type { TenantScope } from '@banso/platform';
import { OwnRegistrationService } from '@banso/seminars';
import { PublicChambers } from '@banso/staff';
import { Body, Controller, Delete, Get, Header, Param, Patch, Req } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Public } from '../http';
import { PublicRegistrationPath } from './public-event-path.dto';
import { OwnChangesDto, PublicRegistrationView } from './public-registration.dto';

const FOR_NOBODY_ELSE = 'private, no-store';

/** One's own sign-up, behind the code in the link of its mails. */
@Controller({ path: 'public/chambers/:chamberCode/registrations/:manageCode', version: '1' })
@Public()
export class OwnRegistrationController {
  constructor(
    private readonly chambers: PublicChambers,
    private readonly own: OwnRegistrationService,
  ) {}

  @Get()
  @Header('cache-control', FOR_NOBODY_ELSE)
  @ApiOkResponse({ type: PublicRegistrationView })
  async find(
    @Param() path: PublicRegistrationPath,
    @Req() request: FastifyRequest,
  ): Promise<PublicRegistrationView> {
    return this.own.find(await this.scopeOf(path, request), path.manageCode);
  }

  @Patch()
  @Header('cache-control', FOR_NOBODY_ELSE)
  @ApiOkResponse({ type: PublicRegistrationView, description: '変更された申込。変更はメールでも知らせる' })
  async change(
    @Param() path: PublicRegistrationPath,
    @Body() { version, ...changes }: OwnChangesDto,
    @Req() request: FastifyRequest,
  ): Promise<PublicRegistrationView> {
    const how = { version, origin: request.ip, now: new Date() };
    return this.own.change(await this.scopeOf(path, request), path.manageCode, changes, how);
  }

  @Delete()
  @Header('cache-control', FOR_NOBODY_ELSE)
  @ApiOkResponse({ type: PublicRegistrationView, description: '取り消された申込' })
  async cancel(
    @Param() path: PublicRegistrationPath,
    @Req() request: FastifyRequest,
  ): Promise<PublicRegistrationView> {
    return this.own.cancel(await this.scopeOf(path, request), path.manageCode);
  }

  /** Of the chamber in the address; the trail says that the one who signed up did it. */
  private async scopeOf(
    { chamberCode }: PublicRegistrationPath,
    { id }: FastifyRequest,
  ): Promise<TenantScope> {
    const chamber = await this.chambers.ofCode(chamberCode, '申込');
    return { chamberId: chamber.id, acting: 'registrant', requestId: String(id) };
  }
}
