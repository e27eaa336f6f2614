import { SeminarsModule } from '@banso/seminars';
import { Module } from '@nestjs/common';
import { YearlyTotalController } from './yearly-total.controller';

@Module({ imports: [SeminarsModule], controllers: [YearlyTotalController] })
export class YearlyTotalHttpModule {}
