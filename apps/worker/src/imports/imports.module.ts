import { ExchangeModule } from '@banso/exchange';
import { Module } from '@nestjs/common';
import { ImportProcessor } from './import.processor';

@Module({ imports: [ExchangeModule], providers: [ImportProcessor] })
export class ImportsModule {}
