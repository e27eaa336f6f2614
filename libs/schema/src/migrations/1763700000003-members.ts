import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTenantTable } from '../tenant-table';

/** Businesses (members or not), their people and their membership periods; imports. */
export class Members1763700000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTenantTable(
      runner,
      'businesses',
      `id uuid NOT NULL,
       name text NOT NULL,
       name_kana text,
       corporate_number text CHECK (corporate_number ~ '^[0-9]{13}$'),
       invoice_number text CHECK (invoice_number ~ '^T[0-9]{13}$'),
       industry_code text,
       industry_division text CHECK (industry_division ~ '^[A-T]$'),
       industry_revision text,
       employees integer CHECK (employees >= 0),
       fee_employees integer CHECK (fee_employees >= 0),
       capital_yen bigint CHECK (capital_yen >= 0),
       founded_on date,
       postal_code text CHECK (postal_code ~ '^[0-9]{7}$'),
       district text,
       address text,
       phone text,
       email text,
       website text,
       successor text NOT NULL DEFAULT 'unknown' CHECK (successor IN ('present', 'absent', 'not-needed', 'unknown')),
       advisor_id uuid,
       note text,
       search_key text NOT NULL,
       search_grams text[] NOT NULL,
       sort_key text NOT NULL,
       closed_on date,
       version integer NOT NULL DEFAULT 1,
       created_at timestamptz NOT NULL DEFAULT now(),
       updated_at timestamptz NOT NULL DEFAULT now(),
       PRIMARY KEY (chamber_id, id),
       FOREIGN KEY (chamber_id, advisor_id) REFERENCES staff (chamber_id, id)`,
      { unaudited: ['search_key', 'search_grams', 'sort_key'] },
    );
    await runner.query(`
      CREATE UNIQUE INDEX businesses_corporate_number ON businesses (chamber_id, corporate_number)
        WHERE corporate_number IS NOT NULL`);
    await runner.query('CREATE INDEX businesses_sorted ON businesses (chamber_id, sort_key, id)');
    await runner.query('CREATE INDEX businesses_advisor ON businesses (chamber_id, advisor_id)');
    await runner.query(`
      CREATE INDEX businesses_grams ON businesses USING gin (chamber_id, search_grams) WITH (fastupdate = off)`);

    await createTenantTable(
      runner,
      'persons',
      `id uuid NOT NULL,
       business_id uuid NOT NULL,
       family_name text NOT NULL,
       given_name text,
       family_kana text,
       given_kana text,
       birth_year integer CHECK (birth_year BETWEEN 1850 AND 2200),
       position text,
       representative boolean NOT NULL DEFAULT false,
       phone text,
       email text,
       left_on date,
       version integer NOT NULL DEFAULT 1,
       PRIMARY KEY (chamber_id, id),
       FOREIGN KEY (chamber_id, business_id) REFERENCES businesses (chamber_id, id)`,
    );
    await runner.query('CREATE INDEX persons_business ON persons (chamber_id, business_id)');

    await createTenantTable(
      runner,
      'memberships',
      `id uuid NOT NULL,
       business_id uuid NOT NULL,
       joined_on date NOT NULL,
       withdrawn_on date CHECK (withdrawn_on >= joined_on),
       withdrawal_reason text,
       units integer NOT NULL DEFAULT 1 CHECK (units BETWEEN 1 AND 10000),
       kind text NOT NULL DEFAULT 'member',
       section text,
       referrer_business_id uuid,
       referrer_note text,
       version integer NOT NULL DEFAULT 1,
       created_at timestamptz NOT NULL DEFAULT now(),
       PRIMARY KEY (chamber_id, id),
       FOREIGN KEY (chamber_id, business_id) REFERENCES businesses (chamber_id, id),
       FOREIGN KEY (chamber_id, referrer_business_id) REFERENCES businesses (chamber_id, id),
       CONSTRAINT memberships_do_not_overlap
         EXCLUDE USING gist (chamber_id WITH =, business_id WITH =, daterange(joined_on, withdrawn_on, '[)') WITH &&)`,
    );
    await runner.query(
      'CREATE INDEX memberships_business ON memberships (chamber_id, business_id, joined_on DESC)',
    );
    await runner.query('CREATE INDEX memberships_joined ON memberships (chamber_id, joined_on)');
    await runner.query('CREATE INDEX memberships_withdrawn ON memberships (chamber_id, withdrawn_on)');

    await createTenantTable(
      runner,
      'business_imports',
      `id uuid NOT NULL,
       file_name text NOT NULL,
       encoding text NOT NULL,
       rows jsonb NOT NULL,
       row_count integer NOT NULL,
       mapping jsonb NOT NULL,
       state text NOT NULL CHECK (state IN ('checked', 'refused', 'queued', 'running', 'done', 'failed')),
       progress integer NOT NULL DEFAULT 0,
       problems jsonb NOT NULL DEFAULT '[]',
       problem_count integer NOT NULL DEFAULT 0,
       created_by uuid NOT NULL DEFAULT current_actor(),
       created_at timestamptz NOT NULL DEFAULT now(),
       finished_at timestamptz,
       PRIMARY KEY (chamber_id, id)`,
      { unaudited: ['rows', 'progress', 'problems'] },
    );

    // Row-level security lets only leakproof operators use an index, and no text search operator is one (ADR 0006).
    // The function states the chamber itself and so may use the gram index.
    await runner.query(`
      CREATE FUNCTION businesses_matching(grams text[], key_pattern text) RETURNS SETOF uuid
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
        SELECT b.id FROM businesses b
         WHERE b.chamber_id = current_chamber() AND b.search_grams @> grams AND b.search_key LIKE key_pattern $$`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
