import { newId } from '@banso/platform';
import type { ChamberAtWork } from './chamber-at-work';

/** An event with its days, as it stands in the tables. */
export interface EventInTables {
  id: string;
  sessions: { id: string; heldOn: string }[];
}

/** One person at one event. */
export interface RegistrationInTables {
  id: string;
  event: EventInTables;
}

interface EventFacts {
  title?: string;
  kind?: string;
  series?: string | null;
  state?: 'planned' | 'held' | 'cancelled';
  days?: readonly string[];
  departmentId?: string;
  staffId?: string;
  /** Businesses on the 対象者名簿. */
  eligible?: readonly string[];
}

/** What came of an event for somebody. */
interface OutcomeFacts {
  kind?: 'negotiation' | 'contract' | 'job-offer' | 'foreign-hire';
  quantity?: number;
  amountYen?: number | null;
  partner?: RegistrationInTables;
  partnerName?: string;
}

interface RegistrationFacts {
  familyName?: string;
  participant?: string;
  businessId?: string | null;
  seat?: 'confirmed' | 'waiting' | 'cancelled';
  /** Which days of the event, by their places; all of them unless told. */
  days?: readonly number[];
}

/**
 * Writes events, sign-ups and attendance into their tables, and what each change leaves in the outbox: every day on which
 * the event has, or had, a session. What the services refuse can be written here too.
 */
export class EventTables {
  constructor(private readonly chamber: Pick<ChamberAtWork, 'sql'>) {}

  /** 実施済み on 2020-01-08 unless told otherwise. */
  async add(facts: EventFacts = {}): Promise<EventInTables> {
    const {
      title = '新春の集い',
      kind = 'convention',
      series = 'new-year-gathering',
      state = 'held',
    } = facts;
    const days = facts.days ?? ['2020-01-08'];
    const event = { id: newId(), sessions: days.map((heldOn) => ({ id: newId(), heldOn })) };
    await this.chamber.sql(
      `INSERT INTO chamber_events (chamber_id, id, title, kind, series, state, cancel_reason, starts_on, ends_on,
                                   department_id, staff_id)
       VALUES ($1, $2, $3, $4, $5, $6::text, CASE WHEN $6::text = 'cancelled' THEN '中止' END, $7, $8, $9, $10)`,
      [
        event.id,
        title,
        kind,
        series,
        state,
        firstOf(days),
        lastOf(days),
        facts.departmentId ?? null,
        facts.staffId ?? null,
      ],
    );
    await this.chamber.sql(
      `INSERT INTO event_sessions (chamber_id, id, event_id, held_on)
       SELECT $1, id, $2, held_on FROM unnest($3::uuid[], $4::date[]) AS given (id, held_on)`,
      [event.id, event.sessions.map(({ id }) => id), days],
    );
    await this.list(event, facts.eligible ?? []);
    return event;
  }

  /** Who could come, from now on: these businesses and no others. */
  async list(event: EventInTables, businessIds: readonly string[]): Promise<void> {
    await this.chamber.sql('DELETE FROM event_eligibles WHERE chamber_id = $1 AND event_id = $2', [event.id]);
    await this.chamber.sql(
      `INSERT INTO event_eligibles (chamber_id, event_id, business_id)
       SELECT DISTINCT $1::uuid, $2::uuid, id FROM unnest($3::uuid[]) AS id`,
      [event.id, businessIds],
    );
    await this.tell('event.listed', event);
  }

  async state(event: EventInTables, state: 'planned' | 'held' | 'cancelled'): Promise<void> {
    await this.chamber.sql(
      `UPDATE chamber_events SET state = $3::text, cancel_reason = CASE WHEN $3::text = 'cancelled' THEN '中止' END
        WHERE chamber_id = $1 AND id = $2`,
      [event.id, state],
    );
    await this.tell('event.changed', event);
  }

  async rename(event: EventInTables, title: string, series?: string): Promise<void> {
    await this.chamber.sql(
      `UPDATE chamber_events SET title = $3, series = coalesce($4, series) WHERE chamber_id = $1 AND id = $2`,
      [event.id, title, series ?? null],
    );
    await this.tell('event.changed', event);
  }

  /** Its days, one after another, are others from now on. */
  async move(event: EventInTables, days: readonly string[]): Promise<void> {
    const before = event.sessions.map(({ heldOn }) => heldOn);
    event.sessions.forEach((session, place) => (session.heldOn = days[place] ?? session.heldOn));
    const after = event.sessions.map(({ heldOn }) => heldOn);
    await this.chamber.sql(
      `WITH moved AS (
         UPDATE event_sessions SET held_on = given.held_on
           FROM unnest($3::uuid[], $4::date[]) AS given (id, held_on)
          WHERE chamber_id = $1 AND event_id = $2 AND event_sessions.id = given.id
       )
       UPDATE chamber_events SET starts_on = $5, ends_on = $6 WHERE chamber_id = $1 AND id = $2`,
      [event.id, event.sessions.map(({ id }) => id), after, firstOf(after), lastOf(after)],
    );
    await this.tell('event.changed', event, before);
  }

