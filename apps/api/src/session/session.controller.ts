import type { TenantScope } from '@banso/platform';
import { AuthenticationService, type Principal, SESSION_SECONDS, SessionViewService } from '@banso/staff';
import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Caller, Public, RequirePermission, Scope, SESSION_COOKIE } from '../http';
import { SessionView, sessionView, SignInDto } from './session.dto';

// Secure is set for all cookies at once, where the public address is known.
const COOKIE = { path: '/', httpOnly: true, sameSite: 'lax' } as const;

@Controller({ path: 'session', version: '1' })
export class SessionController {
  constructor(
    private readonly authentication: AuthenticationService,
    private readonly sessions: SessionViewService,
  ) {}

  @Post()
  @HttpCode(200)
  @Public()
  @ApiOkResponse({ type: SessionView })
  async signIn(
    @Body() { email, password }: SignInDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const { credential, scope } = await this.authentication.signIn(email, password, {
      origin: request.ip,
      userAgent: request.headers['user-agent'] ?? null,
    });
    reply.setCookie(SESSION_COOKIE, credential, { ...COOKIE, maxAge: SESSION_SECONDS });
    return sessionView(await this.sessions.describe(scope));
  }

  @Get()
  @RequirePermission('signed-in')
  @ApiOkResponse({ type: SessionView })
  async show(@Scope() scope: TenantScope): Promise<SessionView> {
    return sessionView(await this.sessions.describe(scope));
  }

  @Delete()
  @HttpCode(204)
  @RequirePermission('signed-in')
  @ApiNoContentResponse()
  async signOut(
    @Scope() scope: TenantScope,
    @Caller() caller: Principal,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.authentication.signOut(scope, caller);
    reply.clearCookie(SESSION_COOKIE, COOKIE);
  }
}
