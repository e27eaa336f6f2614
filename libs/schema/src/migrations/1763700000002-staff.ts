import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTenantTable } from '../tenant-table';

/** Departments, staff, sessions, access tokens and the editable code lists. */
export class Staff1763700000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTenantTable(
      runner,
      'departments',
      `id uuid NOT NULL,
       code text NOT NULL,
       name text NOT NULL,
       sort_order integer NOT NULL DEFAULT 0,
       valid_from date,
       valid_to date,
       version integer NOT NULL DEFAULT 1,
       PRIMARY KEY (chamber_id, id),
       UNIQUE (chamber_id, code)`,
    );

    await createTenantTable(
      runner,
      'staff',
      `id uuid NOT NULL,
       email text NOT NULL,
       family_name text NOT NULL,
       given_name text NOT NULL,
       family_kana text,
       given_kana text,
       role text NOT NULL CHECK (role IN ('advisor', 'staff', 'executive', 'administrator', 'auditor')),
       department_id uuid,
       password_hash text,
       active boolean NOT NULL DEFAULT true,
       version integer NOT NULL DEFAULT 1,
       created_at timestamptz NOT NULL DEFAULT now(),
       updated_at timestamptz NOT NULL DEFAULT now(),
       PRIMARY KEY (chamber_id, id),
       FOREIGN KEY (chamber_id, department_id) REFERENCES departments (chamber_id, id)`,
      { unaudited: ['password_hash'] },
    );
    // One sign-in address names one person in the whole installation: sign-in asks for no chamber.
    await runner.query('CREATE UNIQUE INDEX staff_email ON staff (lower(email))');
    // Sign-in happens before a chamber is known. The function tells just what the check needs.
    await runner.query(`
      CREATE FUNCTION sign_in_candidate(address text)
        RETURNS TABLE (chamber_id uuid, staff_id uuid, password_hash text) LANGUAGE sql STABLE SECURITY DEFINER
        SET search_path = pg_catalog, public AS
        $$ SELECT s.chamber_id, s.id, s.password_hash FROM staff s
            WHERE lower(s.email) = lower(address) AND s.active $$`);

    const credential = `
      id uuid NOT NULL,
      staff_id uuid NOT NULL,
      secret_hash bytea NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      last_used_at timestamptz,
      expires_at timestamptz NOT NULL,
      revoked_at timestamptz,
      PRIMARY KEY (chamber_id, id),
      FOREIGN KEY (chamber_id, staff_id) REFERENCES staff (chamber_id, id)`;
    await createTenantTable(runner, 'sessions', `user_agent text, ${credential}`, {
      unaudited: ['secret_hash', 'last_used_at'],
    });
    await createTenantTable(runner, 'access_tokens', `name text NOT NULL, ${credential}`, {
      unaudited: ['secret_hash', 'last_used_at'],
    });
    await runner.query(
      'CREATE INDEX sessions_staff ON sessions (chamber_id, staff_id) WHERE revoked_at IS NULL',
    );
    await runner.query('CREATE INDEX access_tokens_staff ON access_tokens (chamber_id, staff_id)');

    // Failed sign-ins by address and by origin. Not a chamber's rows: an attacker belongs to none.
    await runner.query(`
      CREATE TABLE sign_in_throttles (
        subject text PRIMARY KEY,
        failures integer NOT NULL,
        window_started_at timestamptz NOT NULL
      )`);
    await runner.query('GRANT SELECT, INSERT, UPDATE, DELETE ON sign_in_throttles TO banso_app');

    await createTenantTable(
      runner,
      'code_entries',
      `id uuid NOT NULL,
       list text NOT NULL,
       key text NOT NULL CHECK (key ~ '^[a-z0-9-]{1,60}$'),
       label text NOT NULL,
       label_en text,
       sort_order integer NOT NULL DEFAULT 0,
       valid_from date,
       valid_to date,
       version integer NOT NULL DEFAULT 1,
       PRIMARY KEY (chamber_id, id),
       UNIQUE (chamber_id, list, key)`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
