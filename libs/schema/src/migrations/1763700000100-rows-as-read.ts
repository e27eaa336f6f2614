import type { MigrationInterface, QueryRunner } from 'typeorm';

const CHECK_AGAIN =
  'ファイルの確認のしかたが新しくなりました。ファイルをもう一度選んで、確認からやり直してください。';

/**
 * An import keeps what the dry run read instead of the file's cells, so that the job need not read them again. What was
 * kept of files before is of no use to it: those that wait are to be checked again, and the cells go.
 */
export class RowsAsRead1763700000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `UPDATE business_imports SET state = 'refused', problem_count = 1,
              problems = jsonb_build_array(jsonb_build_object('row', 1, 'column', NULL, 'message', $1::text))
        WHERE state IN ('checked', 'queued', 'running', 'failed')`,
      [CHECK_AGAIN],
    );
    await runner.query('DELETE FROM business_import_rows');
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
