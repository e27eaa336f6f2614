import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 紹介の有無: members of staff and people told in words bring members, too; figures that filter by it are computed anew. */
export class ReferredByAnybody1763700000209 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      INSERT INTO outbox (chamber_id, kind, entity_id, keys)
      SELECT chamber_id, 'figures.outdated', chamber_id,
             jsonb_build_object('activity', 'plan', 'dates', '[]'::jsonb, 'indicatorIds', jsonb_agg(id ORDER BY id))
        FROM indicators
       WHERE NOT retired AND definition::text LIKE '%"referred"%'
       GROUP BY chamber_id`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
