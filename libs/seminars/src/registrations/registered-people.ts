import type { IsoDate } from '@banso/japan';
import type { TenantTransaction } from '@banso/platform';
import type { RegistrationOrigin, SeatState } from './event-registration.types';
import { MEMBER_ON } from './registration-page';

/** Somebody who signed up for an event, with everything that a list to take away holds. */
export interface RegisteredPerson {
  createdAt: Date;
  origin: RegistrationOrigin;
  familyName: string;
  givenName: string;
  familyKana: string | null;
  givenKana: string | null;
  company: string | null;
  participantLabel: string;
  businessName: string | null;
  businessCorporateNumber: string | null;
  /** Whether the business is a member on the event's first day; null without a business. */
  member: boolean | null;
  advisorName: string | null;
  phone: string | null;
  email: string | null;
  feeYen: number | null;
  paidOn: IsoDate | null;
  note: string | null;
  cancelledAt: Date | null;
  cancelReason: string | null;
  /** By the id of the day; a day that is missing was not asked for. */
  seats: Record<string, { state: SeatState; attendedAt: string | null }>;
}

const PEOPLE = `
  SELECT r.created_at AS "createdAt", r.origin, r.family_name AS "familyName", r.given_name AS "givenName",
         r.family_kana AS "familyKana", r.given_kana AS "givenKana", r.company,
         coalesce((SELECT label FROM code_entries WHERE list = 'participant-kind' AND key = r.participant),
                  r.participant) AS "participantLabel",
         b.name AS "businessName", b.corporate_number AS "businessCorporateNumber",
         CASE WHEN b.id IS NOT NULL THEN ${MEMBER_ON('b.id', 'e.starts_on')} END AS member,
         a.family_name || ' ' || a.given_name AS "advisorName", r.phone, r.email, r.fee_yen AS "feeYen",
         r.paid_on AS "paidOn", r.note, r.cancelled_at AS "cancelledAt", r.cancel_reason AS "cancelReason",
         (SELECT coalesce(json_object_agg(t.session_id, json_build_object(
                   'state', t.state,
                   'attendedAt', to_char(t.attended_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))), '{}')
            FROM event_seats t WHERE t.registration_id = r.id) AS seats
    FROM event_registrations r
    JOIN chamber_events e ON e.id = r.event_id
    LEFT JOIN businesses b ON b.id = r.business_id
    LEFT JOIN staff a ON a.id = b.advisor_id
   WHERE r.event_id = $1
   ORDER BY r.id`;

/** Everybody who signed up for an event, those who cancelled among them, in the order of signing up. */
export function registeredPeople(tx: TenantTransaction, eventId: string): Promise<RegisteredPerson[]> {
  return tx.prepared<RegisteredPerson>(PEOPLE, [eventId]);
}
