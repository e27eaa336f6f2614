import { DomainError, type TenantTransaction } from '@banso/platform';
import type { ChamberEventDetails } from './chamber-event.types';

type Instants =
  'registrationOpensAt' | 'registrationClosesAt' | 'eligibleFrozenAt' | 'createdAt' | 'updatedAt';

type DetailsRow = Omit<ChamberEventDetails, Instants> & {
  registrationOpensAt: Date | null;
  registrationClosesAt: Date | null;
  eligibleFrozenAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
};

/** A code of `field` as people call it; its key where the list no longer has it. `event` is an alias. */
export const CODE_LABEL = (list: 'event-kind' | 'event-series', value: string): string => `
  coalesce((SELECT label FROM code_entries WHERE list = '${list}' AND key = ${value}), ${value})`;

/** How many sign up for an event, wait and came: people, each once however many days they come to. */
export const PEOPLE_OF = (event: string): string => `
  SELECT count(*) FILTER (WHERE confirmed)::integer AS registered,
         count(*) FILTER (WHERE waiting)::integer AS waiting,
         count(*) FILTER (WHERE attended)::integer AS attended
    FROM (SELECT bool_or(state = 'confirmed') AS confirmed, bool_or(state = 'waiting') AS waiting,
                 bool_or(attended_at IS NOT NULL) AS attended
            FROM event_seats WHERE event_id = ${event} GROUP BY registration_id) person`;

// Who has paid has paid, also when they cancelled: it is theirs again only once staff take the payment back.
const FEES = `
  SELECT count(*) FILTER (WHERE r.paid_on IS NOT NULL)::integer AS paid,
         coalesce(sum(r.fee_yen) FILTER (WHERE r.paid_on IS NOT NULL), 0) AS "paidYen",
         count(*) FILTER (WHERE r.paid_on IS NULL)::integer AS unpaid,
         coalesce(sum(r.fee_yen) FILTER (WHERE r.paid_on IS NULL), 0) AS "unpaidYen"
    FROM event_registrations r
   WHERE r.event_id = e.id AND r.fee_yen > 0
     AND (r.paid_on IS NOT NULL
          OR EXISTS (SELECT FROM event_seats t WHERE t.registration_id = r.id AND t.state = 'confirmed'))`;

const SESSIONS = `
  SELECT json_agg(json_build_object(
           'id', s.id, 'heldOn', s.held_on, 'startsAt', to_char(s.starts_at, 'HH24:MI'),
           'endsAt', to_char(s.ends_at, 'HH24:MI'), 'title', s.title, 'venue', s.venue, 'capacity', s.capacity,
           'seats', json_build_object('confirmed', seats.confirmed, 'waiting', seats.waiting,
                                      'attended', seats.attended))
         ORDER BY s.held_on, s.starts_at NULLS FIRST, s.id)
    FROM event_sessions s
    CROSS JOIN LATERAL (
      SELECT count(*) FILTER (WHERE state = 'confirmed') AS confirmed,
             count(*) FILTER (WHERE state = 'waiting') AS waiting,
             count(attended_at) AS attended
        FROM event_seats WHERE session_id = s.id) seats
   WHERE s.event_id = e.id`;

const DETAILS = `
  SELECT e.id, e.title, e.kind, ${CODE_LABEL('event-kind', 'e.kind')} AS "kindLabel",
         e.series, ${CODE_LABEL('event-series', 'e.series')} AS "seriesLabel", e.summary, e.venue,
         e.online_url AS "onlineUrl", e.fee_yen AS "feeYen", e.member_fee_yen AS "memberFeeYen",
         e.registration_opens_at AS "registrationOpensAt", e.registration_closes_at AS "registrationClosesAt",
         e.published, e.reminder_days_before AS "reminderDaysBefore",
         to_char(e.reminder_time, 'HH24:MI') AS "reminderTime",
         e.consent, e.department_id AS "departmentId", d.name AS "departmentName",
         e.staff_id AS "staffId", s.family_name || ' ' || s.given_name AS "staffName",
         e.plan_node_ids AS "planNodeIds", e.state, e.cancel_reason AS "cancelReason",
         e.eligible_frozen_at AS "eligibleFrozenAt", e.starts_on AS "startsOn", e.ends_on AS "endsOn", e.note, e.cost_note AS "costNote",
         e.version, e.created_at AS "createdAt", e.updated_at AS "updatedAt",
         (${SESSIONS}) AS sessions, (SELECT to_json(people) FROM (${PEOPLE_OF('e.id')}) people) AS people,
         (SELECT to_json(fees) FROM (${FEES}) fees) AS fees,
         (SELECT nullif(count(*), 0)::integer FROM event_eligibles WHERE event_id = e.id) AS eligible
    FROM chamber_events e
    LEFT JOIN departments d ON d.id = e.department_id
    LEFT JOIN staff s ON s.id = e.staff_id
   WHERE e.id = $1`;

/**
 * An event with its days and how full they are: one statement.
 * @throws DomainError `not-found`.
 */
export async function eventDetails(tx: TenantTransaction, id: string): Promise<ChamberEventDetails> {
  const [row] = await tx.prepared<DetailsRow>(DETAILS, [id]);
  if (row === undefined) throw DomainError.notFound('催事');
  return {
    ...row,
    registrationOpensAt: row.registrationOpensAt?.toISOString() ?? null,
    registrationClosesAt: row.registrationClosesAt?.toISOString() ?? null,
    eligibleFrozenAt: row.eligibleFrozenAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}
