import type { IsoDate } from '@banso/japan';
import type { TenantTransaction } from '@banso/platform';
import { CODE_LABEL } from './chamber-event-details';
import type { EventState } from './chamber-event.types';

/** A day of an event as a calendar shows it: an event of three days is there three times. */
export interface CalendarDay {
  sessionId: string;
  eventId: string;
  title: string;
  kindLabel: string;
  state: EventState;
  heldOn: IsoDate;
  startsAt: string | null;
  endsAt: string | null;
  /** What is done on this day, where the days differ. */
  sessionTitle: string | null;
  /** Of the day, else of the event. */
  venue: string | null;
  capacity: number | null;
  confirmed: number;
}

const DAYS = `
  SELECT s.id AS "sessionId", e.id AS "eventId", e.title, ${CODE_LABEL('event-kind', 'e.kind')} AS "kindLabel", e.state,
         s.held_on AS "heldOn", to_char(s.starts_at, 'HH24:MI') AS "startsAt", to_char(s.ends_at, 'HH24:MI') AS "endsAt",
         s.title AS "sessionTitle", coalesce(s.venue, e.venue) AS venue, s.capacity,
         (SELECT count(*)::integer FROM event_seats t WHERE t.session_id = s.id AND t.state = 'confirmed') AS confirmed
    FROM event_sessions s
    JOIN chamber_events e ON e.id = s.event_id
   WHERE s.held_on BETWEEN $1 AND $2
   ORDER BY s.held_on, s.starts_at NULLS FIRST, s.id`;

/** The days of events from one day to another, both included, in their order: one statement. */
export function calendarDays(tx: TenantTransaction, from: IsoDate, to: IsoDate): Promise<CalendarDay[]> {
  return tx.prepared<CalendarDay>(DAYS, [from, to]);
}
