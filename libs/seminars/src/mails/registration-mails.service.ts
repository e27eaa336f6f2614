import { dateInJapan, type IsoDate } from '@banso/japan';
import { type MailAttachment, Mails, type TenantTransaction } from '@banso/platform';
import { Injectable } from '@nestjs/common';
import type { ChamberEventDetails } from '../events/chamber-event.types';
import type { MovedUp } from '../registrations/waiting-list';
import { calendarFile } from './calendar-file';
import { hasCalendar, isInvited, registrationMail } from './registration-mail';
import type {
  DayInMail,
  EventBefore,
  RegistrationInMail,
  RegistrationNotice,
} from './registration-mail.types';

interface Registrant extends Omit<RegistrationInMail, 'pageUrl'> {
  id: string;
  email: string;
  version: number;
  ticketCode: string;
  chamberCode: string;
  manageCode: string;
  /** Grows with every change of the sign-up and of the event. */
  sequence: number;
  /** The latest of its seats to become free; null where none did. */
  movedUpAt: Date | null;
}

interface Wording {
  now?: Date;
  /** Days that were given up with what the mail tells about. */
  givenUp?: readonly string[];
  /** Which of the days it tells about; all where it is left out. */
  about?: (day: DayInMail) => boolean;
  before?: EventBefore;
}

// Anybody can sign anybody up on the public page, and change by a link that was passed on: of what is typed there only the
// name is said to the address, and whose business is a member is said to nobody. At the door nobody needs a mail to come in, and an event that was cancelled has no seats to promise. Days that were dropped before do not belong to a sign-up any more.
const REGISTRANTS = `
  SELECT r.id, r.email, r.version, r.ticket_code AS "ticketCode", r.manage_code AS "manageCode",
         c.code AS "chamberCode", c.name AS "chamberName", d.name AS "departmentName",
         r.family_name AS "familyName", r.given_name AS "givenName",
         CASE WHEN NOT by_themselves THEN r.company END AS company, e.title AS "eventTitle", e.venue,
         e.online_url AS "onlineUrl", r.fee_yen AS "feeYen",
         CASE WHEN by_themselves AND e.member_fee_yen <> e.fee_yen
              THEN json_build_object('member', e.member_fee_yen, 'other', e.fee_yen) END AS "feesYen",
         e.version + r.version AS sequence, max(t.moved_up_at) AS "movedUpAt",
         json_agg(json_build_object('sessionId', s.id, 'heldOn', s.held_on, 'startsAt', to_char(s.starts_at, 'HH24:MI'),
                  'endsAt', to_char(s.ends_at, 'HH24:MI'), 'title', s.title, 'venue', s.venue, 'state', t.state)
                  ORDER BY s.held_on, s.starts_at, s.id) AS days
    FROM event_registrations r
    CROSS JOIN LATERAL (SELECT r.origin = 'public' OR r.own_changed_at IS NOT NULL AS by_themselves) typed
    JOIN chamber_events e ON e.id = r.event_id
    JOIN chambers c ON c.id = r.chamber_id
    LEFT JOIN departments d ON d.id = e.department_id
    JOIN event_seats t ON t.registration_id = r.id
     AND (t.state <> 'cancelled' OR t.cancelled_at = r.cancelled_at OR t.session_id = ANY ($4::uuid[]))
    JOIN event_sessions s ON s.id = t.session_id
   WHERE r.id = ANY ($1::uuid[]) AND r.email IS NOT NULL AND r.origin <> 'walk-in' AND e.ends_on >= $2
     AND CASE $3 WHEN 'cancelled' THEN true WHEN 'event-cancelled' THEN e.state = 'cancelled' ELSE e.state <> 'cancelled' END
   GROUP BY r.chamber_id, r.id, typed.by_themselves, e.chamber_id, e.id, c.id, d.chamber_id, d.id`;

// Nobody moves up, signs up or takes back meanwhile: whoever cancels an event holds the lock of its days.
/** The days of the sessions `$2` on which the sign-up `$1` has nothing any more. */
const DAYS_GIVEN_UP = `
  SELECT DISTINCT gone.held_on AS day FROM event_sessions gone
   WHERE gone.id = ANY ($2::uuid[])
     AND NOT EXISTS (SELECT FROM event_seats t JOIN event_sessions kept ON kept.id = t.session_id
                      WHERE t.registration_id = $1 AND t.state <> 'cancelled' AND kept.held_on = gone.held_on)`;

const CONCERNED = `
  SELECT id FROM event_registrations WHERE event_id = $1 AND cancelled_at IS NULL AND email IS NOT NULL ORDER BY id`;

/**
 * Writes to those who signed up with a mail address, in the transaction of what the mail tells about (ADR 0013). Papers
 * that are entered when the event is over are answered with nothing.
 */
@Injectable()
export class RegistrationMails {
  constructor(private readonly mails: Mails) {}

  /** That somebody is signed up, with a seat or in line: also again, when a cancellation was taken back. */
  received(tx: TenantTransaction, id: string): Promise<void> {
    return this.write(tx, 'received', [id], ({ version }) => `received:${version}`);
  }

  /** That a sign-up was taken back, whoever did it. */
  async cancelled(tx: TenantTransaction, id: string): Promise<void> {
    await this.forgetReminders(tx, [id]);
    await this.write(tx, 'cancelled', [id], ({ version }) => `cancelled:${version}`);
  }

  /** That somebody who waited has a seat; one mail to each, however many days it is about. */
  async movedUp(tx: TenantTransaction, moved: readonly MovedUp[]): Promise<void> {
    const ids = [...new Set(moved.map(({ registrationId }) => registrationId))];
    if (ids.length === 0) return;
    await this.write(tx, 'moved-up', ids, ({ movedUpAt }) => `moved-up:${movedUpAt?.toISOString()}`);
  }

