import { Module } from '@nestjs/common';
import { MailBounceController } from './mail-bounce.controller';
import { MailController } from './mail.controller';

@Module({ controllers: [MailController, MailBounceController] })
export class MailHttpModule {}
