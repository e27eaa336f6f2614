import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTenantTable } from '../tenant-table';

/** Plans, their tree, indicators and targets; figures entered by hand; roll-ups. */
export class ActionPlans1763700000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTenantTable(
      runner,
      'plans',
      `id uuid NOT NULL,
       code text NOT NULL,
       title text NOT NULL,
       owner text NOT NULL,
       starts_on date NOT NULL,
       ends_on date NOT NULL CHECK (ends_on >= starts_on),
       ended_early_on date,
       parent_code text,
       supersedes_code text,
       document jsonb NOT NULL,
       digest text NOT NULL,
       version integer NOT NULL DEFAULT 1,
       created_at timestamptz NOT NULL DEFAULT now(),
       updated_at timestamptz NOT NULL DEFAULT now(),
       PRIMARY KEY (chamber_id, id),
       UNIQUE (chamber_id, code)`,
      { unaudited: ['document'] },
    );

    await createTenantTable(
      runner,
      'plan_nodes',
      `id uuid NOT NULL,
       plan_id uuid NOT NULL,
       parent_id uuid,
       key text NOT NULL,
       kind text NOT NULL,
       title text NOT NULL,
       sort_order integer NOT NULL,
       restates_key text,
       content jsonb NOT NULL DEFAULT '{}',
       PRIMARY KEY (chamber_id, id),
       UNIQUE (chamber_id, plan_id, key),
       FOREIGN KEY (chamber_id, plan_id) REFERENCES plans (chamber_id, id),
       FOREIGN KEY (chamber_id, parent_id) REFERENCES plan_nodes (chamber_id, id)`,
    );

    await createTenantTable(
      runner,
      'indicators',
      `id uuid NOT NULL,
       plan_id uuid NOT NULL,
       node_id uuid,
       key text NOT NULL,
       title text NOT NULL,
       unit text NOT NULL,
       measure text NOT NULL CHECK (measure IN
         ('count', 'distinct', 'sum', 'ratio', 'growth', 'stock', 'cadence', 'manual')),
       period_kind text NOT NULL CHECK (period_kind IN
         ('cumulative', 'each-year', 'single-year', 'as-of-date', 'cadence', 'per-event')),
       sort_order integer NOT NULL,
       subset_of_key text,
       definition jsonb NOT NULL,
       baseline jsonb,
       retired boolean NOT NULL DEFAULT false,
       version integer NOT NULL DEFAULT 1,
       PRIMARY KEY (chamber_id, id),
       UNIQUE (chamber_id, plan_id, key),
       FOREIGN KEY (chamber_id, plan_id) REFERENCES plans (chamber_id, id),
       FOREIGN KEY (chamber_id, node_id) REFERENCES plan_nodes (chamber_id, id)`,
    );

    await createTenantTable(
      runner,
      'targets',
      `id uuid NOT NULL,
       indicator_id uuid NOT NULL,
       period text NOT NULL,
       starts_on date NOT NULL,
       ends_on date NOT NULL,
       comparison text NOT NULL,
       value numeric,
       increment numeric,
       note text,
       PRIMARY KEY (chamber_id, id),
       UNIQUE (chamber_id, indicator_id, period),
       FOREIGN KEY (chamber_id, indicator_id) REFERENCES indicators (chamber_id, id)`,
    );

    await createTenantTable(
      runner,
      'manual_entries',
      `id uuid NOT NULL,
       indicator_id uuid NOT NULL,
       dated_on date NOT NULL,
       value numeric,
       numerator numeric,
       denominator numeric CHECK (denominator > 0),
       note text,
       voided_at timestamptz,
       void_reason text,
       created_by uuid DEFAULT current_actor(),
       created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       version integer NOT NULL DEFAULT 1,
       PRIMARY KEY (chamber_id, id),
       CHECK (value IS NOT NULL OR (numerator IS NOT NULL AND denominator IS NOT NULL)),
       FOREIGN KEY (chamber_id, indicator_id) REFERENCES indicators (chamber_id, id)`,
    );
    await runner.query(
      'CREATE INDEX manual_entries_day ON manual_entries (chamber_id, indicator_id, dated_on)',
    );

    // Goals in words (a status, a note, evidence, a reviewer): the plan's own text stays in the node.
    await createTenantTable(
      runner,
      'goal_reviews',
      `id uuid NOT NULL,
       node_id uuid NOT NULL,
       fiscal_year integer NOT NULL,
       status text NOT NULL CHECK (status IN ('not-started', 'under-way', 'achieved', 'abandoned')),
       note text,
       evidence text,
       reviewed_by uuid DEFAULT current_actor(),
       reviewed_at timestamptz NOT NULL DEFAULT now(),
       version integer NOT NULL DEFAULT 1,
       PRIMARY KEY (chamber_id, id),
       UNIQUE (chamber_id, node_id, fiscal_year),
       FOREIGN KEY (chamber_id, node_id) REFERENCES plan_nodes (chamber_id, id)`,
    );

    // One row an indicator: whoever refreshes its roll-ups holds this row's lock while reading the source.
    await createTenantTable(
      runner,
      'rollup_states',
      `indicator_id uuid NOT NULL,
       computed_at timestamptz,
       PRIMARY KEY (chamber_id, indicator_id),
       FOREIGN KEY (chamber_id, indicator_id) REFERENCES indicators (chamber_id, id)`,
      { audited: false },
    );
    // period: 'plan', 'FY2019' or '2019-04'. dimension_key: '' for the total, else the department's or advisor's id.
    await createTenantTable(
      runner,
      'rollups',
      `indicator_id uuid NOT NULL,
       dimension text NOT NULL CHECK (dimension IN ('total', 'department', 'advisor')),
       dimension_key text NOT NULL,
       period text NOT NULL,
       value numeric,
       contacts integer,
       businesses integer,
       numerator numeric,
       denominator numeric,
       computed_at timestamptz NOT NULL,
       PRIMARY KEY (chamber_id, indicator_id, dimension, dimension_key, period),
       FOREIGN KEY (chamber_id, indicator_id) REFERENCES indicators (chamber_id, id)`,
      { audited: false },
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