  /** That somebody changed their sign-up through the link; `givenUp` are the days that went with it. */
  async changed(tx: TenantTransaction, id: string, givenUp: readonly string[]): Promise<void> {
    await this.forgetReminders(tx, [id]);
    await this.write(tx, 'changed', [id], ({ version }) => `changed:${version}`, { givenUp });
  }

  /**
   * That staff changed the days of a sign-up; `givenUp` are those that went with it. Where nobody is `told`, the reminder
   * of a day that is given up goes no more all the same; those of the days that stay still have to go.
   */
  async daysChanged(
    tx: TenantTransaction,
    id: string,
    givenUp: readonly string[],
    told: boolean,
  ): Promise<void> {
    if (!told) {
      const gone = await tx.query<{ day: IsoDate }>(DAYS_GIVEN_UP, [id, givenUp]);
      if (gone.length > 0)
        await this.mails.withdraw(tx, ...gone.map(({ day }) => keyOf(id, `reminder:${day}`)));
      return;
    }
    await this.forgetReminders(tx, [id]);
    await this.write(tx, 'days-changed', [id], ({ version }) => `changed:${version}`, { givenUp });
  }

  /** That a day comes near: to each of `ids` once, however often it is said. They have a seat on it. */
  reminder(tx: TenantTransaction, ids: readonly string[], day: IsoDate, now: Date): Promise<void> {
    const about = ({ heldOn, state }: DayInMail) => heldOn === day && state === 'confirmed';
    return this.write(tx, 'reminder', ids, () => `reminder:${day}`, { now, about });
  }

  /** That days, times or the place of the event are others now than they were `before`: to each of `ids`. */
  async eventChanged(
    tx: TenantTransaction,
    ids: readonly string[],
    { version, venue, onlineUrl, sessions }: ChamberEventDetails,
  ): Promise<void> {
    if (ids.length === 0) return;
    const days = sessions.map(({ id, ...day }) => ({ ...day, sessionId: id }));
    const before = { venue, onlineUrl, days };
    await this.write(tx, 'event-changed', ids, () => `event-changed:${version}`, { before });
  }

  /** That the event is cancelled (中止): to everybody who has a seat or waits for one. */
  async eventCancelled(tx: TenantTransaction, eventId: string): Promise<void> {
    const concerned = await tx.query<{ id: string }>(CONCERNED, [eventId]);
    const ids = concerned.map(({ id }) => id);
    await this.forgetReminders(tx, ids);
    await this.write(tx, 'event-cancelled', ids, () => 'event-cancelled');
  }

  /** What is not so any more: a reminder of it that waits for the mail server goes no more. */
  async forgetReminders(tx: TenantTransaction, ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await this.mails.withdraw(tx, ...ids.map((id) => keyOf(id, 'reminder:')));
  }

  /**
   * That the address was corrected: what has not reached the old one goes no more, and how things stand is said to the
   * new one, where there is one.
   */
  async readdressed(tx: TenantTransaction, id: string): Promise<void> {
    await this.mails.withdraw(tx, keyOf(id, ''));
    await this.received(tx, id);
    await this.write(tx, 'event-cancelled', [id], ({ version }) => `event-cancelled:${version}`);
  }

  private pageOf({ chamberCode, manageCode }: Registrant): string | null {
    return this.mails.linkTo(`/s/${encodeURIComponent(chamberCode)}/registration/${manageCode}`);
  }

  private async write(
    tx: TenantTransaction,
    notice: RegistrationNotice,
    ids: readonly string[],
    what: (registrant: Registrant) => string,
    { now = new Date(), givenUp = [], about = () => true, before }: Wording = {},
  ): Promise<void> {
    const parameters = [ids, dateInJapan(now), notice, givenUp];
    const found = await tx.prepared<Registrant>(REGISTRANTS, parameters);
    const registrants = found.map((row) => ({ ...row, days: row.days.filter(about) }));
    await this.mails.queueAll(
      tx,
      registrants.map((registrant) => ({
        onceKey: keyOf(registrant.id, what(registrant)),
        to: { name: `${registrant.familyName} ${registrant.givenName}`, address: registrant.email },
        ...registrationMail(notice, { ...registrant, pageUrl: this.pageOf(registrant), before }),
        attachments: [
          ...(isInvited(notice, registrant) ? [ticketOf(registrant)] : []),
          ...(hasCalendar(notice, registrant) ? [calendarOf(registrant, now)] : []),
        ],
      })),
    );
  }
}

function keyOf(id: string, what: string): string {
  return `registration:${id}:${what}`;
}

function ticketOf({ ticketCode }: Registrant): MailAttachment {
  return { fileName: '受付票.png', qrCodeOf: ticketCode };
}

/** The days with a seat, and those that were given up: what a calendar has of them it takes out. */
function calendarOf({ eventTitle, venue, days, sequence }: Registrant, now: Date): MailAttachment {
  const known = days.filter(({ state }) => state !== 'waiting');
  const calendar = calendarFile(
    known.map((day) => ({
      ...day,
      id: day.sessionId,
      title: day.title === null ? eventTitle : `${eventTitle} ${day.title}`,
      place: day.venue ?? venue,
      sequence,
      cancelled: day.state === 'cancelled',
    })),
    now,
  );
  return {
    fileName: 'event.ics',
    contentType: 'text/calendar; charset=utf-8; method=PUBLISH',
    content: Buffer.from(calendar),
  };
}
