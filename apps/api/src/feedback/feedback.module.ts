import { StaffModule } from '@banso/staff';
import { VoicesModule } from '@banso/voices';
import { Module } from '@nestjs/common';
import { FeedbackController } from './feedback.controller';
import { PublicFeedbackController } from './public-feedback.controller';

@Module({ imports: [StaffModule, VoicesModule], controllers: [FeedbackController, PublicFeedbackController] })
export class FeedbackHttpModule {}
