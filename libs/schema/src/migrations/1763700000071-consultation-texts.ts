import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTenantTable } from '../tenant-table';

/**
 * What the search for words in consultations reads (ADR 0010): one row a record, empty until a worker has filed its
 * text. The record's own transaction only leaves the empty row, by trigger: a hundredth of a millisecond, where the
 * index itself would cost thirty times as much on the product's busiest write.
 */
export class ConsultationTexts1763700000071 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTenantTable(
      runner,
      'consultation_texts',
      `consultation_id uuid NOT NULL,
       key text,
       pairs text[],
       PRIMARY KEY (chamber_id, consultation_id),
       CHECK ((key IS NULL) = (pairs IS NULL))`,
      { audited: false },
    );
    // Written by a trigger on a row that has a key of its own; to say it twice is a look-up for every record.
    await runner.query('ALTER TABLE consultation_texts DROP CONSTRAINT consultation_texts_chamber_id_fkey');
    await runner.query(`
      CREATE INDEX consultation_texts_unfiled ON consultation_texts (chamber_id, consultation_id) WHERE pairs IS NULL`);
    await runner.query(`
      CREATE INDEX consultation_texts_pairs ON consultation_texts USING gin (chamber_id, pairs)
        WITH (gin_pending_list_limit = 512)`);

    await runner.query(`
      CREATE FUNCTION leave_text_unfiled() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
        SET search_path = pg_catalog, public AS $$
      BEGIN
        INSERT INTO consultation_texts (chamber_id, consultation_id) VALUES (NEW.chamber_id, NEW.id)
          ON CONFLICT (chamber_id, consultation_id) DO UPDATE SET key = NULL, pairs = NULL;
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE TRIGGER text_recorded AFTER INSERT ON consultations
        FOR EACH ROW EXECUTE FUNCTION leave_text_unfiled()`);
    await runner.query(`
      CREATE TRIGGER text_changed AFTER UPDATE ON consultations FOR EACH ROW
        WHEN ((OLD.summary, OLD.issue, OLD.advice, OLD.result) IS DISTINCT FROM
              (NEW.summary, NEW.issue, NEW.advice, NEW.result))
        EXECUTE FUNCTION leave_text_unfiled()`);
    await runner.query(`
      INSERT INTO consultation_texts (chamber_id, consultation_id) SELECT chamber_id, id FROM consultations`);

    // Row-level security lets no text operator use an index (ADR 0006): the function states the chamber itself.
    await runner.query(`
      CREATE FUNCTION consultations_mentioning(grams text[], key_patterns text[], most integer) RETURNS SETOF uuid
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
        SELECT t.consultation_id FROM consultation_texts t
         WHERE t.chamber_id = current_chamber() AND t.pairs @> grams AND t.key LIKE ALL (key_patterns) LIMIT most $$`);
    // The filing serves every chamber and so stands above them; it learns which have work, and nothing else.
    await runner.query(`
      CREATE FUNCTION chambers_with_unfiled_texts() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
        SET search_path = pg_catalog, public AS
        $$ SELECT c.id FROM chambers c WHERE EXISTS
             (SELECT FROM consultation_texts t WHERE t.chamber_id = c.id AND t.pairs IS NULL) $$`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
