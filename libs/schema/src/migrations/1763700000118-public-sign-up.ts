import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the pages without an account need: the chamber that an address names, and how often an origin has signed up. */
export class PublicSignUp1763700000118 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Whoever opens a page by its address is bound to no chamber yet. The function tells what the page says anyway.
    await runner.query(`
      CREATE FUNCTION chamber_of_code(wanted text) RETURNS TABLE (id uuid, name text)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public ROWS 1 AS $$
        SELECT c.id, c.name FROM chambers c WHERE c.code = wanted $$`);

    // Sign-ups by origin, and by origin and event. Not a chamber's rows: an origin signs up with several. Nothing is lost
    // when a crash empties it, and a rush of sign-ups writes no log for it.
    await runner.query(`
      CREATE UNLOGGED TABLE sign_up_throttles (
        subject text PRIMARY KEY,
        attempts integer NOT NULL,
        window_started_at timestamptz NOT NULL
      )`);
    await runner.query('CREATE INDEX sign_up_throttles_window ON sign_up_throttles (window_started_at)');
    await runner.query('GRANT SELECT, INSERT, UPDATE, DELETE ON sign_up_throttles TO banso_app');

    // The list of what can be signed up for, by strangers as often as they like.
    await runner.query(`
      CREATE INDEX chamber_events_published ON chamber_events (chamber_id, ends_on)
        WHERE published AND state <> 'cancelled'`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
