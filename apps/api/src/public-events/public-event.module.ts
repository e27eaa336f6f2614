import { SeminarsModule } from '@banso/seminars';
import { StaffModule } from '@banso/staff';
import { Module } from '@nestjs/common';
import { OwnRegistrationController } from './own-registration.controller';
import { PublicEventController } from './public-event.controller';

@Module({
  imports: [SeminarsModule, StaffModule],
  controllers: [OwnRegistrationController, PublicEventController],
})
export class PublicEventHttpModule {}
