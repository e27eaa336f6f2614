import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The grams of new businesses wait in a list before they are sorted into the index. How long that list may grow is no
 * longer said of the index but of the session: half a megabyte for everybody, more for an import, which files them
 * itself when it is over.
 */
export class GramsFiledAfterAnImport1763700000155 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER INDEX businesses_grams RESET (gin_pending_list_limit)');
    // Only who owns an index may have its list filed. The function tells nothing and changes no row.
    await runner.query(`
      CREATE FUNCTION file_business_grams() RETURNS void LANGUAGE sql SECURITY DEFINER
        SET search_path = pg_catalog, public AS $$ SELECT gin_clean_pending_list('businesses_grams') $$`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
