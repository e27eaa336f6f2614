import { dayNumber, type IsoDate } from '@banso/japan';
import {
  changedContent,
  completeSession,
  type EventContent,
  type SessionContent,
} from './chamber-event-content';
import type { ChamberEventDetails } from './chamber-event.types';

const A_DAY_MS = 24 * 60 * 60 * 1000;

/**
 * The same event with another first day: every day and the time of registration lie as many days later (or earlier).
 * Nobody who was invited, signed up or came is in it, nor what it cost, and it is not published before somebody has looked at it.
 */
export function copiedEvent(
  source: ChamberEventDetails,
  startsOn: IsoDate,
): { content: EventContent; sessions: SessionContent[] } {
  const days = dayNumber(startsOn) - dayNumber(source.startsOn);
  const content = changedContent(source, {
    published: false,
    costNote: null,
    registrationOpensAt: shiftedInstant(source.registrationOpensAt, days),
    registrationClosesAt: shiftedInstant(source.registrationClosesAt, days),
  });
  const sessions = source.sessions.map(({ heldOn, startsAt, endsAt, title, venue, capacity }) =>
    completeSession({ heldOn: shiftedDay(heldOn, days), startsAt, endsAt, title, venue, capacity }),
  );
  return { content, sessions };
}

function shiftedDay(day: IsoDate, days: number): IsoDate {
  return new Date((dayNumber(day) + days) * A_DAY_MS).toISOString().slice(0, 10);
}

// Japan has no summer time: the same time of day is whole days away.
function shiftedInstant(instant: string | null, days: number): string | null {
  return instant === null ? null : new Date(Date.parse(instant) + days * A_DAY_MS).toISOString();
}
