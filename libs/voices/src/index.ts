export { feedbackActivities } from './feedback/feedback-activities';
export { feedbackSearchKey } from './feedback/feedback-search';
export { FeedbackService } from './feedback/feedback.service';
export {
  FEEDBACK_ACTS,
  FEEDBACK_CHANNELS,
  FEEDBACK_STATES,
  type FeedbackAct,
  type FeedbackChannel,
  type FeedbackDetails,
  type FeedbackFilter,
  type FeedbackHandling,
  type FeedbackPage,
  type FeedbackPlace,
  type FeedbackSearch,
  type FeedbackState,
  type FeedbackStep,
  type FeedbackSummary,
} from './feedback/feedback.types';
export { PublicFeedbackService } from './feedback/public-feedback.service';
export { petitionActivities } from './petitions/petition-activities';
export { PetitionService } from './petitions/petition.service';
export {
  PETITION_ANSWERS,
  type PetitionAnswerState,
  type PetitionDetails,
  type PetitionItem,
  type PetitionTotals,
  type PetitionYear,
} from './petitions/petition.types';
export { VoicesModule } from './voices.module';
