import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTenantTable } from '../tenant-table';

/** 成果: what came of an event, by who was there. Figures that asked for it are told by records from now on. */
export class EventOutcomes1763700000160 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // No business: it is that of the sign-up, also after somebody finds out that it is another one.
    // One form records several lines under one key; sent twice it is the same lines.
    await createTenantTable(
      runner,
      'event_outcomes',
      `id uuid NOT NULL,
       event_id uuid NOT NULL,
       request_key uuid NOT NULL,
       request_hash text NOT NULL,
       line integer NOT NULL,
       kind text NOT NULL CHECK (kind IN ('negotiation', 'contract', 'job-offer', 'foreign-hire')),
       registration_id uuid NOT NULL,
       partner_registration_id uuid,
       partner_name text,
       quantity integer NOT NULL CHECK (quantity BETWEEN 1 AND 10000),
       amount_yen bigint CHECK (amount_yen BETWEEN 0 AND 100000000000),
       occurred_on date NOT NULL,
       note text,
       voided_at timestamptz,
       void_reason text,
       created_by uuid DEFAULT current_actor(),
       created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       version integer NOT NULL DEFAULT 1,
       PRIMARY KEY (chamber_id, id),
       CONSTRAINT event_outcomes_request UNIQUE (chamber_id, request_key, line),
       FOREIGN KEY (chamber_id, event_id) REFERENCES chamber_events (chamber_id, id),
       FOREIGN KEY (chamber_id, event_id, registration_id) REFERENCES event_registrations (chamber_id, event_id, id),
       FOREIGN KEY (chamber_id, event_id, partner_registration_id)
         REFERENCES event_registrations (chamber_id, event_id, id),
       CHECK (partner_registration_id IS NULL OR partner_name IS NULL),
       CHECK (partner_registration_id <> registration_id),
       CHECK (amount_yen IS NULL OR kind = 'contract'),
       CHECK ((voided_at IS NULL) = (void_reason IS NULL))`,
      { unaudited: ['request_hash'] },
    );
    await runner.query('CREATE INDEX event_outcomes_event ON event_outcomes (chamber_id, event_id, id DESC)');
    // From either side of a pair: what somebody got out of an event.
    await runner.query(
      'CREATE INDEX event_outcomes_attendee ON event_outcomes (chamber_id, registration_id) WHERE voided_at IS NULL',
    );
    await runner.query(`
      CREATE INDEX event_outcomes_partner ON event_outcomes (chamber_id, partner_registration_id)
        WHERE partner_registration_id IS NOT NULL AND voided_at IS NULL`);
    // 成約額 in yen is soon more than two milliards.
    await runner.query('ALTER TABLE rollups ALTER COLUMN contacts TYPE bigint');
    // What asks for an outcome was entered by hand so far.
    await runner.query(`
      INSERT INTO outbox (chamber_id, kind, entity_id, keys)
      SELECT chamber_id, 'figures.outdated', chamber_id,
             jsonb_build_object('activity', 'plan', 'dates', '[]'::jsonb, 'indicatorIds', jsonb_agg(id ORDER BY id))
        FROM indicators
       WHERE NOT retired AND (definition #> '{counts,filter}' ? 'outcome'
                              OR definition #> '{denominator,definition,filter}' ? 'outcome')
       GROUP BY chamber_id`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
