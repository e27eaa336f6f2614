import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTenantTable } from '../tenant-table';

/** Chambers, the application's role, who is acting, the audit trail and the outbox (ADR 0003, 0004, 0005). */
export class Tenancy1763700000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE EXTENSION IF NOT EXISTS btree_gin');
    await runner.query('CREATE EXTENSION IF NOT EXISTS btree_gist');

    // Roles belong to the server, not to the database: another database may have made it already.
    await runner.query(`
      DO $$ BEGIN
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'banso_app') THEN
          CREATE ROLE banso_app NOLOGIN NOSUPERUSER NOBYPASSRLS;
        END IF;
        IF NOT pg_has_role(current_user, 'banso_app', 'USAGE') THEN
          EXECUTE format('GRANT banso_app TO %I', current_user);
        END IF;
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
      END $$`);
    await runner.query('GRANT USAGE ON SCHEMA public TO banso_app');

    await runner.query(`
      CREATE FUNCTION current_chamber() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS
        $$ SELECT nullif(current_setting('app.chamber_id', true), '')::uuid $$`);
    await runner.query(`
      CREATE FUNCTION current_actor() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS
        $$ SELECT nullif(current_setting('app.actor_id', true), '')::uuid $$`);

    await runner.query(`
      CREATE TABLE chambers (
        id uuid PRIMARY KEY,
        code text NOT NULL UNIQUE CHECK (code ~ '^[a-z0-9-]{1,40}$'),
        name text NOT NULL,
        sample boolean NOT NULL DEFAULT false,
        created_at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query('ALTER TABLE chambers ENABLE ROW LEVEL SECURITY');
    await runner.query('CREATE POLICY own_chamber ON chambers USING (id = current_chamber())');
    await runner.query('GRANT SELECT ON chambers TO banso_app');

    await createTenantTable(
      runner,
      'audit_entries',
      `id bigint GENERATED ALWAYS AS IDENTITY,
       at timestamptz NOT NULL DEFAULT clock_timestamp(),
       actor_id uuid,
       request_id text,
       action text NOT NULL,
       entity text NOT NULL,
       entity_id text,
       before jsonb,
       after jsonb,
       PRIMARY KEY (chamber_id, id)`,
      { grants: 'read', audited: false },
    );
    await runner.query(
      'CREATE INDEX audit_entries_entity ON audit_entries (chamber_id, entity, entity_id, id DESC)',
    );
    await runner.query(`
      CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
      END $$`);
    await runner.query(`
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entries
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);

    // SECURITY DEFINER: the application's role may cause an entry but never write, change or remove one itself.
    await runner.query(`
      CREATE FUNCTION audit_row() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
        SET search_path = pg_catalog, public AS $$
      DECLARE
        old_row jsonb; new_row jsonb; row_id text; changed text[];
      BEGIN
        IF TG_OP <> 'INSERT' THEN old_row := to_jsonb(OLD) - 'chamber_id' - TG_ARGV; END IF;
        IF TG_OP <> 'DELETE' THEN new_row := to_jsonb(NEW) - 'chamber_id' - TG_ARGV; END IF;
        row_id := coalesce(new_row ->> 'id', old_row ->> 'id');
        IF TG_OP = 'UPDATE' THEN
          SELECT array_agg(key) INTO changed FROM jsonb_each(new_row) AS n (key, value)
            WHERE n.value IS DISTINCT FROM old_row -> n.key;
          IF changed IS NULL THEN RETURN NULL; END IF;
          SELECT jsonb_object_agg(key, value) INTO old_row FROM jsonb_each(old_row) WHERE key = ANY (changed);
          SELECT jsonb_object_agg(key, value) INTO new_row FROM jsonb_each(new_row) WHERE key = ANY (changed);
        END IF;
        INSERT INTO audit_entries (chamber_id, actor_id, request_id, action, entity, entity_id, before, after)
        VALUES (
          CASE WHEN TG_OP = 'DELETE' THEN OLD.chamber_id ELSE NEW.chamber_id END,
          current_actor(), nullif(current_setting('app.request_id', true), ''),
          lower(TG_OP), TG_TABLE_NAME, row_id, old_row, new_row);
        RETURN NULL;
      END $$`);
    // What is no change of a row and must be on record all the same: sign-ins, exports, reads of restricted fields.
    await runner.query(`
      CREATE FUNCTION audit_event(action text, entity text, entity_id text, detail jsonb) RETURNS void
        LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
        INSERT INTO audit_entries (chamber_id, actor_id, request_id, action, entity, entity_id, after)
        VALUES (current_chamber(), current_actor(), nullif(current_setting('app.request_id', true), ''),
                action, entity, entity_id, detail) $$`);

    await createTenantTable(
      runner,
      'outbox',
      `id bigint GENERATED ALWAYS AS IDENTITY,
       kind text NOT NULL,
       entity_id uuid NOT NULL,
       keys jsonb NOT NULL,
       occurred_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       processed_at timestamptz,
       PRIMARY KEY (chamber_id, id)`,
      { audited: false },
    );
    await runner.query('CREATE INDEX outbox_waiting ON outbox (chamber_id, id) WHERE processed_at IS NULL');
    // The sweep serves every chamber and so stands above them; it learns which have work, and nothing else.
    await runner.query(`
      CREATE FUNCTION chambers_with_waiting_changes() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
        SET search_path = pg_catalog, public AS
        $$ SELECT c.id FROM chambers c WHERE EXISTS
             (SELECT FROM outbox o WHERE o.chamber_id = c.id AND o.processed_at IS NULL) $$`);
    await runner.query(`
      CREATE FUNCTION all_chambers() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
        SET search_path = pg_catalog, public AS $$ SELECT id FROM chambers ORDER BY id $$`);

    // A retried request is answered with what the first one was answered with.
    await createTenantTable(
      runner,
      'idempotency_keys',
      `key text NOT NULL CHECK (length(key) BETWEEN 8 AND 200),
       actor_id uuid NOT NULL DEFAULT current_actor(),
       operation text NOT NULL,
       request_hash text NOT NULL,
       entity_id uuid NOT NULL,
       created_at timestamptz NOT NULL DEFAULT now(),
       PRIMARY KEY (chamber_id, actor_id, key)`,
      { audited: false },
    );

    await createTenantTable(
      runner,
      'job_runs',
      `id uuid NOT NULL,
       job text NOT NULL,
       started_at timestamptz NOT NULL DEFAULT now(),
       finished_at timestamptz,
       outcome text NOT NULL DEFAULT 'running' CHECK (outcome IN ('running', 'done', 'failed', 'drift')),
       detail jsonb NOT NULL DEFAULT '{}',
       PRIMARY KEY (chamber_id, id)`,
      { audited: false },
    );
    await runner.query('CREATE INDEX job_runs_recent ON job_runs (chamber_id, started_at DESC)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
