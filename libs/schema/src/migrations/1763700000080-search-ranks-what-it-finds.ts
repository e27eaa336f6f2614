import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The search's function also tells how well each business answers and where it stands in the order, for it has the row
 * in hand: the page then reads no more rows than it shows (ADR 0006). The key's lines are name, kana, telephone and
 * corporate number.
 */
export class SearchRanksWhatItFinds1763700000080 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION businesses_matching(text[], text)');
    await runner.query(`
      CREATE FUNCTION businesses_matching(grams text[], key_patterns text[], whole text)
        RETURNS TABLE (id uuid, advisor_id uuid, sort_key text, rank integer)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public ROWS 100 AS $$
        SELECT b.id, b.advisor_id, b.sort_key,
               CASE WHEN strpos(E'\\n' || b.search_key || E'\\n', E'\\n' || whole || E'\\n') > 0 THEN 0
                    WHEN starts_with(b.search_key, whole) OR starts_with(split_part(b.search_key, E'\\n', 2), whole) THEN 1
                    WHEN strpos(split_part(b.search_key, E'\\n', 1), whole) > 0
                      OR strpos(split_part(b.search_key, E'\\n', 2), whole) > 0 THEN 2
                    ELSE 3 END
          FROM businesses b
         WHERE b.chamber_id = current_chamber() AND b.search_grams @> grams AND b.search_key LIKE ALL (key_patterns) $$`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
