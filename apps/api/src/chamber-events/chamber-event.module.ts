import { SeminarsModule } from '@banso/seminars';
import { Module } from '@nestjs/common';
import { ChamberEventController } from './chamber-event.controller';
import { EligibleController } from './eligible.controller';
import { EventSessionController } from './event-session.controller';

@Module({
  imports: [SeminarsModule],
  controllers: [ChamberEventController, EligibleController, EventSessionController],
})
export class ChamberEventHttpModule {}
