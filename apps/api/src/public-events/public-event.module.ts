import { SeminarsModule } from '@banso/seminars';
import { StaffModule } from '@banso/staff';
import { Module } from '@nestjs/common';
import { PublicEventController } from './public-event.controller';

@Module({ imports: [SeminarsModule, StaffModule], controllers: [PublicEventController] })
export class PublicEventHttpModule {}
