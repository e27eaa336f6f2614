import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Each way in which the trail is narrowed (one record, one kind of record, one person) gets an index that yields its
 * entries newest first. The index before served a record only when its kind was given as well.
 */
export class WaysThroughTheTrail1763700000064 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX audit_entries_entity');
    await runner.query('CREATE INDEX audit_entries_record ON audit_entries (chamber_id, entity_id, id DESC)');
    await runner.query('CREATE INDEX audit_entries_kind ON audit_entries (chamber_id, entity, id DESC)');
    await runner.query('CREATE INDEX audit_entries_actor ON audit_entries (chamber_id, actor_id, id DESC)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
