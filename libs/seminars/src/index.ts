export { eventActivities } from './activities/event-activities';
export { AttendanceService } from './attendance/attendance.service';
export {
  CHECK_IN_ACTIONS,
  CHECK_IN_OUTCOMES,
  CHECK_IN_REFUSALS,
  type CheckIn,
  type CheckInAction,
  type CheckInAnswer,
  type CheckInOutcome,
  type CheckInRefusal,
  type CheckInRefusalCode,
  type EarlierArrival,
} from './attendance/attendance.types';
export { type BusinessAttendance, RecentAttendance } from './attendance/recent-attendance.service';
export { ReceptionReader } from './attendance/reception-reader.service';
export type { Reception, ReceptionPerson, ReceptionSession } from './attendance/reception.types';
export { WalkInService } from './attendance/walk-in.service';
export { eventDetails } from './events/chamber-event-details';
export { type ChamberEventPlace, EVENT_ORDERS, type EventOrder } from './events/chamber-event-page';
export { ChamberEventReader } from './events/chamber-event-reader.service';
export { ChamberEventService } from './events/chamber-event.service';
export {
  type ChamberEventDetails,
  type ChamberEventSummary,
  EVENT_STATES,
  type EventFees,
  type EventPeople,
  type EventSessionDetails,
  type EventState,
  type NewChamberEvent,
  type SessionSeats,
} from './events/chamber-event.types';
export type { CalendarDay } from './events/event-calendar';
export {
  type EligiblePlace,
  type EventEligible,
  EventEligibleService,
} from './events/event-eligible.service';
export { examinationActivities } from './examinations/examination-activities';
export { ExaminationSittingService } from './examinations/examination-sitting.service';
export type {
  ExaminationSittingDetails,
  ExaminationYear,
  ExamineeTotals,
  GradeTotals,
} from './examinations/examination-sitting.types';
export { SEND_REMINDERS } from './mails/reminders.job';
export { Reminders } from './mails/reminders.service';
export { EventOutcomeReader, type OutcomePage } from './outcomes/event-outcome-reader.service';
export { EventOutcomeService } from './outcomes/event-outcome.service';
export {
  MOST_LINES,
  MOST_OF_A_LINE,
  MOST_YEN,
  OUTCOME_KINDS,
  OUTCOME_REASONS,
  type OutcomeDetails,
  type OutcomeFields,
  type OutcomeKind,
  type OutcomeReason,
  type OutcomeSide,
  type OutcomeTotals,
} from './outcomes/event-outcome.types';
export { outcomeActivities } from './outcomes/outcome-activities';
export {
  type OwnChanges,
  type ParticipantKind,
  type PublicEvent,
  type PublicEventPage,
  type PublicRegistration,
  type PublicSeat,
  type PublicSession,
  type Room,
  ROOMS,
  SIGN_UP_STATES,
  type SignUpState,
} from './public/public-event.types';
export { OwnRegistrationService } from './public/own-registration.service';
export { PublicEventReader } from './public/public-event-reader.service';
export { PublicSignUpService } from './public/public-sign-up.service';
export type { AnswerFields } from './questionnaires/answer-rules';
export { DEFAULT_QUESTIONS } from './questionnaires/default-questions';
export { PublicQuestionnaireService } from './questionnaires/public-questionnaire.service';
export { keyed, MOST_CHOICES, MOST_QUESTIONS } from './questionnaires/question-rules';
export { questionnaireActivities } from './questionnaires/questionnaire-activities';
export { QuestionnaireReader } from './questionnaires/questionnaire-reader.service';
export {
  type Answers,
  type Intake,
  INTAKES,
  type PublicQuestionnaire,
  type Question,
  QUESTION_KINDS,
  type QuestionFields,
  type QuestionKind,
  type Questionnaire,
  QUESTIONNAIRE_STATES,
  type QuestionnaireAnswer,
  type QuestionnaireResults,
  type QuestionnaireState,
  type QuestionResult,
} from './questionnaires/questionnaire.types';
export { QuestionnaireService } from './questionnaires/questionnaire.service';
export { registrationSearchKey } from './registrations/registration-content';
export {
  MATCH_REASONS,
  type MatchCandidate,
  type MatchReason,
  REGISTRATION_LINKS,
  REGISTRATION_ORIGINS,
  type RegistrationDetails,
  type RegistrationFields,
  type RegistrationLink,
  type RegistrationOrigin,
  type RegistrationRequest,
  type Seat,
  SEAT_STATES,
  type SeatState,
} from './registrations/event-registration.types';
export { type RegisteredPerson, registeredPeople } from './registrations/registered-people';
export { RegistrationChangeService } from './registrations/registration-change.service';
export { RegistrationReader } from './registrations/registration-reader.service';
export { RegistrationService } from './registrations/registration.service';
export { SeminarsModule } from './seminars.module';
export { surveyActivities } from './surveys/survey-activities';
export { SurveyRoundService } from './surveys/survey-round.service';
export type { SurveyRoundDetails, SurveyTotals, SurveyYear } from './surveys/survey-round.types';
export { yearlyTotalActivities } from './yearly-totals/yearly-total-activities';
export { YearlyTotalService } from './yearly-totals/yearly-total.service';
export type { SeriesTotals, YearlyTotalDetails, YearlyTotalYear } from './yearly-totals/yearly-total.types';
