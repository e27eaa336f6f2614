import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTenantTable } from '../tenant-table';

/** 会費: what a unit costs in a 年度, and what each membership owes and has paid. A record, no accounting. */
export class Dues1763700000221 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // `rates` tells the yen a unit by 会員種別, `first_year_months` how many of twelve months are owed by who joins in
    // April, May … March.
    await createTenantTable(
      runner,
      'dues_years',
      `id uuid NOT NULL,
       fiscal_year integer NOT NULL CHECK (fiscal_year BETWEEN 1950 AND 2999),
       rates jsonb NOT NULL,
       first_year_months integer[] NOT NULL CHECK (cardinality(first_year_months) = 12),
       created_by uuid DEFAULT current_actor(),
       created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       version integer NOT NULL DEFAULT 1,
       PRIMARY KEY (chamber_id, id),
       CONSTRAINT dues_years_once UNIQUE (chamber_id, fiscal_year)`,
    );

    // `units`, `kind` and `months` are what the amount was worked out from; they stay when the membership changes.
    await createTenantTable(
      runner,
      'dues',
      `id uuid NOT NULL DEFAULT gen_random_uuid(),
       membership_id uuid NOT NULL,
       fiscal_year integer NOT NULL,
       kind text NOT NULL,
       units integer NOT NULL,
       months integer NOT NULL CHECK (months BETWEEN 0 AND 12),
       amount_yen bigint NOT NULL CHECK (amount_yen >= 0),
       paid_yen bigint NOT NULL DEFAULT 0 CHECK (paid_yen BETWEEN 0 AND amount_yen),
       paid_on date,
       exempt_reason text,
       note text,
       state text NOT NULL GENERATED ALWAYS AS (
         CASE WHEN exempt_reason IS NOT NULL THEN 'exempt' WHEN paid_yen = amount_yen THEN 'paid'
              WHEN paid_yen > 0 THEN 'partly' ELSE 'due' END) STORED,
       created_by uuid DEFAULT current_actor(),
       created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       version integer NOT NULL DEFAULT 1,
       PRIMARY KEY (chamber_id, id),
       CONSTRAINT dues_once UNIQUE (chamber_id, membership_id, fiscal_year),
       FOREIGN KEY (chamber_id, membership_id) REFERENCES memberships (chamber_id, id),
       FOREIGN KEY (chamber_id, fiscal_year) REFERENCES dues_years (chamber_id, fiscal_year),
       CHECK ((paid_yen > 0) = (paid_on IS NOT NULL))`,
      { audited: false },
    );
    await runner.query('CREATE INDEX dues_states ON dues (chamber_id, fiscal_year, state)');
    // A year is made in one statement: its rows enter the trail as those of an import do.
    await runner.query(`
      CREATE TRIGGER audit_dues AFTER UPDATE OR DELETE ON dues FOR EACH ROW EXECUTE FUNCTION audit_row()`);
    await runner.query(`
      CREATE TRIGGER audit_dues_inserted AFTER INSERT ON dues REFERENCING NEW TABLE AS inserted
        FOR EACH STATEMENT EXECUTE FUNCTION audit_inserted_rows()`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
