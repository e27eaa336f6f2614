import type { IsoDate } from '@banso/japan';
import type { EventState } from './chamber-event.types';

/** What decides when people may sign up by themselves. Instants as ISO 8601 or as dates. */
export interface RegistrationWindow {
  state: EventState;
  published: boolean;
  registrationOpensAt: string | Date | null;
  registrationClosesAt: string | Date | null;
}

/** When a day of an event begins: `HH:MM` in Japan, null where it is not said. */
export interface SessionStart {
  heldOn: IsoDate;
  startsAt: string | null;
}

const A_DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Whether people may sign up by themselves at this instant. The opening second is in, the closing second is out. An
 * event of several days that has begun (and so is `held`) stays open for the days to come.
 */
export function registrationIsOpen(
  event: RegistrationWindow,
  sessions: readonly SessionStart[],
  now: Date,
): boolean {
  if (!event.published || event.state === 'cancelled') return false;
  const opensAt = event.registrationOpensAt;
  return (opensAt === null || new Date(opensAt) <= now) && now < registrationCloses(event, sessions);
}

/**
 * The instant from which nobody can sign up any more: what staff said, else the beginning of the last session. One
 * without a time of its own leaves the whole of its day.
 */
export function registrationCloses(
  { registrationClosesAt }: Pick<RegistrationWindow, 'registrationClosesAt'>,
  sessions: readonly SessionStart[],
): Date {
  if (registrationClosesAt !== null) return new Date(registrationClosesAt);
  return new Date(Math.max(...sessions.map((session) => beginning(session).getTime())));
}

/** The instant at which a day on Japan's calendar is over. */
export function endOfDayInJapan(day: IsoDate): Date {
  return new Date(Date.parse(`${day}T00:00:00+09:00`) + A_DAY_MS);
}

function beginning({ heldOn, startsAt }: SessionStart): Date {
  return startsAt === null ? endOfDayInJapan(heldOn) : new Date(`${heldOn}T${startsAt}:00+09:00`);
}
