import { type DynamicModule, Global, Module } from '@nestjs/common';
import { MailBounces } from './bounces/mail-bounces';
import { MailDelivery } from './mail-delivery';
import { MailLog } from './mail-log';
import { MailServer } from './mail-server';
import { MAIL_SERVER, PUBLIC_URL } from './mail.tokens';
import type { MailServerSettings } from './mail.types';
import { Mails } from './mails';

@Global()
@Module({})
export class MailModule {
  /**
   * Without a server mails are kept and wait, until a process with one comes; without the address under which people
   * reach the application they carry no links.
   */
  static connect(server: MailServerSettings | null, publicUrl: string | null = null): DynamicModule {
    return {
      module: MailModule,
      providers: [
        { provide: MAIL_SERVER, useValue: server },
        { provide: PUBLIC_URL, useValue: publicUrl },
        MailServer,
        MailBounces,
        MailDelivery,
        MailLog,
        Mails,
      ],
      exports: [MailBounces, MailDelivery, MailLog, MailServer, Mails],
    };
  }
}
