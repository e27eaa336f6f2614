import { MailLog, type TenantScope } from '@banso/platform';
import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse } from '@nestjs/swagger';
import { IdPath, RequirePermission, Scope } from '../http';
import { MailsView } from './mail.dto';

@Controller({ path: 'mails', version: '1' })
export class MailController {
  constructor(private readonly mails: MailLog) {}

  /** How many mails wait or did not go, and which. */
  @Get()
  @RequirePermission('jobs:read')
  @ApiOkResponse({ type: MailsView })
  health(@Scope() scope: TenantScope): Promise<MailsView> {
    return this.mails.health(scope);
  }

  /** Tries a mail again, now. */
  @Post(':id/retry')
  @HttpCode(204)
  @RequirePermission('jobs:run')
  @ApiNoContentResponse()
  retry(@Scope() scope: TenantScope, @Param() { id }: IdPath): Promise<void> {
    return this.mails.retry(scope, id);
  }
}
