import type { OutcomeKind } from './event-outcome.types';

const LABELS: Readonly<Record<OutcomeKind, string>> = {
  negotiation: '商談',
  contract: '成約',
  'job-offer': '内定',
  'foreign-hire': '外国人材の採用',
};

/** Outcomes `o` with their event `e`, whose they are `a`, and the other side `p` where that signed up too. */
export const OUTCOMES = `
  event_outcomes o
  JOIN chamber_events e ON e.id = o.event_id
  JOIN event_registrations a ON a.id = o.registration_id
  LEFT JOIN event_registrations p ON p.id = o.partner_registration_id`;

/** Over {@link OUTCOMES}: why one does not count, NULL where it does. Figures and the event's page read the same. */
export const OUTCOME_REASON = `
  CASE
    WHEN o.voided_at IS NOT NULL THEN 'voided'
    WHEN e.state = 'cancelled' THEN 'event-cancelled'
    WHEN a.cancelled_at IS NOT NULL OR p.cancelled_at IS NOT NULL THEN 'cancelled'
    WHEN e.state = 'planned' THEN 'not-held-yet'
    WHEN NOT ${came('a')} OR (p.id IS NOT NULL AND NOT ${came('p')}) THEN 'no-show'
  END`;

/** Over {@link OUTCOMES}: what it is, in words. */
export const KIND_IN_WORDS = `CASE o.kind ${labels()} END`;

/** Over {@link OUTCOMES}: what came of what, between whom, in words. */
export const OUTCOME_TITLE = `
  concat_ws(' ', e.title || '：' || ${KIND_IN_WORDS}, concat_ws(' × ', ${nameOf('a')},
            coalesce(o.partner_name, CASE WHEN p.id IS NOT NULL THEN ${nameOf('p')} END)))`;

/**
 * The kinds of outcome that count for a sign-up on either side, as a JSON list. A line that {@link OUTCOME_REASON} drops
 * is none here either: a talk with somebody who never came is no talk in any figure.
 */
export const KINDS_OF_OUTCOME = (registration: string): string => `
  (SELECT coalesce(jsonb_agg(DISTINCT o.kind), '[]') FROM ${OUTCOMES}
    WHERE o.voided_at IS NULL AND ${registration} IN (o.registration_id, o.partner_registration_id)
      AND ${OUTCOME_REASON} IS NULL)`;

/** A person's name; `registration` is an alias. */
export function nameOf(registration: 'a' | 'p'): string {
  return `concat_ws(' ', ${registration}.family_name, ${registration}.given_name)`;
}

function came(registration: 'a' | 'p'): string {
  return `EXISTS (SELECT FROM event_seats t WHERE t.registration_id = ${registration}.id AND t.attended_at IS NOT NULL)`;
}

function labels(): string {
  return Object.entries(LABELS)
    .map(([kind, label]) => `WHEN '${kind}' THEN '${label}'`)
    .join(' ');
}
