import type { TenantScope } from '@banso/platform';
import { AccessTokenService, type Principal } from '@banso/staff';
import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse } from '@nestjs/swagger';
import { Caller, IdPath, RequirePermission, Scope } from '../http';
import { newTokenView, NewTokenView, TokenInputDto, TokenListView, tokenView } from './token.dto';

/** The caller's own tokens; nobody sees another's. */
@Controller({ path: 'tokens', version: '1' })
export class TokenController {
  constructor(private readonly tokens: AccessTokenService) {}

  @Get()
  @RequirePermission('token:own')
  @ApiOkResponse({ type: TokenListView })
  async list(@Scope() scope: TenantScope, @Caller() caller: Principal): Promise<TokenListView> {
    return { items: (await this.tokens.list(scope, caller)).map(tokenView) };
  }

  @Post()
  @RequirePermission('token:own')
  @ApiCreatedResponse({ type: NewTokenView })
  async create(
    @Scope() scope: TenantScope,
    @Caller() caller: Principal,
    @Body() input: TokenInputDto,
  ): Promise<NewTokenView> {
    const { token, text } = await this.tokens.create(scope, caller, input);
    return newTokenView(token, text);
  }

  @Delete(':id')
  @HttpCode(204)
  @RequirePermission('token:own')
  @ApiNoContentResponse()
  async revoke(
    @Scope() scope: TenantScope,
    @Caller() caller: Principal,
    @Param() { id }: IdPath,
  ): Promise<void> {
    await this.tokens.revoke(scope, caller, id);
  }
}
