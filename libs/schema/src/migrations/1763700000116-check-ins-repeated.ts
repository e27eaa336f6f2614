import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A check-in of somebody who stood there as arrived already names that earlier arrival: two doors, or a ticket shown
 * twice. It is kept, because a device that lost the answer asks again and must be told the same.
 */
export class CheckInsRepeated1763700000116 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE event_check_ins ADD COLUMN repeats uuid,
        ADD FOREIGN KEY (chamber_id, repeats) REFERENCES event_check_ins (chamber_id, id)`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
