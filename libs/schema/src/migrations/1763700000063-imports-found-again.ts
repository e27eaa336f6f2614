import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the sweep needs to find an import whose job was lost: since when nothing was heard of it, and who wanted it. */
export class ImportsFoundAgain1763700000063 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE business_imports
        ADD COLUMN started_by uuid,
        ADD COLUMN alive_at timestamptz NOT NULL DEFAULT now()`);
    await runner.query('UPDATE business_imports SET started_by = created_by');
    await runner.query(`
      CREATE INDEX business_imports_waiting ON business_imports (chamber_id) WHERE state IN ('queued', 'running')`);
    await runner.query('DROP TRIGGER audit_business_imports ON business_imports');
    await runner.query(`
      CREATE TRIGGER audit_business_imports AFTER INSERT OR UPDATE OR DELETE ON business_imports
        FOR EACH ROW EXECUTE FUNCTION audit_row('progress', 'problems', 'preview', 'alive_at')`);
    // As chambers_with_waiting_changes(): the sweep stands above the chambers and learns which have work, nothing else.
    await runner.query(`
      CREATE FUNCTION chambers_with_waiting_imports() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
        SET search_path = pg_catalog, public AS
        $$ SELECT DISTINCT chamber_id FROM business_imports WHERE state IN ('queued', 'running') $$`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
