import { dateInJapan } from '@banso/japan';
import { DomainError, TenantDatabase, type TenantScope } from '@banso/platform';
import { Injectable } from '@nestjs/common';
import { calendarFile } from '../mails/calendar-file';
import type { ParticipantKind, PublicEvent, PublicEventPage } from './public-event.types';
import { comingEvents, publishedEvent } from './public-events';

const PARTICIPANTS = `
  SELECT key, label, label_en AS "labelEn" FROM code_entries
   WHERE list = 'participant-kind' AND coalesce(valid_from <= $1, true) AND coalesce(valid_to >= $1, true)
   ORDER BY sort_order, key`;

/** Reads what strangers may know. Of whatever is not theirs to know there is one answer: it is not found. */
@Injectable()
export class PublicEventReader {
  constructor(private readonly database: TenantDatabase) {}

  /** What is published and not over, the soonest first. */
  coming(scope: TenantScope, now = new Date()): Promise<PublicEvent[]> {
    return this.database.read(scope, (tx) => comingEvents(tx, dateInJapan(now), now));
  }

  /** One event that is published, with the kinds of participant to choose from. Throws `not-found`. */
  one(scope: TenantScope, id: string, now = new Date()): Promise<PublicEventPage> {
    return this.database.read(scope, async (tx) => {
      const [event, participants] = await Promise.all([
        publishedEvent(tx, id, now),
        tx.prepared<ParticipantKind>(PARTICIPANTS, [dateInJapan(now)]),
      ]);
      if (event === undefined) throw DomainError.notFound('催事');
      return { ...event, participants };
    });
  }

  /** The days of {@link coming} as a calendar to subscribe to (RFC 5545). */
  async calendar(scope: TenantScope, now = new Date()): Promise<string> {
    const events = await this.coming(scope, now);
    const days = events.flatMap(({ title, venue, sessions }) =>
      sessions.map((session) => ({
        ...session,
        title: session.title === null ? title : `${title} ${session.title}`,
        place: session.venue ?? venue,
      })),
    );
    return calendarFile(days, now);
  }
}
