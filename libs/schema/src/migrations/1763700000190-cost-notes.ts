import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 収支メモ: what an event cost, in words. What came in is computed of what people paid. */
export class CostNotes1763700000190 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE chamber_events ADD COLUMN cost_note text');
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
