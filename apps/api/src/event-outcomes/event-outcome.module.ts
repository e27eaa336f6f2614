import { SeminarsModule } from '@banso/seminars';
import { Module } from '@nestjs/common';
import { EventOutcomeController } from './event-outcome.controller';

@Module({ imports: [SeminarsModule], controllers: [EventOutcomeController] })
export class EventOutcomeHttpModule {}
