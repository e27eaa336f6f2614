import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTenantTable } from '../tenant-table';

/** A scheme looked at for every business, and the list of whom to tell of it (連絡リスト). */
export class SchemeDiagnoses1763700000231 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // `content` are the rules as they were when it began, so that a run that is taken up again ends by the same ones.
    await createTenantTable(
      runner,
      'scheme_diagnoses',
      `id uuid NOT NULL,
       scheme_id uuid NOT NULL,
       content jsonb NOT NULL,
       day date NOT NULL,
       state text NOT NULL CHECK (state IN ('queued', 'running', 'done', 'failed')),
       latest boolean NOT NULL DEFAULT false,
       business_count integer NOT NULL DEFAULT 0,
       progress integer NOT NULL DEFAULT 0,
       last_business_id uuid,
       eligible integer NOT NULL DEFAULT 0,
       uncertain integer NOT NULL DEFAULT 0,
       not_eligible integer NOT NULL DEFAULT 0,
       attempts integer NOT NULL DEFAULT 0,
       alive_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       started_by uuid DEFAULT current_actor(),
       started_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       finished_at timestamptz,
       PRIMARY KEY (chamber_id, id),
       FOREIGN KEY (chamber_id, scheme_id) REFERENCES schemes (chamber_id, id),
       CHECK ((state IN ('done', 'failed')) = (finished_at IS NOT NULL)),
       CHECK (NOT latest OR state = 'done')`,
      {
        unaudited: [
          'content',
          'progress',
          'last_business_id',
          'eligible',
          'uncertain',
          'not_eligible',
          'alive_at',
        ],
      },
    );
    await runner.query(`
      CREATE UNIQUE INDEX scheme_diagnoses_under_way ON scheme_diagnoses (chamber_id, scheme_id)
        WHERE state IN ('queued', 'running')`);
    await runner.query(
      'CREATE UNIQUE INDEX scheme_diagnoses_latest ON scheme_diagnoses (chamber_id, scheme_id) WHERE latest',
    );
    await runner.query(
      'CREATE INDEX scheme_diagnoses_scheme ON scheme_diagnoses (chamber_id, scheme_id, id DESC)',
    );

    // Worked out, and worked out again at any time: no trail, and no key to businesses, which are never deleted.
    await createTenantTable(
      runner,
      'scheme_results',
      `diagnosis_id uuid NOT NULL,
       business_id uuid NOT NULL,
       verdict text NOT NULL CHECK (verdict IN ('eligible', 'unknown', 'not-eligible')),
       failed_rules text[] NOT NULL,
       unknown_rules text[] NOT NULL,
       sort_key text COLLATE "C" NOT NULL,
       PRIMARY KEY (chamber_id, diagnosis_id, business_id),
       FOREIGN KEY (chamber_id, diagnosis_id) REFERENCES scheme_diagnoses (chamber_id, id)`,
      { audited: false },
    );
    await runner.query(`
      CREATE INDEX scheme_results_listed ON scheme_results (chamber_id, diagnosis_id, verdict, sort_key, business_id)`);

    await createTenantTable(
      runner,
      'scheme_calls',
      `id uuid NOT NULL,
       scheme_id uuid NOT NULL,
       business_id uuid NOT NULL,
       staff_id uuid,
       outcome text CHECK (outcome IN ('told', 'not-interested', 'applied')),
       contacted_on date,
       note text,
       voided_at timestamptz,
       void_reason text,
       created_by uuid DEFAULT current_actor(),
       created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       version integer NOT NULL DEFAULT 1,
       PRIMARY KEY (chamber_id, id),
       FOREIGN KEY (chamber_id, scheme_id) REFERENCES schemes (chamber_id, id),
       FOREIGN KEY (chamber_id, business_id) REFERENCES businesses (chamber_id, id),
       FOREIGN KEY (chamber_id, staff_id) REFERENCES staff (chamber_id, id),
       CHECK ((outcome IS NULL) = (contacted_on IS NULL)),
       CHECK ((voided_at IS NULL) = (void_reason IS NULL))`,
    );
    // Nobody is called twice over; who was called may be put on the list again for the next call.
    await runner.query(`
      CREATE UNIQUE INDEX scheme_calls_open ON scheme_calls (chamber_id, scheme_id, business_id)
        WHERE outcome IS NULL AND voided_at IS NULL`);
    await runner.query('CREATE INDEX scheme_calls_listed ON scheme_calls (chamber_id, scheme_id, id DESC)');
    await runner.query(
      'CREATE INDEX scheme_calls_business ON scheme_calls (chamber_id, business_id, scheme_id)',
    );

    // As chambers_with_waiting_imports(): the sweep learns which chambers have work, nothing else.
    await runner.query(`
      CREATE FUNCTION chambers_with_waiting_diagnoses() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
        SET search_path = pg_catalog, public AS
        $$ SELECT DISTINCT chamber_id FROM scheme_diagnoses WHERE state IN ('queued', 'running') $$`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