  /** Signs somebody up: a student, with a seat on every day, unless told otherwise. */
  async register(event: EventInTables, facts: RegistrationFacts = {}): Promise<RegistrationInTables> {
    const {
      familyName = '参加',
      participant = 'student',
      businessId = null,
      seat = 'confirmed',
      days,
    } = facts;
    const id = newId();
    await this.chamber.sql(
      `INSERT INTO event_registrations (chamber_id, id, event_id, request_key, family_name, given_name, participant,
                                        business_id, link, origin, ticket_code, manage_code)
       VALUES ($1, $2::uuid, $3, $4, $5, '花子', $6, $7::uuid, CASE WHEN $7::uuid IS NULL THEN 'none' ELSE 'by-hand' END, 'staff',
               $2::uuid::text, $2::uuid::text)`,
      [id, event.id, newId(), familyName, participant, businessId],
    );
    await this.chamber.sql(
      `INSERT INTO event_seats (chamber_id, registration_id, session_id, event_id, state)
       SELECT $1, $2, id, $3, $5 FROM unnest($4::uuid[]) AS id`,
      [
        id,
        event.id,
        event.sessions.filter((_, place) => days?.includes(place) ?? true).map((one) => one.id),
        seat,
      ],
    );
    await this.tell('registration.recorded', event);
    return { id, event };
  }

  /** 受付, on one of the days by its place, or back to nothing. */
  async attend({ id, event }: RegistrationInTables, place = 0, came = true): Promise<void> {
    const session = event.sessions[place % event.sessions.length];
    await this.chamber.sql(
      `UPDATE event_seats SET attended_at = CASE WHEN $4 THEN now() END
        WHERE chamber_id = $1 AND registration_id = $2 AND session_id = $3`,
      [id, session?.id, came],
    );
    await this.tell('attendance.recorded', event);
  }

  async cancel({ id, event }: RegistrationInTables): Promise<void> {
    await this.chamber.sql(
      `WITH given_up AS (
         UPDATE event_seats SET state = 'cancelled' WHERE chamber_id = $1 AND registration_id = $2
       )
       UPDATE event_registrations SET cancelled_at = now(), cancelled_by = 'staff'
        WHERE chamber_id = $1 AND id = $2 AND cancelled_at IS NULL`,
      [id],
    );
    await this.tell('registration.cancelled', event);
  }

  async seat(
    { id, event }: RegistrationInTables,
    state: 'confirmed' | 'waiting' | 'cancelled',
  ): Promise<void> {
    await this.chamber.sql(
      'UPDATE event_seats SET state = $3 WHERE chamber_id = $1 AND registration_id = $2',
      [id, state],
    );
    await this.tell('registration.changed', event);
  }

  /** Which business somebody belongs to turns out to be another, or none. */
  async link({ id, event }: RegistrationInTables, businessId: string | null): Promise<void> {
    await this.chamber.sql(
      `UPDATE event_registrations
          SET business_id = $3::uuid, link = CASE WHEN $3::uuid IS NULL THEN 'none' ELSE 'by-hand' END
        WHERE chamber_id = $1 AND id = $2`,
      [id, businessId],
    );
    await this.tell('registration.linked', event);
  }

  /** 成果, one 商談 on 2021-05-01 unless told otherwise: on whatever day, it counts with its event. Gives its id. */
  async outcome({ id, event }: RegistrationInTables, facts: OutcomeFacts = {}): Promise<string> {
    const { kind = 'negotiation', quantity = 1, amountYen = null, partner, partnerName = null } = facts;
    const outcome = newId();
    await this.chamber.sql(
      `INSERT INTO event_outcomes (chamber_id, id, event_id, request_key, request_hash, line, kind, registration_id,
                                   partner_registration_id, partner_name, quantity, amount_yen, occurred_on)
       VALUES ($1, $2::uuid, $3, $2::uuid, '', 0, $4, $5, $6, $7, $8, $9, '2021-05-01')`,
      [outcome, event.id, kind, id, partner?.id ?? null, partnerName, quantity, amountYen],
    );
    await this.tell('event-outcome.recorded', event);
    return outcome;
  }

  async voidOutcome(outcome: string, event: EventInTables): Promise<void> {
    await this.chamber.sql(
      `UPDATE event_outcomes SET voided_at = now(), void_reason = '誤記' WHERE chamber_id = $1 AND id = $2`,
      [outcome],
    );
    await this.tell('event-outcome.voided', event);
  }

  private async tell(kind: string, event: EventInTables, before: readonly string[] = []): Promise<void> {
    const dates = [...new Set([...before, ...event.sessions.map(({ heldOn }) => heldOn)])];
    await this.chamber.sql(`INSERT INTO outbox (chamber_id, kind, entity_id, keys) VALUES ($1, $2, $3, $4)`, [
      kind,
      event.id,
      JSON.stringify({ activity: 'event', dates }),
    ]);
  }
}

function firstOf(days: readonly string[]): string | undefined {
  return [...days].sort()[0];
}

function lastOf(days: readonly string[]): string | undefined {
  return [...days].sort().at(-1);
}
