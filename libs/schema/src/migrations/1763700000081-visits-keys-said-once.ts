import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Keys to `chambers` that a logged visit had to look up five times over. Those who take part have keys to businesses and
 * staff of their chamber; a request's key and a change for the outbox are written for the chamber that the transaction is
 * bound to, which row-level security holds. Each look-up also locked the chamber's one row, which all writers share.
 */
export class VisitsKeysSaidOnce1763700000081 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of [
      'consultations',
      'consultation_businesses',
      'consultation_advisors',
      'idempotency_keys',
      'outbox',
    ]) {
      await runner.query(`ALTER TABLE ${table} DROP CONSTRAINT ${table}_chamber_id_fkey`);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
