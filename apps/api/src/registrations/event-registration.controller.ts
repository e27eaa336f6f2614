import type { TenantScope } from '@banso/platform';
import { RegistrationReader, RegistrationService } from '@banso/seminars';
import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { IdPath, RequirePermission, Scope } from '../http';
import { RegistrationInputDto } from './registration-input.dto';
import { registrationCursor, registrationPlace } from './registration.cursor';
import { RegistrationPage, RegistrationQuery, RegistrationView } from './registration.dto';
import { RequestKey } from './request-key';

/** Who signed up for an event. */
@Controller({ path: 'chamber-events/:id/registrations', version: '1' })
export class EventRegistrationController {
  constructor(
    private readonly registrations: RegistrationService,
    private readonly reader: RegistrationReader,
  ) {}

  @Get()
  @RequirePermission('event:read')
  @ApiOkResponse({ type: RegistrationPage })
  async list(
    @Scope() scope: TenantScope,
    @Param() { id }: IdPath,
    @Query() { limit, cursor, ...filter }: RegistrationQuery,
  ): Promise<RegistrationPage> {
    const after = cursor === undefined ? null : registrationPlace(cursor);
    const { items, next } = await this.reader.list(scope, { ...filter, eventId: id }, limit, after);
    return { items, nextCursor: next && registrationCursor(next) };
  }

  @Post()
  @RequirePermission('registration:write')
  @ApiHeader({ name: 'Idempotency-Key', required: true, schema: { type: 'string', format: 'uuid' } })
  @ApiCreatedResponse({ type: RegistrationView })
  @ApiOkResponse({ type: RegistrationView, description: '同じ Idempotency-Key で先に申し込まれたもの' })
  async register(
    @Scope() scope: TenantScope,
    @Param() { id }: IdPath,
    @RequestKey() requestKey: string,
    @Body() { sessionIds, businessId, ...fields }: RegistrationInputDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RegistrationView> {
    const request = { requestKey, origin: 'staff', now: new Date(), sessionIds, businessId } as const;
    const { registration, repeated } = await this.registrations.register(scope, id, fields, request);
    if (repeated) reply.status(200);
    return registration;
  }
}
