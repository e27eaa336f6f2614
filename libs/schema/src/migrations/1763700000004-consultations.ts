import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTenantTable } from '../tenant-table';

/** Counting policies and consultations with their businesses and advisors. */
export class Consultations1763700000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // A policy is a code; its versions follow one another in time. A day belongs to one version only.
    await createTenantTable(
      runner,
      'counting_policies',
      `id uuid NOT NULL,
       code text NOT NULL CHECK (code ~ '^[a-z0-9-]{1,60}$'),
       name text NOT NULL,
       valid_from date NOT NULL,
       valid_to date CHECK (valid_to >= valid_from),
       keys text[] NOT NULL CHECK (keys <@ ARRAY['record', 'business', 'day', 'advisor'] AND
                                   ('record' = ANY (keys) OR 'day' = ANY (keys))),
       channels text[],
       small_only boolean NOT NULL DEFAULT false,
       minimum_characters integer NOT NULL DEFAULT 0 CHECK (minimum_characters BETWEEN 0 AND 1000),
       note text,
       version integer NOT NULL DEFAULT 1,
       PRIMARY KEY (chamber_id, id),
       CONSTRAINT counting_policy_versions_do_not_overlap
         EXCLUDE USING gist (chamber_id WITH =, code WITH =, daterange(valid_from, valid_to, '[]') WITH &&)`,
    );

    await createTenantTable(
      runner,
      'consultations',
      `id uuid NOT NULL,
       occurred_on date NOT NULL,
       started_at time,
       channel text NOT NULL,
       topics text[] NOT NULL DEFAULT '{}',
       summary text NOT NULL,
       contact_minutes integer CHECK (contact_minutes BETWEEN 0 AND 1440),
       preparation_minutes integer CHECK (preparation_minutes BETWEEN 0 AND 1440),
       place text,
       inquirer_name text,
       inquirer_relation text,
       issue text,
       advice text,
       result text,
       restricted_note text,
       next_on date,
       next_action text,
       schemes text[] NOT NULL DEFAULT '{}',
       experts text[] NOT NULL DEFAULT '{}',
       partners text[] NOT NULL DEFAULT '{}',
       plan_node_id uuid,
       countable boolean NOT NULL DEFAULT true,
       uncountable_reason text,
       voided_at timestamptz,
       void_reason text,
       created_by uuid DEFAULT current_actor(),
       created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       version integer NOT NULL DEFAULT 1,
       PRIMARY KEY (chamber_id, id),
       CHECK (countable OR uncountable_reason IS NOT NULL),
       CHECK ((voided_at IS NULL) = (void_reason IS NULL))`,
    );
    await runner.query(
      'CREATE INDEX consultations_day ON consultations (chamber_id, occurred_on DESC, id DESC)',
    );
    await runner.query(`
      CREATE INDEX consultations_next ON consultations (chamber_id, next_on) WHERE next_on IS NOT NULL AND voided_at IS NULL`);

    await createTenantTable(
      runner,
      'consultation_businesses',
      `consultation_id uuid NOT NULL,
       business_id uuid NOT NULL,
       position smallint NOT NULL,
       occurred_on date NOT NULL,
       small text NOT NULL CHECK (small IN ('small', 'not-small', 'unknown')),
       PRIMARY KEY (chamber_id, consultation_id, business_id),
       FOREIGN KEY (chamber_id, consultation_id) REFERENCES consultations (chamber_id, id),
       FOREIGN KEY (chamber_id, business_id) REFERENCES businesses (chamber_id, id)`,
    );
    await runner.query(`
      CREATE INDEX consultation_businesses_story ON consultation_businesses
        (chamber_id, business_id, occurred_on DESC, consultation_id DESC)`);

    await createTenantTable(
      runner,
      'consultation_advisors',
      `consultation_id uuid NOT NULL,
       staff_id uuid NOT NULL,
       position smallint NOT NULL,
       occurred_on date NOT NULL,
       department_id uuid,
       PRIMARY KEY (chamber_id, consultation_id, staff_id),
       FOREIGN KEY (chamber_id, consultation_id) REFERENCES consultations (chamber_id, id),
       FOREIGN KEY (chamber_id, staff_id) REFERENCES staff (chamber_id, id),
       FOREIGN KEY (chamber_id, department_id) REFERENCES departments (chamber_id, id)`,
    );
    await runner.query(`
      CREATE INDEX consultation_advisors_diary ON consultation_advisors
        (chamber_id, staff_id, occurred_on DESC, consultation_id DESC)`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
