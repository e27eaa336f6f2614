import { MembersModule } from '@banso/members';
import { Module } from '@nestjs/common';
import { DuesYearController } from './dues-year.controller';
import { DuesController } from './dues.controller';

@Module({ imports: [MembersModule], controllers: [DuesYearController, DuesController] })
export class DuesHttpModule {}
