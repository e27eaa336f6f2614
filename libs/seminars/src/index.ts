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
export { type ReceptionAnswer, ReceptionReader } from './attendance/reception-reader.service';
export type { Reception, ReceptionPerson, ReceptionSession } from './attendance/reception.types';
export { type WalkInRequest, WalkInService } from './attendance/walk-in.service';
export {
  type ChamberEventFilter,
  type ChamberEventPlace,
  EVENT_ORDERS,
  type EventOrder,
} from './events/chamber-event-page';
export { ChamberEventReader } from './events/chamber-event-reader.service';
export { ChamberEvent } from './events/chamber-event.entity';
export { ChamberEventService } from './events/chamber-event.service';
export {
  type ChamberEventChanges,
  type ChamberEventDetails,
  type ChamberEventFields,
  type ChamberEventSummary,
  EVENT_STATES,
  type EventSessionChange,
  type EventSessionDetails,
  type EventSessionFields,
  type EventState,
  type NewChamberEvent,
  type SessionSeats,
} from './events/chamber-event.types';
export {
  type EligiblePlace,
  type EventEligible,
  EventEligibleService,
} from './events/event-eligible.service';
export { EventSession } from './events/event-session.entity';
export {
  registrationCloses,
  registrationIsOpen,
  type RegistrationWindow,
  type SessionStart,
} from './events/registration-window';
export { examinationActivities } from './examinations/examination-activities';
export { ExaminationSitting } from './examinations/examination-sitting.entity';
export { ExaminationSittingService } from './examinations/examination-sitting.service';
export type {
  ExaminationSittingDetails,
  ExaminationSittingFields,
  ExaminationYear,
  ExamineeTotals,
  GradeTotals,
} from './examinations/examination-sitting.types';
export {
  type ParticipantKind,
  type PublicChamber,
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
export { PublicEventReader } from './public/public-event-reader.service';
export { PublicSignUpService, type SignUpRequest } from './public/public-sign-up.service';
export { EventRegistration } from './registrations/event-registration.entity';
export { registrationSearchKey } from './registrations/registration-content';
export {
  MATCH_REASONS,
  type MatchCandidate,
  type MatchReason,
  type Registered,
  REGISTRATION_LINKS,
  REGISTRATION_ORIGINS,
  type RegistrationChanges,
  type RegistrationDetails,
  type RegistrationFields,
  type RegistrationLink,
  type RegistrationOrigin,
  type RegistrationRequest,
  type Seat,
  SEAT_STATES,
  type SeatState,
} from './registrations/event-registration.types';
export {
  type Cancellation,
  type ChangedRegistration,
  RegistrationChangeService,
} from './registrations/registration-change.service';
export type { RegistrationFilter } from './registrations/registration-page';
export { RegistrationReader } from './registrations/registration-reader.service';
export { RegistrationService } from './registrations/registration.service';
export type { MovedUp } from './registrations/waiting-list';
export { SeminarsModule } from './seminars.module';
export { surveyActivities } from './surveys/survey-activities';
export { SurveyRound } from './surveys/survey-round.entity';
export { SurveyRoundService } from './surveys/survey-round.service';
export type {
  SurveyRoundDetails,
  SurveyRoundFields,
  SurveyTotals,
  SurveyYear,
} from './surveys/survey-round.types';
