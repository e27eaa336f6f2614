import { MembersModule } from '@banso/members';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ChamberEvent } from './events/chamber-event.entity';
import { EventSession } from './events/event-session.entity';
import { EventRegistration } from './registrations/event-registration.entity';

/** 催事: events, who signed up for them, and who came. */
@Module({
  imports: [MembersModule, TypeOrmModule.forFeature([ChamberEvent, EventSession, EventRegistration])],
})
export class SeminarsModule {}
