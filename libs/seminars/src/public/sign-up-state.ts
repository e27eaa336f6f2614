import type { RegistrationWindow, SessionStart } from '../events/registration-window';
import { endOfDayInJapan, registrationCloses, registrationIsOpen } from '../events/registration-window';
import type { SignUpState } from './public-event.types';

/** How a published event stands for those who want to sign up at this instant. */
export function signUpState(
  event: RegistrationWindow,
  sessions: readonly SessionStart[],
  now: Date,
): SignUpState {
  if (event.state === 'cancelled') return 'cancelled';
  if (registrationIsOpen(event, sessions, now)) return 'open';
  return now < registrationCloses(event, sessions) ? 'not-yet' : 'closed';
}

/**
 * Whether a day can still be signed up for while registration is open: until it begins. Where staff said until when
 * people may sign up, they may also come late, as long as the day lasts.
 */
export function dayTakesSignUps(
  { registrationClosesAt }: Pick<RegistrationWindow, 'registrationClosesAt'>,
  session: SessionStart,
  now: Date,
): boolean {
  return registrationClosesAt === null ? !hasBegun(session, now) : now < endOfDayInJapan(session.heldOn);
}

/**
 * Whether people may change their own sign-up at this instant: within the window in which they can sign up, published or
 * not, and before the first day of the event begins.
 */
export function takesOwnChanges(
  event: Omit<RegistrationWindow, 'published'>,
  sessions: readonly SessionStart[],
  now: Date,
): boolean {
  if (!registrationIsOpen({ ...event, published: true }, sessions, now)) return false;
  return !sessions.some((session) => hasBegun(session, now));
}

/** Whether a day has begun; one without a time of its own has when it is over. */
export function hasBegun(session: SessionStart, now: Date): boolean {
  return now >= registrationCloses({ registrationClosesAt: null }, [session]);
}
