import type { IsoDate } from '@banso/japan';
import { forEachApart, TenantDatabase, type TenantScope, type TenantTransaction } from '@banso/platform';
import { Injectable } from '@nestjs/common';
import { lockSessionsOf } from '../registrations/waiting-list';
import { RegistrationMails } from './registration-mails.service';

const DUE_DAYS = `
  SELECT held_on AS day, min(since) AS since FROM days_to_remind_of($1) WHERE event_id = $2 GROUP BY held_on ORDER BY held_on`;

// Whoever got a seat after the reminder's time was told of the day a moment ago.
const SEATED = `
  SELECT DISTINCT t.registration_id AS id
    FROM event_sessions s JOIN event_seats t ON t.session_id = s.id
   WHERE s.event_id = $1 AND s.held_on = $2 AND t.state = 'confirmed' AND t.attended_at IS NULL
     AND coalesce(greatest(t.given_at, t.moved_up_at), '-infinity') <= $3`;

const REMINDED = `UPDATE event_sessions SET reminded_on = held_on WHERE event_id = $1 AND held_on = $2`;

/**
 * Reminds who has a seat of the days that come near, at the time that the event says, each person of each day once. It is
 * done under the lock of the event's days: nobody gives a seat up meanwhile, and of two workers the second finds it done.
 * A process that was away makes up for it as long as the day has not begun.
 */
@Injectable()
export class Reminders {
  constructor(
    private readonly database: TenantDatabase,
    private readonly mails: RegistrationMails,
  ) {}

  /** Writes what is due at `now` in every chamber. */
  async sweep(now = new Date()): Promise<void> {
    const chambers = await this.database.outsideTenancy<{ id: string }>(
      'SELECT id FROM chambers_to_remind($1) AS id',
      [now],
    );
    await forEachApart(
      chambers.map(({ id }) => id),
      (chamberId) => this.remind({ chamberId }, now),
    );
  }

  private async remind(scope: TenantScope, now: Date): Promise<void> {
    const events = await this.database.read(scope, (tx) =>
      tx.query<{ id: string }>('SELECT DISTINCT event_id AS id FROM days_to_remind_of($1)', [now]),
    );
    await forEachApart(events, ({ id }) => this.database.write(scope, (tx) => this.remindOf(tx, id, now)));
  }

  private async remindOf(tx: TenantTransaction, eventId: string, now: Date): Promise<void> {
    await lockSessionsOf(tx, eventId);
    const days = await tx.query<{ day: IsoDate; since: Date }>(DUE_DAYS, [now, eventId]);
    for (const { day, since } of days) {
      const seated = await tx.query<{ id: string }>(SEATED, [eventId, day, since]);
      const ids = seated.map(({ id }) => id);
      await this.mails.reminder(tx, ids, day, now);
      await tx.query(REMINDED, [eventId, day]);
    }
  }
}
