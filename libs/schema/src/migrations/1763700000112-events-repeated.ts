import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An event's form sent twice is one event, as with sign-ups: `request_key` is the form's own, and the digest tells the
 * same form sent again from another one under its key.
 */
export class EventsRepeated1763700000112 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Events from before have no form: they are known by their ids. What is written without a form draws a key.
    await runner.query(`
      ALTER TABLE chamber_events ADD COLUMN request_key uuid, ADD COLUMN request_hash text NOT NULL DEFAULT ''`);
    await runner.query('DROP TRIGGER audit_chamber_events ON chamber_events');
    await runner.query('UPDATE chamber_events SET request_key = id');
    await runner.query(`
      CREATE TRIGGER audit_chamber_events AFTER INSERT OR UPDATE OR DELETE ON chamber_events
        FOR EACH ROW EXECUTE FUNCTION audit_row('request_hash')`);
    await runner.query(`
      ALTER TABLE chamber_events
        ALTER COLUMN request_key SET NOT NULL, ALTER COLUMN request_key SET DEFAULT gen_random_uuid(),
        ADD CONSTRAINT chamber_events_request UNIQUE (chamber_id, request_key)`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
