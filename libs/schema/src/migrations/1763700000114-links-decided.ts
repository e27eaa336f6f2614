import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A person may decide that somebody belongs to no business: `by-hand` without one, which no program decides again. */
export class LinksDecided1763700000114 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE event_registrations DROP CONSTRAINT event_registrations_check');
    await runner.query(`
      ALTER TABLE event_registrations ADD CONSTRAINT event_registrations_link
        CHECK (link = 'by-hand' OR (business_id IS NOT NULL) = (link = 'automatic'))`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
