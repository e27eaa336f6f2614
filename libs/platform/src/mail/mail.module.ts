import { type DynamicModule, Global, Module } from '@nestjs/common';
import { MailDelivery } from './mail-delivery';
import { MailLog } from './mail-log';
import { MailServer } from './mail-server';
import { MAIL_SERVER } from './mail.tokens';
import type { MailServerSettings } from './mail.types';
import { Mails } from './mails';

@Global()
@Module({})
export class MailModule {
  /** With null mails are kept and wait, until a process with a server comes. */
  static connect(server: MailServerSettings | null): DynamicModule {
    return {
      module: MailModule,
      providers: [{ provide: MAIL_SERVER, useValue: server }, MailServer, MailDelivery, MailLog, Mails],
      exports: [MailDelivery, MailLog, MailServer, Mails],
    };
  }
}
