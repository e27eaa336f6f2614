import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTenantTable } from '../tenant-table';

/** 催事: events with their days, who was invited, who signed up for which day, and who came. */
export class Seminars1763700000110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // starts_on and ends_on are the first and last day of the sessions, kept by the service: the list is read along them.
    await createTenantTable(
      runner,
      'chamber_events',
      `id uuid NOT NULL,
       title text NOT NULL,
       kind text NOT NULL,
       series text,
       summary text,
       venue text,
       online_url text,
       fee_yen integer CHECK (fee_yen BETWEEN 0 AND 10000000),
       member_fee_yen integer CHECK (member_fee_yen BETWEEN 0 AND 10000000),
       registration_opens_at timestamptz,
       registration_closes_at timestamptz,
       published boolean NOT NULL DEFAULT false,
       consent text,
       department_id uuid,
       staff_id uuid,
       plan_node_ids uuid[] NOT NULL DEFAULT '{}',
       state text NOT NULL DEFAULT 'planned' CHECK (state IN ('planned', 'held', 'cancelled')),
       cancel_reason text,
       eligible_frozen_at timestamptz,
       starts_on date NOT NULL,
       ends_on date NOT NULL,
       note text,
       created_by uuid DEFAULT current_actor(),
       created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       version integer NOT NULL DEFAULT 1,
       PRIMARY KEY (chamber_id, id),
       FOREIGN KEY (chamber_id, department_id) REFERENCES departments (chamber_id, id),
       FOREIGN KEY (chamber_id, staff_id) REFERENCES staff (chamber_id, id),
       CHECK (starts_on <= ends_on),
       CHECK (registration_opens_at < registration_closes_at),
       CHECK ((state = 'cancelled') = (cancel_reason IS NOT NULL))`,
    );
    await runner.query(
      'CREATE INDEX chamber_events_days ON chamber_events (chamber_id, starts_on DESC, id DESC)',
    );

    // A session's row is also the lock under which its seats are given out: one sign-up after another.
    await createTenantTable(
      runner,
      'event_sessions',
      `id uuid NOT NULL,
       event_id uuid NOT NULL,
       held_on date NOT NULL,
       starts_at time,
       ends_at time,
       title text,
       venue text,
       capacity integer CHECK (capacity BETWEEN 1 AND 100000),
       PRIMARY KEY (chamber_id, id),
       UNIQUE (chamber_id, event_id, id),
       FOREIGN KEY (chamber_id, event_id) REFERENCES chamber_events (chamber_id, id),
       CHECK (starts_at < ends_at)`,
    );
    await runner.query(
      'CREATE INDEX event_sessions_days ON event_sessions (chamber_id, event_id, held_on, starts_at)',
    );

    // 対象者名簿: who could have come. Changes until the event is held; from then on it is what the rate is divided by.
    await createTenantTable(
      runner,
      'event_eligibles',
      `event_id uuid NOT NULL,
       business_id uuid NOT NULL,
       PRIMARY KEY (chamber_id, event_id, business_id),
       FOREIGN KEY (chamber_id, event_id) REFERENCES chamber_events (chamber_id, id),
       FOREIGN KEY (chamber_id, business_id) REFERENCES businesses (chamber_id, id)`,
    );

    // Names and addresses as the person wrote them; `link` says how it was found which business they belong to.
    // `request_key` is the form's own: the same form sent twice is one registration. The codes open without a password.
    await createTenantTable(
      runner,
      'event_registrations',
      `id uuid NOT NULL,
       event_id uuid NOT NULL,
       request_key uuid NOT NULL,
       family_name text NOT NULL,
       given_name text NOT NULL,
       family_kana text,
       given_kana text,
       company text,
       corporate_number text CHECK (corporate_number ~ '^[0-9]{13}$'),
       phone text,
       email text,
       participant text NOT NULL,
       business_id uuid,
       link text NOT NULL CHECK (link IN ('none', 'doubtful', 'automatic', 'by-hand')),
       origin text NOT NULL CHECK (origin IN ('staff', 'public', 'walk-in')),
       note text,
       fee_yen integer CHECK (fee_yen BETWEEN 0 AND 10000000),
       paid_on date,
       consented_at timestamptz,
       ticket_code text NOT NULL,
       manage_code text NOT NULL,
       cancelled_at timestamptz,
       cancelled_by text CHECK (cancelled_by IN ('staff', 'registrant')),
       cancel_reason text,
       created_by uuid DEFAULT current_actor(),
       created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       version integer NOT NULL DEFAULT 1,
       PRIMARY KEY (chamber_id, id),
       UNIQUE (chamber_id, event_id, id),
       CONSTRAINT event_registrations_request UNIQUE (chamber_id, request_key),
       FOREIGN KEY (chamber_id, event_id) REFERENCES chamber_events (chamber_id, id),
       FOREIGN KEY (chamber_id, business_id) REFERENCES businesses (chamber_id, id),
       CHECK ((business_id IS NOT NULL) = (link IN ('automatic', 'by-hand'))),
       CHECK ((cancelled_at IS NULL) = (cancelled_by IS NULL))`,
      { unaudited: ['ticket_code', 'manage_code'] },
    );
    await runner.query(`
      CREATE UNIQUE INDEX event_registrations_ticket ON event_registrations (chamber_id, ticket_code)`);
    await runner.query(`
      CREATE UNIQUE INDEX event_registrations_manage ON event_registrations (chamber_id, manage_code)`);
    await runner.query(`
      CREATE INDEX event_registrations_business ON event_registrations (chamber_id, business_id, created_at DESC)
        WHERE business_id IS NOT NULL`);
    await runner.query(`
      CREATE INDEX event_registrations_doubtful ON event_registrations (chamber_id, event_id)
        WHERE link = 'doubtful' AND cancelled_at IS NULL`);

    // One row for each day that somebody signed up for. `place` is the place in line: lowest first when a seat is free.
    await createTenantTable(
      runner,
      'event_seats',
      `registration_id uuid NOT NULL,
       session_id uuid NOT NULL,
       event_id uuid NOT NULL,
       state text NOT NULL CHECK (state IN ('confirmed', 'waiting', 'cancelled')),
       place bigint GENERATED ALWAYS AS IDENTITY,
       moved_up_at timestamptz,
       attended_at timestamptz,
       PRIMARY KEY (chamber_id, registration_id, session_id),
       FOREIGN KEY (chamber_id, event_id, registration_id) REFERENCES event_registrations (chamber_id, event_id, id),
       FOREIGN KEY (chamber_id, event_id, session_id) REFERENCES event_sessions (chamber_id, event_id, id)`,
    );
    await runner.query(`
      CREATE INDEX event_seats_line ON event_seats (chamber_id, session_id, state, place)`);
    await runner.query(`
      CREATE INDEX event_seats_event ON event_seats (chamber_id, event_id, registration_id)`);

    // What happened at the doors, as the doors tell it, each once: the id is drawn by the device, which may have been
    // without a network. event_seats.attended_at follows from the latest of a seat by the device's clock.
    await createTenantTable(
      runner,
      'event_check_ins',
      `id uuid NOT NULL,
       event_id uuid NOT NULL,
       registration_id uuid NOT NULL,
       session_id uuid NOT NULL,
       action text NOT NULL CHECK (action IN ('arrived', 'undone')),
       happened_at timestamptz NOT NULL,
       device text,
       recorded_by uuid DEFAULT current_actor(),
       recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       PRIMARY KEY (chamber_id, id),
       FOREIGN KEY (chamber_id, registration_id, session_id)
         REFERENCES event_seats (chamber_id, registration_id, session_id)`,
      { grants: 'append' },
    );
    await runner.query(`
      CREATE INDEX event_check_ins_seat ON event_check_ins
        (chamber_id, registration_id, session_id, happened_at DESC, id DESC)`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
