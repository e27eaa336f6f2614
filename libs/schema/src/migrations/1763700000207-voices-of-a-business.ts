import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The voices of one business, in the order of its story. */
export class VoicesOfABusiness1763700000207 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX feedback_businesses ON feedback (chamber_id, business_id, received_on DESC, id DESC)
        WHERE business_id IS NOT NULL`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
