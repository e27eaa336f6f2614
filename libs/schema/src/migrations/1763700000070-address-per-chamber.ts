import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An address names one person in a chamber, no longer in the whole installation: to refuse one that another chamber
 * uses was to tell who works there. `sign_in_candidate` answers every account of an address already.
 */
export class AddressPerChamber1763700000070 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX staff_email');
    await runner.query('CREATE UNIQUE INDEX staff_email ON staff (chamber_id, lower(email))');
    await runner.query('CREATE INDEX staff_sign_in ON staff (lower(email))');
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
