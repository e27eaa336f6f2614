import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Changes that are tried again later, and figures that know which businesses they met, for months and years alike. */
export class FiguresSetAside1763700000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE outbox ADD COLUMN retry_at timestamptz');
    // Ids hardly shrink: compressing them costs every drain time and saves nothing.
    await runner.query('ALTER TABLE rollups ALTER COLUMN business_ids SET STORAGE EXTERNAL');
    // Figures stored before businesses were kept with them (migration 20), or kept with months only, would be added up
    // to years without them. One change a chamber has all of them computed anew by the next drain.
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
