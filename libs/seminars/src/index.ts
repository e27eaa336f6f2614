export { ChamberEvent } from './events/chamber-event.entity';
export {
  type ChamberEventDetails,
  type ChamberEventFields,
  type ChamberEventSummary,
  EVENT_STATES,
  type EventSessionDetails,
  type EventSessionFields,
  type EventState,
  type SessionSeats,
} from './events/chamber-event.types';
export { EventSession } from './events/event-session.entity';
export { EventRegistration } from './registrations/event-registration.entity';
export {
  REGISTRATION_LINKS,
  REGISTRATION_ORIGINS,
  type RegistrationDetails,
  type RegistrationFields,
  type RegistrationLink,
  type RegistrationOrigin,
  type Seat,
  SEAT_STATES,
  type SeatState,
} from './registrations/event-registration.types';
export { SeminarsModule } from './seminars.module';
