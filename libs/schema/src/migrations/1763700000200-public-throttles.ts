import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sign-ups are not all that strangers send: what counts them counts the feedback box, too. */
export class PublicThrottles1763700000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE sign_up_throttles RENAME TO public_throttles');
    await runner.query('ALTER INDEX sign_up_throttles_pkey RENAME TO public_throttles_pkey');
    await runner.query('ALTER INDEX sign_up_throttles_window RENAME TO public_throttles_window');
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
