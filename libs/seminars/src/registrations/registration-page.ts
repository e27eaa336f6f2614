import { containing, parseBusinessQuery } from '@banso/members';
import type { TenantTransaction } from '@banso/platform';
import type { RegistrationDetails, RegistrationLink, SeatState } from './event-registration.types';

/** Which sign-ups to list; what is left out does not restrict. */
export interface RegistrationFilter {
  eventId?: string;
  /** Who has a seat of this kind on any day; `cancelled`: who has cancelled as a whole. */
  state?: SeatState;
  /** `doubtful` leaves out those who have cancelled: there is nothing to decide any more. */
  link?: RegistrationLink;
  /** Words, each in the name, kana, company or telephone, however they are written. */
  q?: string;
}

export type RegistrationRow = Omit<RegistrationDetails, 'createdAt' | 'cancelledAt' | 'ownChangedAt'> & {
  createdAt: Date;
  cancelledAt: Date | null;
  ownChangedAt: Date | null;
};

/** A business is a member on a day: from joining up to the day before withdrawal. */
export const MEMBER_ON = (business: string, day: string): string => `
  EXISTS (SELECT FROM memberships m WHERE m.business_id = ${business} AND m.joined_on <= ${day}
             AND (m.withdrawn_on IS NULL OR m.withdrawn_on > ${day}))`;

// Places in line are counted for the rows shown alone.
const SEATS = `
  (SELECT coalesce(json_agg(json_build_object(
            'sessionId', t.session_id, 'heldOn', s.held_on, 'state', t.state,
            'waitingPlace', CASE WHEN t.state = 'waiting' THEN
              (SELECT count(*) FROM event_seats w
                WHERE w.session_id = t.session_id AND w.state = 'waiting' AND w.place <= t.place) END,
            'attendedAt', to_char(t.attended_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
            ORDER BY s.held_on, s.starts_at, s.id), '[]')
     FROM event_seats t JOIN event_sessions s ON s.id = t.session_id
    WHERE t.registration_id = r.id)`;

// Refused mails are few, and stand in an index of their own (RegistrationMails says how their keys begin). One can come
// back after its address was corrected: that one is nobody's concern any more.
const MAIL_REFUSED = `
  (SELECT m.last_error FROM mails m
    WHERE m.state IN ('failed', 'bounced') AND starts_with(m.once_key, 'registration:' || r.id || ':')
      AND m.to_address = r.email
    ORDER BY m.queued_at DESC LIMIT 1)`;

const COLUMNS = `
  r.id, r.event_id AS "eventId", e.title AS "eventTitle", e.starts_on AS "eventStartsOn",
  r.family_name AS "familyName", r.given_name AS "givenName", r.family_kana AS "familyKana",
  r.given_kana AS "givenKana", r.company, r.corporate_number AS "corporateNumber", r.phone, r.email, r.participant,
  coalesce((SELECT label FROM code_entries WHERE list = 'participant-kind' AND key = r.participant),
           r.participant) AS "participantLabel",
  r.note, r.business_id AS "businessId", b.name AS "businessName",
  CASE WHEN b.id IS NOT NULL THEN ${MEMBER_ON('b.id', 'e.starts_on')} END AS member,
  a.family_name || ' ' || a.given_name AS "advisorName", r.link, r.origin, r.fee_yen AS "feeYen",
  r.paid_on AS "paidOn", ${SEATS} AS seats, r.cancelled_at AS "cancelledAt", r.cancel_reason AS "cancelReason",
  r.own_changed_at AS "ownChangedAt", ${MAIL_REFUSED} AS "mailRefused",
  r.version, r.created_at AS "createdAt"`;

const LINKED = `
  LEFT JOIN businesses b ON b.id = r.business_id
  LEFT JOIN staff a ON a.id = b.advisor_id`;

/** One sign-up; undefined for an id that this chamber does not have. */
export async function registrationRow(
  tx: TenantTransaction,
  id: string,
): Promise<RegistrationRow | undefined> {
  const [row] = await tx.prepared<RegistrationRow>(
    `SELECT ${COLUMNS} FROM event_registrations r JOIN chamber_events e ON e.id = r.event_id ${LINKED}
      WHERE r.id = $1`,
    [id],
  );
  return row;
}

/**
 * The SELECT of one page, the latest sign-up first. For an event it yields a row at least, with a null id where there is
 * nobody to show, and none where there is no such event.
 */
export function registrationPageQuery(
  filter: RegistrationFilter,
  limit: number,
  after: string | null,
): { sql: string; parameters: unknown[] } {
  const parameters: unknown[] = [];
  const given = (value: unknown): string => `$${parameters.push(value)}`;
  const { eventId, state, link } = filter;
  const conditions = ['true'];
  const event = eventId === undefined ? null : given(eventId);
  if (event !== null) conditions.push(`r.event_id = ${event}`);
  if (state !== undefined) conditions.push(hasState(state));
  if (link !== undefined) conditions.push(`r.link = ${given(link)}`);
  if (link === 'doubtful') conditions.push('r.cancelled_at IS NULL');
  const words = parseBusinessQuery(filter.q ?? '')?.words ?? [];
  if (words.length > 0) conditions.push(`r.search_key LIKE ALL (${given(words.map(containing))}::text[])`);
  if (after !== null) conditions.push(`r.id < ${given(after)}`);
  const sql = `
    WITH page AS MATERIALIZED (
      SELECT r.* FROM event_registrations r WHERE ${conditions.join(' AND ')}
       ORDER BY r.id DESC LIMIT ${given(limit)}
    )
    SELECT ${COLUMNS}
      FROM ${event === null ? 'page r JOIN chamber_events e' : 'chamber_events e LEFT JOIN page r'} ON e.id = r.event_id ${LINKED}
     WHERE ${event === null ? 'true' : `e.id = ${event}`}
     ORDER BY r.id DESC`;
  return { sql, parameters };
}

function hasState(state: SeatState): string {
  if (state === 'cancelled') return 'r.cancelled_at IS NOT NULL';
  return `EXISTS (SELECT FROM event_seats t WHERE t.registration_id = r.id AND t.state = '${state}')`;
}
