import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTenantTable } from '../tenant-table';

/**
 * The rows of an uploaded file leave the import's own row, which changes with each step of the work: the audit trigger
 * had to unpack a megabyte of JSON to see that only the progress had moved. They are kept as they came, uncompressed:
 * they are read once and cleared away when the import is old.
 */
export class ImportedRowsApart1763700000060 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Not audited: the import's own entries tell who brought which file, the businesses' entries what came of it.
    await createTenantTable(
      runner,
      'business_import_rows',
      `import_id uuid NOT NULL,
       rows json NOT NULL,
       PRIMARY KEY (chamber_id, import_id),
       FOREIGN KEY (chamber_id, import_id) REFERENCES business_imports (chamber_id, id) ON DELETE CASCADE`,
      { audited: false },
    );
    // Not within CREATE TABLE, where PostgreSQL 15 does not know it yet.
    await runner.query('ALTER TABLE business_import_rows ALTER COLUMN rows SET STORAGE EXTERNAL');
    await runner.query(`
      INSERT INTO business_import_rows (chamber_id, import_id, rows)
      SELECT chamber_id, id, rows::json FROM business_imports`);
    await runner.query('ALTER TABLE business_imports DROP COLUMN rows');
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
