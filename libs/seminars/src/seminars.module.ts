import { MembersModule } from '@banso/members';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ChamberEventReader } from './events/chamber-event-reader.service';
import { ChamberEvent } from './events/chamber-event.entity';
import { ChamberEventService } from './events/chamber-event.service';
import { EventEligibleService } from './events/event-eligibles.service';
import { EventSession } from './events/event-session.entity';
import { EventRegistration } from './registrations/event-registration.entity';

/** 催事: events, who signed up for them, and who came. */
@Module({
  imports: [MembersModule, TypeOrmModule.forFeature([ChamberEvent, EventSession, EventRegistration])],
  providers: [ChamberEventReader, ChamberEventService, EventEligibleService],
  exports: [ChamberEventReader, ChamberEventService, EventEligibleService],
})
export class SeminarsModule {}
