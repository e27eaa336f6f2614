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
    await runner.query(`
      CREATE FUNCTION audit_inserted_rows() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
        SET search_path = pg_catalog, public AS $$
      DECLARE
        hidden text[] := coalesce(TG_ARGV, '{}') || 'chamber_id'::text;
        actor uuid := current_actor();
        request text := nullif(current_setting('app.request_id', true), '');
      BEGIN
        INSERT INTO audit_entries (chamber_id, actor_id, request_id, action, entity, entity_id, after)
        SELECT i.chamber_id, actor, request, 'insert', TG_TABLE_NAME, i.id::text, to_jsonb(i) - hidden FROM inserted i;
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
