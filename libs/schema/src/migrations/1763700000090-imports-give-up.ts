import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How often an import was taken up since somebody started it. A file that always fails, or that ends the process which
 * reads it, is given up one day instead of coming back for ever. Nothing that the trail would tell: the outcome is.
 */
export class ImportsGiveUp1763700000090 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE business_imports ADD COLUMN attempts integer NOT NULL DEFAULT 0');
    await runner.query('DROP TRIGGER audit_business_imports ON business_imports');
    await runner.query(`
      CREATE TRIGGER audit_business_imports AFTER INSERT OR UPDATE OR DELETE ON business_imports
        FOR EACH ROW EXECUTE FUNCTION audit_row('progress', 'problems', 'preview', 'alive_at', 'attempts')`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
