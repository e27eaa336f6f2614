import { SeminarsModule } from '@banso/seminars';
import { Module } from '@nestjs/common';
import { ReceptionController } from './reception.controller';

@Module({ imports: [SeminarsModule], controllers: [ReceptionController] })
export class ReceptionHttpModule {}
