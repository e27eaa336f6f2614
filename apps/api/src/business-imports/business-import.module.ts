import { ExchangeModule } from '@banso/exchange';
import { Module } from '@nestjs/common';
import { BusinessImportController } from './business-import.controller';

@Module({ imports: [ExchangeModule], controllers: [BusinessImportController] })
export class BusinessImportHttpModule {}
