import { ExchangeModule } from '@banso/exchange';
import { MembersModule } from '@banso/members';
import { Module } from '@nestjs/common';
import { DesignationController } from './designation.controller';

@Module({ imports: [ExchangeModule, MembersModule], controllers: [DesignationController] })
export class DesignationHttpModule {}
