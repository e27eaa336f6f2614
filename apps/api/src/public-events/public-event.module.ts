import { SeminarsModule } from '@banso/seminars';
import { Module } from '@nestjs/common';
import { PublicEventController } from './public-event.controller';

@Module({ imports: [SeminarsModule], controllers: [PublicEventController] })
export class PublicEventHttpModule {}
