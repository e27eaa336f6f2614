import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which businesses a month's figure counted. Distinct businesses (実数) do not add up, so a year's figure needs to know
 * them; kept with the month, it need not read the year's records again for every visit that is logged.
 */
export class BusinessesOfAMonth1763700000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE rollups ADD COLUMN business_ids uuid[]');
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
