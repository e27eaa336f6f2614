import { SeminarsModule } from '@banso/seminars';
import { Module } from '@nestjs/common';
import { EventRegistrationController } from './event-registration.controller';
import { RegistrationController } from './registration.controller';

@Module({ imports: [SeminarsModule], controllers: [EventRegistrationController, RegistrationController] })
export class RegistrationHttpModule {}
