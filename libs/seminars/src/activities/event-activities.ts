import type { ActivitySource, DayRange, Dimension } from '@banso/members';
import { OUTCOME_KINDS } from '../outcomes/event-outcome.types';
import { KINDS_OF_OUTCOME } from '../outcomes/outcome-rows';
import { MEMBER_ON } from '../registrations/registration-page';

/** Which event a row belongs to, so that a figure can be told event by event. `e` is the event. */
export const EVENT = `jsonb_build_object('id', e.id, 'title', e.title, 'on', e.starts_on)`;

export const OF_EVENTS: Readonly<Record<string, Dimension>> = {
  kind: { holds: 'one' },
  series: { holds: 'one' },
};

export const EVENT_REASONS: Readonly<Record<string, string>> = {
  'event-cancelled': '中止になった催事です。',
  'not-held-yet': 'まだ実施していない催事です。実施済みにするか、最初の受付をすると数えます。',
};

/** Every event counts once it is held, on its first day. `eligible` is how many stand on its 対象者名簿. */
const eventHeld: ActivitySource = {
  activity: 'event-held',
  countedOn: 'held-on',
  dimensions: OF_EVENTS,
  quantities: { eligible: `(dims ->> 'eligible')::integer` },
  tellsEvents: true,
  reasons: EVENT_REASONS,
  sql: (between) => `
    SELECT e.id AS record_id, e.starts_on AS occurred_on, NULL::uuid AS business_id, e.staff_id, e.department_id,
           1 AS quantity,
           jsonb_build_object(
             'kind', e.kind, 'series', e.series, 'event', ${EVENT},
             'eligible', (SELECT count(*) FROM event_eligibles l WHERE l.event_id = e.id)) AS dims,
           e.title,
           CASE e.state WHEN 'cancelled' THEN 'event-cancelled' WHEN 'planned' THEN 'not-held-yet' END AS reason
      FROM chamber_events e
     WHERE ${between === undefined ? 'true' : `e.starts_on BETWEEN ${between.from} AND ${between.to}`}`,
};

/**
 * Who came: a row is one registration, on the first day on which it came, or else on the first day that it had signed up
 * for (on the event's first where it gave all of them back). However many days somebody came, it is one attendee.
 *
 * Whether the business is a member is told as of the event's first day. `outcome` is what came of it for them, on either
 * side of a pair, whenever that was: of the people who came some have an offer by now, and each of them is one.
 */
const eventAttendance: ActivitySource = {
  activity: 'event-attendance',
  countedOn: 'held-on',
  dimensions: {
    ...OF_EVENTS,
    participant: { holds: 'one' },
    member: { holds: 'one', values: ['true', 'false'], follows: 'membership' },
    outcome: { holds: 'several', values: OUTCOME_KINDS },
  },
  quantities: { attendees: 'quantity' },
  tellsEvents: true,
  // Guests, and whoever belongs to no business, would make a share of more than all.
  listed: (row) => `EXISTS (
    SELECT FROM event_eligibles l
     WHERE l.event_id = (${row}.dims #>> '{event,id}')::uuid AND l.business_id = ${row}.business_id)`,
  reasons: {
    ...EVENT_REASONS,
    'not-eligible': '対象者名簿にない事業所（または事業所に結び付いていない申込）です。',
    cancelled: '取り消された申込です。',
    waiting: 'キャンセル待ちのままで、参加していません。',
    'no-show': '申し込みましたが、来場の受付がありません。',
  },
  sql: (between) => `
    SELECT r.id AS record_id, came.occurred_on, r.business_id, e.staff_id, e.department_id, 1 AS quantity,
           jsonb_build_object(
             'kind', e.kind, 'series', e.series, 'event', ${EVENT}, 'participant', r.participant,
             'member', ${MEMBER_ON('r.business_id', 'e.starts_on')},
             'outcome', ${KINDS_OF_OUTCOME('r.id')}) AS dims,
           concat_ws(' ', e.title || '：' || r.family_name, r.given_name) AS title,
           CASE
             WHEN e.state = 'cancelled' THEN 'event-cancelled'
             WHEN r.cancelled_at IS NOT NULL THEN 'cancelled'
             WHEN e.state = 'planned' THEN 'not-held-yet'
             WHEN came.attended THEN NULL
             WHEN came.waiting THEN 'waiting'
             ELSE 'no-show'
           END AS reason
      FROM chamber_events e
      JOIN event_registrations r ON r.event_id = e.id
      JOIN LATERAL (
        SELECT coalesce(min(d.held_on) FILTER (WHERE s.attended_at IS NOT NULL),
                        min(d.held_on) FILTER (WHERE s.state <> 'cancelled'), e.starts_on) AS occurred_on,
               coalesce(bool_or(s.attended_at IS NOT NULL), false) AS attended,
               coalesce(bool_and(s.state = 'waiting') FILTER (WHERE s.state <> 'cancelled'), false) AS waiting
          FROM event_seats s JOIN event_sessions d ON d.id = s.session_id
         WHERE s.event_id = e.id AND s.registration_id = r.id
      ) came ON true
     WHERE ${between === undefined ? 'true' : within(between)}`,
};

/** Only events that reach into the days can have somebody who came on one of them. */
function within({ from, to }: DayRange): string {
  return `e.starts_on <= ${to} AND e.ends_on >= ${from} AND came.occurred_on BETWEEN ${from} AND ${to}`;
}

/**
 * What events contribute to plans: the only place where it is said what counts. Their changes reach the outbox under the
 * activity `event`, which stands for both, with every day on which the event has, or had, a session.
 */
export const eventActivities: readonly ActivitySource[] = [eventHeld, eventAttendance];
