import { MailBounces, type TenantScope } from '@banso/platform';
import { Controller, HttpCode, Post } from '@nestjs/common';
import {
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiPayloadTooLargeResponse,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import { ProblemView, RawMail, RequirePermission, Scope, TakesRawMail } from '../http';
import { MailBounceView } from './mail-bounce.dto';

/** Sent by a program that reads what mail servers write back (docs/operations.md). */
@Controller({ path: 'mail-bounces', version: '1' })
export class MailBounceController {
  constructor(private readonly bounces: MailBounces) {}

  /** Takes one notice of a mail server, and records that the mail it gives back did not arrive. */
  @Post()
  @HttpCode(200)
  @RequirePermission('mail-bounce:write')
  @TakesRawMail('届いた配信エラーのお知らせ1通。受け取ったままの形（ヘッダーから）で、1MBまで')
  @ApiOkResponse({ type: MailBounceView })
  @ApiNotFoundResponse({ type: ProblemView, description: '元のメールが見つからない（mail-unknown）' })
  @ApiPayloadTooLargeResponse({ type: ProblemView, description: '1MBを超える' })
  @ApiUnprocessableEntityResponse({
    type: ProblemView,
    description: '届かなかったと言い切れない（notice-…）。何も記録していない',
  })
  report(@Scope() scope: TenantScope, @RawMail() notice: Buffer): Promise<MailBounceView> {
    return this.bounces.report(scope, notice);
  }
}
