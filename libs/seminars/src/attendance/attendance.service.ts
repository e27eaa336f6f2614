import { dateInJapan } from '@banso/japan';
import {
  Outbox,
  TenantDatabase,
  type TenantScope,
  type TenantTransaction,
  violatedConstraint,
} from '@banso/platform';
import { Injectable } from '@nestjs/common';
import { markHeld } from '../events/event-holding';
import { daysOf, eventAtRegistration } from '../registrations/event-at-registration';
import { lockSessions } from '../registrations/waiting-list';
import type { CheckIn, CheckInAnswer } from './attendance.types';
import { checkInRows, followLog, keepCheckIns } from './check-in-log';
import { Door } from './door';
import { timesUpTo } from './happened-at';

const ID_TAKEN = 'event_check_ins_pkey';

/**
 * 受付: who came to which day. Doors tell what happened, each thing once and in any order; a seat's attendance follows
 * from the latest of it.
 */
@Injectable()
export class AttendanceService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Takes the check-ins of one door and answers each, in their order: one that cannot be taken does not hold the others
   * up. Sent again, they change nothing and are answered alike. The first arrival makes the event 実施済み.
   * @throws DomainError `not-found` for the event.
   */
  async record(
    scope: TenantScope,
    eventId: string,
    checkIns: readonly CheckIn[],
    now = new Date(),
  ): Promise<CheckInAnswer[]> {
    const take = () => this.database.write(scope, (tx) => this.recordWithin(tx, eventId, checkIns, now));
    try {
      return await take();
    } catch (error) {
      // The same id came for another day at the same moment, behind another lock; by now it is seen.
      if (violatedConstraint(error) !== ID_TAKEN) throw error;
      return take();
    }
  }

  /** As {@link record}, in a transaction of the caller's. */
  async recordWithin(
    tx: TenantTransaction,
    eventId: string,
    checkIns: readonly CheckIn[],
    now: Date,
  ): Promise<CheckInAnswer[]> {
    // Under the lock of the days nobody else takes check-ins for them, cancels a seat or the event.
    const [, event, rows] = await Promise.all([
      lockSessions(tx, [...new Set(checkIns.map(({ sessionId }) => sessionId))]),
      eventAtRegistration(tx, eventId),
      checkInRows(tx, eventId, checkIns),
    ]);
    const door = new Door(event.state, dateInJapan(now));
    const times = timesUpTo(
      now,
      checkIns.map(({ happenedAt }, place) => ({ seat: seatOf(rows[place]), happenedAt })),
    );
    const answers = checkIns.flatMap((checkIn, place) => {
      const [row, happenedAt] = [rows[place], times[place]];
      return row && happenedAt ? [door.take(checkIn, row, happenedAt)] : [];
    });
    if (door.news.length > 0) await this.keep(tx, eventId, door, daysOf(event), now);
    return answers;
  }

  private async keep(
    tx: TenantTransaction,
    eventId: string,
    { news, touched }: Door,
    dates: string[],
    now: Date,
  ): Promise<void> {
    const someoneCame = news.some(({ action }) => action === 'arrived');
    await Promise.all([
      keepCheckIns(tx, eventId, news),
      followLog(tx, touched),
      someoneCame && markHeld(tx, eventId, now),
      this.outbox.append(tx, {
        kind: 'attendance.recorded',
        entityId: eventId,
        keys: { activity: 'event', dates },
      }),
    ]);
  }
}

function seatOf(row: { registrationId: string | null; sessionId: string } | undefined): string {
  return `${row?.registrationId ?? ''} ${row?.sessionId ?? ''}`;
}
