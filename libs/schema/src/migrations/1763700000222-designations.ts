import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTenantTable } from '../tenant-table';

/** 特定商工業者: what was determined of every business for a 年度, and why. Once confirmed it never changes. */
export class Designations1763700000222 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTenantTable(
      runner,
      'designation_rounds',
      `id uuid NOT NULL,
       fiscal_year integer NOT NULL CHECK (fiscal_year BETWEEN 1950 AND 2999),
       state text NOT NULL CHECK (state IN ('queued', 'running', 'done', 'failed', 'confirmed')),
       total integer NOT NULL DEFAULT 0,
       progress integer NOT NULL DEFAULT 0,
       attempts integer NOT NULL DEFAULT 0,
       alive_at timestamptz NOT NULL DEFAULT now(),
       started_by uuid DEFAULT current_actor(),
       determined_at timestamptz,
       confirmed_at timestamptz,
       confirmed_by uuid,
       created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       version integer NOT NULL DEFAULT 1,
       PRIMARY KEY (chamber_id, id),
       CONSTRAINT designation_rounds_once UNIQUE (chamber_id, fiscal_year),
       CHECK ((state = 'confirmed') = (confirmed_at IS NOT NULL)),
       CHECK (state NOT IN ('done', 'confirmed') OR determined_at IS NOT NULL)`,
      { unaudited: ['progress', 'alive_at', 'attempts'] },
    );
    await runner.query(`
      CREATE INDEX designation_rounds_waiting ON designation_rounds (chamber_id) WHERE state IN ('queued', 'running')`);

    // Worked out, not written by anybody: the round's own entries in the trail tell when and for whom.
    await createTenantTable(
      runner,
      'designations',
      `round_id uuid NOT NULL,
       business_id uuid NOT NULL,
       result text NOT NULL CHECK (result IN ('designated', 'not-designated', 'unknown')),
       ground text NOT NULL,
       missing text[] NOT NULL,
       reason text NOT NULL,
       name text NOT NULL,
       sort_key text NOT NULL,
       industry_code text,
       employees integer,
       capital_yen bigint,
       months integer,
       PRIMARY KEY (chamber_id, round_id, business_id),
       FOREIGN KEY (chamber_id, round_id) REFERENCES designation_rounds (chamber_id, id),
       FOREIGN KEY (chamber_id, business_id) REFERENCES businesses (chamber_id, id)`,
      { audited: false },
    );
    await runner.query(`
      CREATE INDEX designations_list ON designations (chamber_id, round_id, result, sort_key COLLATE "C", business_id)`);

    await runner.query(`
      CREATE FUNCTION confirmed_designations_stay() RETURNS trigger LANGUAGE plpgsql
        SET search_path = pg_catalog, public AS $$
      BEGIN
        IF EXISTS (SELECT FROM (SELECT DISTINCT chamber_id, round_id FROM touched) t
                     JOIN designation_rounds r ON r.chamber_id = t.chamber_id AND r.id = t.round_id
                    WHERE r.state = 'confirmed') THEN
          RAISE EXCEPTION 'A confirmed determination never changes' USING ERRCODE = 'object_not_in_prerequisite_state';
        END IF;
        RETURN NULL;
      END $$`);
    for (const [event, table] of [
      ['INSERT', 'NEW'],
      ['UPDATE', 'NEW'],
      ['DELETE', 'OLD'],
    ] as const) {
      await runner.query(`
        CREATE TRIGGER designations_stay_${event.toLowerCase()} AFTER ${event} ON designations
          REFERENCING ${table} TABLE AS touched
          FOR EACH STATEMENT EXECUTE FUNCTION confirmed_designations_stay()`);
    }
    await runner.query(`
      CREATE FUNCTION confirmed_rounds_stay() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
      BEGIN
        RAISE EXCEPTION 'A confirmed determination never changes' USING ERRCODE = 'object_not_in_prerequisite_state';
      END $$`);
    await runner.query(`
      CREATE TRIGGER designation_rounds_stay BEFORE UPDATE OR DELETE ON designation_rounds
        FOR EACH ROW WHEN (OLD.state = 'confirmed') EXECUTE FUNCTION confirmed_rounds_stay()`);
    // As chambers_with_waiting_imports(): the sweep stands above the chambers and learns which have work, nothing else.
    await runner.query(`
      CREATE FUNCTION chambers_with_waiting_designations() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
        SET search_path = pg_catalog, public AS
        $$ SELECT DISTINCT chamber_id FROM designation_rounds WHERE state IN ('queued', 'running') $$`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
