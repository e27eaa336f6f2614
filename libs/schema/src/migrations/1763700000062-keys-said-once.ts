import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Keys to `chambers` that other keys imply already: a person and a period of membership belong to a business of their
 * chamber, and an audit entry is written by a trigger on a row that has a key of its own. Each cost a look-up for every
 * row of an import.
 */
export class KeysSaidOnce1763700000062 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['persons', 'memberships', 'audit_entries']) {
      await runner.query(`ALTER TABLE ${table} DROP CONSTRAINT ${table}_chamber_id_fkey`);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
