import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 回収率: who came to an event without a questionnaire is not among those who were asked any more. */
export class ResponseOfWhoWasAsked1763700000206 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      INSERT INTO outbox (chamber_id, kind, entity_id, keys)
      SELECT chamber_id, 'figures.outdated', chamber_id,
             jsonb_build_object('activity', 'plan', 'dates', '[]'::jsonb, 'indicatorIds', jsonb_agg(id ORDER BY id))
        FROM indicators
       WHERE NOT retired AND definition #>> '{counts,activity}' = 'event-questionnaire'
         AND definition #>> '{denominator,definition,activity}' <> 'event-questionnaire'
       GROUP BY chamber_id`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
