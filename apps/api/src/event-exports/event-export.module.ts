import { ExchangeModule } from '@banso/exchange';
import { Module } from '@nestjs/common';
import { EventExportController } from './event-export.controller';

@Module({ imports: [ExchangeModule], controllers: [EventExportController] })
export class EventExportHttpModule {}
