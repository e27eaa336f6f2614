import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTenantTable } from '../tenant-table';

/** How often each thing that a board shows has changed, so that a board made before can be told from a stale one. */
export class BoardRevisions1763700000040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // A row an indicator or item. Each commit that changes one leaves a higher sum over all of them, in whatever order
    // transactions end; the latest of their time stamps would miss one that was taken earlier and commits later.
    await createTenantTable(
      runner,
      'board_revisions',
      `subject_id uuid NOT NULL,
       revision bigint NOT NULL DEFAULT 1,
       PRIMARY KEY (chamber_id, subject_id)`,
      { grants: 'read', audited: false },
    );
    // SECURITY DEFINER: whoever changes a figure moves its revision, and nobody can do so otherwise. Rows are taken in
    // the order of their ids, so that two transactions never wait for each other.
    await runner.query(`
      CREATE FUNCTION count_board_change() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
        SET search_path = pg_catalog, public AS $$
      BEGIN
        IF TG_ARGV[0] = 'node_id' THEN
          INSERT INTO board_revisions (chamber_id, subject_id)
          SELECT DISTINCT chamber_id, node_id FROM changed ORDER BY 1, 2
          ON CONFLICT (chamber_id, subject_id) DO UPDATE SET revision = board_revisions.revision + 1;
        ELSE
          INSERT INTO board_revisions (chamber_id, subject_id)
          SELECT DISTINCT chamber_id, indicator_id FROM changed ORDER BY 1, 2
          ON CONFLICT (chamber_id, subject_id) DO UPDATE SET revision = board_revisions.revision + 1;
        END IF;
        RETURN NULL;
      END $$`);
    await countChanges(runner, 'rollups', 'indicator_id');
    await countChanges(runner, 'manual_entries', 'indicator_id'); // read by the board itself, event by event
    await countChanges(runner, 'goal_reviews', 'node_id');
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}

// A trigger that sees the rows of its statement may listen to one kind of statement only.
async function countChanges(runner: QueryRunner, table: string, subject: string): Promise<void> {
  for (const [event, rows] of [
    ['INSERT', 'NEW'],
    ['UPDATE', 'NEW'],
    ['DELETE', 'OLD'],
  ]) {
    await runner.query(`
      CREATE TRIGGER board_after_${event?.toLowerCase()} AFTER ${event} ON ${table}
        REFERENCING ${rows} TABLE AS changed
        FOR EACH STATEMENT EXECUTE FUNCTION count_board_change('${subject}')`);
  }
}
