import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What people change by themselves, through the link in their mail, and how staff know that it was they. A seat knows since
 * when somebody has it; null stands for long ago.
 */
export class ChangesByLink1763700000180 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // A note that staff wrote, or wrote on, is the chamber's: it is neither shown nor changed through the link.
    await runner.query(`
      ALTER TABLE event_registrations
        ADD COLUMN note_is_own boolean NOT NULL DEFAULT false, ADD COLUMN own_changed_at timestamptz`);
    await runner.query('ALTER TABLE event_seats ADD COLUMN given_at timestamptz');
    await runner.query('ALTER TABLE event_seats ALTER COLUMN given_at SET DEFAULT clock_timestamp()');

    // Somebody without an account has no row in staff. As a default, every writer of the trail keeps it.
    await runner.query('ALTER TABLE audit_entries ADD COLUMN acting text');
    await runner.query(`
      ALTER TABLE audit_entries ALTER COLUMN acting SET DEFAULT nullif(current_setting('app.acting', true), '')`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
