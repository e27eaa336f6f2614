import { MembersModule, TimelineSources } from '@banso/members';
import { PublicThrottle } from '@banso/platform';
import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { FeedbackMails } from './feedback/feedback-mails.service';
import { feedbackTimeline } from './feedback/feedback-timeline';
import { FeedbackThrottle } from './feedback/feedback-throttle.service';
import { Feedback } from './feedback/feedback.entity';
import { FeedbackService } from './feedback/feedback.service';
import { PublicFeedbackService } from './feedback/public-feedback.service';
import { Petition } from './petitions/petition.entity';
import { PetitionService } from './petitions/petition.service';

/** 目安箱・要望活動: what is said to the chamber, and what the chamber says to others. */
@Module({
  imports: [MembersModule, TypeOrmModule.forFeature([Feedback, Petition])],
  providers: [
    FeedbackMails,
    FeedbackService,
    FeedbackThrottle,
    PetitionService,
    PublicFeedbackService,
    PublicThrottle,
  ],
  exports: [FeedbackService, PetitionService, PublicFeedbackService],
})
export class VoicesModule implements OnModuleInit {
  constructor(private readonly timelines: TimelineSources) {}

  onModuleInit(): void {
    this.timelines.register(feedbackTimeline);
  }
}
