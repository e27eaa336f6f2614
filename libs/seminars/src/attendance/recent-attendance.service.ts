import type { IsoDate } from '@banso/japan';
import { TenantDatabase, type TenantScope } from '@banso/platform';
import { Injectable } from '@nestjs/common';

/** A business that somebody came from, and the last event to which somebody did. */
export interface BusinessAttendance {
  businessId: string;
  businessName: string;
  eventId: string;
  eventTitle: string;
  /** The last day of that event on which somebody of the business was there. */
  attendedOn: IsoDate;
  /** Who came, as they signed up. */
  people: string[];
}

/** Days, both ends included. */
interface Days {
  from: IsoDate;
  to: IsoDate;
}

const OF_ADVISOR = `
  WITH came AS (
    SELECT b.id, b.name, b.sort_key, r.event_id, r.id AS registration_id,
           concat_ws(' ', r.family_name, r.given_name) AS person, max(d.held_on) AS attended_on
      FROM businesses b
      JOIN event_registrations r ON r.business_id = b.id AND r.cancelled_at IS NULL
      JOIN event_seats s ON s.registration_id = r.id AND s.attended_at IS NOT NULL
      JOIN event_sessions d ON d.id = s.session_id AND d.held_on BETWEEN $2 AND $3
     WHERE b.advisor_id = $1 AND b.closed_on IS NULL
     GROUP BY b.id, b.name, b.sort_key, r.event_id, r.id, r.family_name, r.given_name
  ), latest AS (
    SELECT DISTINCT ON (id) id, name, sort_key, event_id, max(attended_on) AS attended_on,
           array_agg(person ORDER BY registration_id) AS people
      FROM came GROUP BY id, name, sort_key, event_id
     ORDER BY id, max(attended_on) DESC, event_id
  )
  SELECT l.id AS "businessId", l.name AS "businessName", l.event_id AS "eventId", e.title AS "eventTitle",
         l.attended_on AS "attendedOn", l.people
    FROM latest l JOIN chamber_events e ON e.id = l.event_id
   ORDER BY l.attended_on DESC, l.sort_key COLLATE "C", l.id LIMIT $4`;

/** Reads which businesses took part in events lately. */
@Injectable()
export class RecentAttendance {
  constructor(private readonly database: TenantDatabase) {}

  /**
   * The businesses that a member of staff looks after and that came to an event on these days, the latest first, each
   * with the last event that it came to; at most `limit`. One statement.
   */
  ofAdvisor(
    scope: TenantScope,
    staffId: string,
    { from, to }: Days,
    limit: number,
  ): Promise<BusinessAttendance[]> {
    return this.database.read(scope, (tx) =>
      tx.prepared<BusinessAttendance>(OF_ADVISOR, [staffId, from, to, limit]),
    );
  }
}
