import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A trigger without arguments sees TG_ARGV as NULL, and jsonb less NULL is NULL: tables that hide no column left no
 * trace of their changes. Here the columns to hide are none instead.
 */
export class AuditEveryTable1763700000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION audit_row() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
        SET search_path = pg_catalog, public AS $$
      DECLARE
        hidden text[] := coalesce(TG_ARGV, '{}') || 'chamber_id'::text;
        old_row jsonb; new_row jsonb; row_id text; changed text[];
      BEGIN
        IF TG_OP <> 'INSERT' THEN old_row := to_jsonb(OLD) - hidden; END IF;
        IF TG_OP <> 'DELETE' THEN new_row := to_jsonb(NEW) - hidden; END IF;
        -- Rows between two records have no id of their own: they belong to the story of their record.
        row_id := coalesce(new_row ->> 'id', old_row ->> 'id', new_row ->> 'consultation_id', old_row ->> 'consultation_id');
        IF TG_OP = 'UPDATE' THEN
          SELECT array_agg(key) INTO changed FROM jsonb_each(new_row) AS n (key, value)
            WHERE n.value IS DISTINCT FROM old_row -> n.key;
          IF changed IS NULL THEN RETURN NULL; END IF;
          changed := changed || ARRAY['consultation_id', 'business_id', 'staff_id', 'indicator_id', 'plan_id'];
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
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
