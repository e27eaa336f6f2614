import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an import will do, kept beside its rows: asking for its progress then reads no rows. */
export class BusinessImportOutcome1763700000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE business_imports
        ADD COLUMN to_create integer NOT NULL DEFAULT 0,
        ADD COLUMN to_update integer NOT NULL DEFAULT 0,
        ADD COLUMN preview jsonb NOT NULL DEFAULT '[]'`);
    await runner.query('DROP TRIGGER audit_business_imports ON business_imports');
    await runner.query(`
      CREATE TRIGGER audit_business_imports AFTER INSERT OR UPDATE OR DELETE ON business_imports
        FOR EACH ROW EXECUTE FUNCTION audit_row('rows', 'progress', 'problems', 'preview')`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
