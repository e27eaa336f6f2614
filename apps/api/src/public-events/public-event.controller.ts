import type { TenantScope } from '@banso/platform';
import { PublicEventReader, PublicSignUpService } from '@banso/seminars';
import { type PublicChamber, PublicChambers } from '@banso/staff';
import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../http';
import { RequestKey } from '../registrations/request-key';
import { PublicChamberPath, PublicEventPath } from './public-event-path.dto';
import { PublicEventsView, publicEventsView, PublicEventView, publicEventView } from './public-event.dto';
import { PublicRegistrationInputDto, PublicRegistrationView } from './public-registration.dto';

/** How old an answer may be that caches show to everybody; whether there is a seat is decided when somebody asks for it. */
const FOR_ALL = {
  list: 'public, max-age=30',
  event: 'public, max-age=5',
  calendar: 'public, max-age=900',
};
const FOR_NOBODY_ELSE = 'private, no-store';

/** Events for strangers: what there is, and signing up. */
@Controller({ path: 'public/chambers/:chamberCode', version: '1' })
@Public()
export class PublicEventController {
  constructor(
    private readonly chambers: PublicChambers,
    private readonly reader: PublicEventReader,
    private readonly signUps: PublicSignUpService,
  ) {}

  @Get('events')
  @ApiOkResponse({ type: PublicEventsView })
  async list(
    @Param() path: PublicChamberPath,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PublicEventsView> {
    const { chamber, scope } = await this.at(path, request);
    const events = await this.reader.coming(scope);
    reply.header('cache-control', FOR_ALL.list);
    return publicEventsView(chamber, events);
  }

  @Get('events.ics')
  @ApiProduces('text/calendar')
  @ApiOkResponse({ schema: { type: 'string' }, description: 'RFC 5545 の予定表' })
  async calendar(
    @Param() path: PublicChamberPath,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { scope } = await this.at(path, request);
    const calendar = await this.reader.calendar(scope);
    reply.header('cache-control', FOR_ALL.calendar).type('text/calendar; charset=utf-8');
    return calendar;
  }

  @Get('events/:id')
  @ApiOkResponse({ type: PublicEventView })
  async one(
    @Param() { id, ...path }: PublicEventPath,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PublicEventView> {
    const { chamber, scope } = await this.at(path, request);
    const event = await this.reader.one(scope, id);
    reply.header('cache-control', FOR_ALL.event);
    return publicEventView(chamber, event);
  }

  @Post('events/:id/registrations')
  @ApiHeader({ name: 'Idempotency-Key', required: true, schema: { type: 'string', format: 'uuid' } })
  @ApiCreatedResponse({ type: PublicRegistrationView })
  @ApiOkResponse({
    type: PublicRegistrationView,
    description: '同じ Idempotency-Key で先に申し込まれたもの',
  })
  async signUp(
    @Param() { id, ...path }: PublicEventPath,
    @RequestKey() requestKey: string,
    @Body() { sessionIds, consent, homepage, ...fields }: PublicRegistrationInputDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PublicRegistrationView> {
    const { scope } = await this.at(path, request);
    const lure = homepage ? homepage : null;
    const { registration, repeated } = await this.signUps.signUp(scope, id, fields, {
      ...{ requestKey, origin: request.ip, sessionIds, consent, lure },
      now: new Date(),
    });
    reply.header('cache-control', FOR_NOBODY_ELSE);
    if (repeated) reply.status(200);
    return registration;
  }

  /** The chamber of the address. Nobody acts who is signed in: whoever is signs up like everybody else. */
  private async at(
    { chamberCode }: PublicChamberPath,
    { id }: FastifyRequest,
  ): Promise<{ chamber: PublicChamber; scope: TenantScope }> {
    const chamber = await this.chambers.ofCode(chamberCode, '催事');
    return { chamber, scope: { chamberId: chamber.id, acting: 'registrant', requestId: String(id) } };
  }
}
