import { ConsultationsModule } from '@banso/consultations';
import { SeminarsModule } from '@banso/seminars';
import { Module } from '@nestjs/common';
import { FollowUpController } from './follow-up.controller';
import { FollowUps } from './follow-up-suggestions';

@Module({
  imports: [ConsultationsModule, SeminarsModule],
  controllers: [FollowUpController],
  providers: [FollowUps],
})
export class FollowUpHttpModule {}
