import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The tables that an import fills, each with the columns that its trail leaves out. */
const BULK_TABLES: Record<string, string[]> = {
  businesses: ['search_key', 'search_grams', 'sort_key'],
  persons: [],
  memberships: [],
};

/**
 * New rows of the tables that are filled in bulk enter the trail a statement at a time: the same entries, in the same
 * transaction, for a third of the time (ADR 0004). Changes and removals are still audited row by row.
 */
export class AuditInsertsByStatement1763700000061 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Only the columns that enter the trail are made JSON of: a business's search grams would cost more than all others.
    await runner.query(`
      CREATE FUNCTION audit_inserted_rows() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
        SET search_path = pg_catalog, public AS $$
      DECLARE
        hidden text[] := coalesce(TG_ARGV, '{}') || 'chamber_id'::text;
        columns text;
      BEGIN
        SELECT string_agg(format('i.%I', attname), ', ' ORDER BY attnum) INTO columns
          FROM pg_attribute WHERE attrelid = TG_RELID AND attnum > 0 AND NOT attisdropped AND attname <> ALL (hidden);
        EXECUTE format(
          'INSERT INTO audit_entries (chamber_id, actor_id, request_id, action, entity, entity_id, after)
           SELECT i.chamber_id, $1, $2, ''insert'', $3, i.id::text, to_jsonb(v)
             FROM inserted i CROSS JOIN LATERAL (SELECT %s) v', columns)
          USING current_actor(), nullif(current_setting('app.request_id', true), ''), TG_TABLE_NAME;
        RETURN NULL;
      END $$`);
    for (const [table, hidden] of Object.entries(BULK_TABLES)) {
      const columns = hidden.map((column) => `'${column}'`).join(', ');
      await runner.query(`DROP TRIGGER audit_${table} ON ${table}`);
      await runner.query(`
        CREATE TRIGGER audit_${table} AFTER UPDATE OR DELETE ON ${table}
          FOR EACH ROW EXECUTE FUNCTION audit_row(${columns})`);
      await runner.query(`
        CREATE TRIGGER audit_${table}_inserted AFTER INSERT ON ${table}
          REFERENCING NEW TABLE AS inserted
          FOR EACH STATEMENT EXECUTE FUNCTION audit_inserted_rows(${columns})`);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
