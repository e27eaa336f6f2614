import { createHash } from 'node:crypto';
import { DomainError, TenantDatabase, type TenantScope } from '@banso/platform';
import { Injectable } from '@nestjs/common';
import { MEMBER_ON } from '../registrations/registration-page';

/** A {@link Reception} as JSON, with the entity tag that changes when it does. */
export interface ReceptionAnswer {
  etag: string;
  /** Null where the asker has it already. */
  json: Buffer | null;
}

/**
 * Every row has the number of the transaction that wrote it: their sum over all rows that the list is made of changes
 * with each of them, and costs far less than the list. The greatest would miss one that began early and ended late.
 */
const REVISION = `
  (SELECT concat_ws(' ', e.xmin, sum(hashint8(d.xmin::text::bigint)))
     FROM event_sessions d WHERE d.event_id = e.id) || ' ' ||
  (SELECT concat_ws(' ', count(*), sum(hashint8(r.xmin::text::bigint)), sum(hashint8(b.xmin::text::bigint)),
                    sum(hashint8(a.xmin::text::bigint)))
     FROM event_registrations r
     LEFT JOIN businesses b ON b.id = r.business_id
     LEFT JOIN staff a ON a.id = b.advisor_id
    WHERE r.event_id = e.id) || ' ' ||
  (SELECT concat_ws(' ', count(*), sum(hashint8(m.xmin::text::bigint)))
     FROM event_registrations r JOIN memberships m ON m.business_id = r.business_id
    WHERE r.event_id = e.id) || ' ' ||
  (SELECT concat_ws(' ', count(*), sum(hashint8(t.xmin::text::bigint)))
     FROM event_seats t WHERE t.event_id = e.id)`;

const SESSIONS = `
  (SELECT coalesce(json_agg(json_build_object(
            'id', d.id, 'heldOn', d.held_on, 'startsAt', to_char(d.starts_at, 'HH24:MI'),
            'endsAt', to_char(d.ends_at, 'HH24:MI'), 'title', d.title, 'capacity', d.capacity)
          ORDER BY d.held_on, d.starts_at NULLS FIRST, d.id), '[]')
     FROM event_sessions d WHERE d.event_id = e.id)`;

// One look into the index a person: the seats gathered beforehand would be joined row by row in a table that has just
// been filled, of which the planner knows nothing yet.
const SEATS = `
  (SELECT coalesce(json_agg(json_build_object(
            'sessionId', t.session_id, 'state', t.state,
            'attendedAt', to_char(t.attended_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))), '[]')
     FROM event_seats t WHERE t.registration_id = r.id AND t.event_id = $1 AND t.state <> 'cancelled')`;

const PEOPLE = `
  (SELECT coalesce(json_agg(json_build_object(
            'id', r.id, 'familyName', r.family_name, 'givenName', r.given_name, 'familyKana', r.family_kana,
            'givenKana', r.given_kana, 'company', r.company, 'businessName', b.name,
            'member', CASE WHEN b.id IS NOT NULL THEN ${MEMBER_ON('b.id', 'e.starts_on')} END,
            'advisorName', a.family_name || ' ' || a.given_name, 'origin', r.origin, 'note', r.note,
            'feeYen', r.fee_yen, 'paidOn', r.paid_on, 'ticketCode', r.ticket_code, 'version', r.version,
            'seats', ${SEATS})
          ORDER BY r.family_kana NULLS LAST, r.given_kana, r.family_name, r.given_name, r.id), '[]')
     FROM event_registrations r
     LEFT JOIN businesses b ON b.id = r.business_id
     LEFT JOIN staff a ON a.id = b.advisor_id
    WHERE r.event_id = e.id AND r.cancelled_at IS NULL)`;

const RECEPTION = `
  SELECT ${REVISION} AS revision,
         json_build_object(
           'event', json_build_object('id', e.id, 'title', e.title, 'venue', e.venue, 'state', e.state,
                                      'startsOn', e.starts_on, 'endsOn', e.ends_on),
           'sessions', ${SESSIONS}, 'people', ${PEOPLE})::text AS json
    FROM chamber_events e WHERE e.id = $1`;

/** Reads the list of the door. */
@Injectable()
export class ReceptionReader {
  constructor(private readonly database: TenantDatabase) {}

  /**
   * The whole list in one statement; or, for who has it already under one of the tags `known`, only that it still
   * holds. `known` is the value of an If-None-Match, null without one. Throws `not-found`.
   */
  reception(scope: TenantScope, eventId: string, known: string | null): Promise<ReceptionAnswer> {
    return this.database.read(scope, async (tx) => {
      if (known !== null) {
        const [now] = await tx.prepared<{ revision: string }>(
          `SELECT ${REVISION} AS revision FROM chamber_events e WHERE e.id = $1`,
          [eventId],
        );
        if (now !== undefined && known.includes(etagOf(now.revision))) {
          return { etag: etagOf(now.revision), json: null };
        }
      }
      const [row] = await tx.prepared<{ revision: string; json: string }>(RECEPTION, [eventId]);
      if (row === undefined) throw DomainError.notFound('催事');
      return { etag: etagOf(row.revision), json: Buffer.from(row.json) };
    });
  }
}

function etagOf(revision: string): string {
  return `"${createHash('sha256').update(revision).digest('base64url').slice(0, 22)}"`;
}
