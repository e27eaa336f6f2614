import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Figures event by event, and figures of events: both come from the records from now on. */
export class FiguresOfEvents1763700000150 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // The title of the event that a figure is of: the board then shows it without a look at the records.
    await runner.query('ALTER TABLE rollups ADD COLUMN label text');
    // What was entered by hand so far is told by records now: one change a chamber has all figures computed anew.
    await runner.query(`
      INSERT INTO outbox (chamber_id, kind, entity_id, keys)
      SELECT chamber_id, 'figures.outdated', chamber_id,
             jsonb_build_object('activity', 'plan', 'dates', '[]'::jsonb, 'indicatorIds', jsonb_agg(id ORDER BY id))
        FROM indicators WHERE NOT retired GROUP BY chamber_id`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
