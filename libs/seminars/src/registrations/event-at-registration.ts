import { DomainError, type TenantTransaction } from '@banso/platform';
import { daysOf as daysHeld } from '../events/chamber-event-content';
import type { EventState } from '../events/chamber-event.types';
import {
  registrationIsOpen,
  type RegistrationWindow,
  type SessionStart,
} from '../events/registration-window';
import type { RegistrationOrigin } from './event-registration.types';

/** What a sign-up has to know of its event, and of the form's earlier use. */
export interface EventAtRegistration extends RegistrationWindow {
  /** In their order. */
  sessions: (SessionStart & { id: string })[];
  participants: { key: string; label: string }[];
  /** The sign-up that the form has made already. */
  earlier: EarlierRegistration | null;
}

export interface EarlierRegistration {
  id: string;
  requestHash: string;
}

const EVENT = `
  SELECT e.state, e.published, e.registration_opens_at AS "registrationOpensAt",
         e.registration_closes_at AS "registrationClosesAt",
         (SELECT coalesce(json_agg(json_build_object('id', s.id, 'heldOn', s.held_on,
                   'startsAt', to_char(s.starts_at, 'HH24:MI')) ORDER BY s.held_on, s.starts_at, s.id), '[]')
            FROM event_sessions s WHERE s.event_id = e.id) AS sessions,
         (SELECT coalesce(json_agg(json_build_object('key', key, 'label', label) ORDER BY sort_order, key), '[]')
            FROM code_entries WHERE list = 'participant-kind') AS participants,
         (SELECT json_build_object('id', r.id, 'requestHash', r.request_hash)
            FROM event_registrations r WHERE r.request_key = $2) AS earlier
    FROM chamber_events e WHERE e.id = $1`;

/** Reads in one statement what {@link EventAtRegistration} says. Throws `not-found`. */
export async function eventAtRegistration(
  tx: TenantTransaction,
  eventId: string,
  requestKey: string | null = null,
): Promise<EventAtRegistration> {
  const [event] = await tx.prepared<EventAtRegistration>(EVENT, [eventId, requestKey]);
  if (event === undefined) throw DomainError.notFound('催事');
  return event;
}

/**
 * Whether somebody can be signed up in this way at this instant. Staff and the door may at any time: papers are entered
 * late. People by themselves may while registration is open, and do not learn of an event that is not published.
 * @throws DomainError `not-found` · `event-cancelled` · `registration-closed`.
 */
export function requireOpenFor(origin: RegistrationOrigin, event: EventAtRegistration, now: Date): void {
  if (origin === 'public' && !event.published) throw DomainError.notFound('催事');
  requireNotCancelled(event.state);
  if (origin !== 'public' || registrationIsOpen(event, event.sessions, now)) return;
  const { registrationOpensAt } = event;
  const early = registrationOpensAt !== null && now < new Date(registrationOpensAt);
  throw new DomainError(
    'conflict',
    'registration-closed',
    early
      ? 'この催事の申込はまだ始まっていません。受付開始の日時を確かめて、もう一度お申し込みください。'
      : 'この催事の申込は締め切られています。参加をご希望のときは、商工会議所へお問い合わせください。',
  );
}

/** @throws DomainError `event-cancelled`. */
export function requireNotCancelled(state: EventState): void {
  if (state !== 'cancelled') return;
  throw new DomainError(
    'conflict',
    'event-cancelled',
    'この催事は中止になっているため、申込を受け付けられません。催事の一覧から別の催事を選んでください。',
  );
}

/**
 * The days asked for, all of the event's where none are named.
 * @throws DomainError `not-found` naming the day that is not of this event.
 */
export function chosenSessions(event: EventAtRegistration, sessionIds: string[] | undefined): string[] {
  if (sessionIds === undefined) return event.sessions.map(({ id }) => id);
  requireAllDays(sessionIds, event.sessions);
  if (sessionIds.length === 0) {
    throw DomainError.invalid([{ field: 'sessionIds', message: '開催日を1日以上選んでください。' }]);
  }
  return [...new Set(sessionIds)];
}

/** @throws DomainError `not-found` naming each day that is not among those there are. */
export function requireAllDays(sessionIds: readonly string[], present: readonly { id: string }[]): void {
  const known = new Set(present.map(({ id }) => id));
  const message = '開催日が見つかりません。この催事の開催日から選び直してください。';
  const fields = sessionIds.flatMap((id, index) =>
    known.has(id) ? [] : [{ field: `sessionIds.${index}`, message }],
  );
  if (fields.length > 0) throw new DomainError('not-found', 'not-found', message, fields);
}

/** @throws DomainError `invalid-input` for a kind of participant that is not in the code list. */
export function requireParticipant(event: EventAtRegistration, participant: string): void {
  const { participants } = event;
  if (participants.some(({ key }) => key === participant)) return;
  const choices = participants.map(({ label }) => label).join('・');
  throw DomainError.invalid([
    {
      field: 'participant',
      message: `参加者区分「${participant}」はコード表にありません。${choices} のどれかを選ぶか、設定のコード表に加えてください。`,
    },
  ]);
}

/** The days on which a sign-up of this event counts or counted: for the outbox. */
export function daysOf({ sessions }: EventAtRegistration): string[] {
  return daysHeld(sessions);
}
