import type { MigrationInterface, QueryRunner } from 'typeorm';

// Whether a business is a member on a day is told by the last period begun: periods do not overlap.
const MEMBERSHIP = `
  LEFT JOIN LATERAL (
    SELECT CASE WHEN latest.withdrawn_on IS NULL OR latest.withdrawn_on > today THEN latest.kind END AS kind
      FROM memberships latest
     WHERE latest.chamber_id = chamber AND latest.business_id = b.id AND latest.joined_on <= today
       AND latest.withdrawn_on IS DISTINCT FROM latest.joined_on
     ORDER BY latest.joined_on DESC LIMIT 1) m ON true`;

// The word stands in the name or the kana, and neither begins with it. CASE has the dearer test asked of few rows only.
const WITHIN = `CASE WHEN strpos(b.search_key, word) > 1 THEN NOT starts_with(b.sort_key, word) END`;

/**
 * The first answers to a word without finding all of them (ADR 0006). The two indexes compare code points whatever the
 * database's locale, so that what begins with a word stands together in them; the second replaces one of the same
 * columns and carries the key, so that walking it reads no rows.
 */
export class SearchBeginsWithTheBest1763700000102 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX businesses_named ON businesses (chamber_id, search_key COLLATE "C")');
    await runner.query('DROP INDEX businesses_sorted');
    await runner.query(`
      CREATE INDEX businesses_sorted ON businesses (chamber_id, sort_key COLLATE "C", id) INCLUDE (search_key)`);

    await runner.query(`
      CREATE FUNCTION businesses_answering(word text, grams text[], today date, most integer)
        RETURNS TABLE (id uuid, sort_key text, kind text, outsider boolean, rank integer)
        LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 21
        SET search_path = pg_catalog, public SET plan_cache_mode = force_generic_plan AS $$
      #variable_conflict use_column
      DECLARE
        chamber CONSTANT uuid := current_chamber();
        beyond CONSTANT text := word || U&'\\+10FFFF';
        beginning integer;
        walked integer := 0;
      BEGIN
        -- Names and kana that begin with the word stand together in an index each.
        RETURN QUERY
          SELECT b.id, b.sort_key, m.kind, m.kind IS NULL AS outsider,
                 CASE WHEN strpos(E'\\n' || b.search_key || E'\\n', E'\\n' || word || E'\\n') > 0 THEN 0 ELSE 1 END AS rank
            FROM (SELECT id, sort_key COLLATE "C" AS sort_key, search_key FROM businesses
                   WHERE chamber_id = chamber AND sort_key COLLATE "C" >= word AND sort_key COLLATE "C" < beyond
                   UNION ALL
                  SELECT id, sort_key COLLATE "C", search_key FROM businesses
                   WHERE chamber_id = chamber AND search_key COLLATE "C" >= word AND search_key COLLATE "C" < beyond
                     AND NOT starts_with(sort_key, word)) b ${MEMBERSHIP}
           ORDER BY rank, outsider, sort_key, id LIMIT most;
        GET DIAGNOSTICS beginning = ROW_COUNT;
        most := most - beginning;
        IF most = 0 THEN RETURN; END IF;

        -- Where one of the newest hundred has the word, many have: the first members are met soon by walking the order,
        -- within 4,000 steps or not at all.
        IF EXISTS (SELECT FROM (SELECT search_key FROM businesses
                                 WHERE chamber_id = chamber ORDER BY id DESC LIMIT 100) newest
                    WHERE strpos(newest.search_key, word) > 1) THEN
          RETURN QUERY
            SELECT b.id, b.sort_key, m.kind, false, 2
              FROM (SELECT id, sort_key COLLATE "C" AS sort_key, search_key FROM businesses
                     WHERE chamber_id = chamber ORDER BY sort_key COLLATE "C", id LIMIT 4000) b ${MEMBERSHIP}
             WHERE ${WITHIN} AND m.kind IS NOT NULL
             ORDER BY sort_key, id LIMIT most;
          GET DIAGNOSTICS walked = ROW_COUNT;
          IF walked = most THEN RETURN; END IF;
        END IF;

        -- The gram index finds them all; those walked past are the first of them.
        RETURN QUERY
          SELECT b.id, b.sort_key, m.kind, m.kind IS NULL AS outsider, 2
            FROM (SELECT id, sort_key COLLATE "C" AS sort_key, search_key FROM businesses
                   WHERE chamber_id = chamber AND search_grams @> grams) b ${MEMBERSHIP}
           WHERE ${WITHIN}
           ORDER BY outsider, sort_key, id OFFSET walked LIMIT most - walked;
      END $$`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
