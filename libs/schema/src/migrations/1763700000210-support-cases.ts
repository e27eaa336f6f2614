import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTenantTable } from '../tenant-table';

const VOIDABLE = `voided_at timestamptz,
       void_reason text,
       CHECK ((voided_at IS NULL) = (void_reason IS NULL))`;

/** 支援案件: kinds that the chamber edits, cases with their dated milestones, tasks and what came of them (ADR 0016). */
export class SupportCases1763700000210 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTenantTable(
      runner,
      'case_kinds',
      `id uuid NOT NULL,
       key text NOT NULL,
       label text NOT NULL,
       sort_order integer NOT NULL,
       valid_from date,
       valid_to date,
       stages jsonb NOT NULL CHECK (jsonb_typeof(stages) = 'array' AND jsonb_array_length(stages) > 0),
       milestones jsonb NOT NULL CHECK (jsonb_typeof(milestones) = 'array'),
       plan_kind text,
       follow_up jsonb,
       guidance jsonb,
       call_rounds jsonb NOT NULL CHECK (jsonb_typeof(call_rounds) = 'array'),
       version integer NOT NULL DEFAULT 1,
       PRIMARY KEY (chamber_id, id),
       CONSTRAINT case_kinds_key UNIQUE (chamber_id, key),
       CHECK (valid_from <= valid_to)`,
    );

    await createTenantTable(
      runner,
      'support_cases',
      `id uuid NOT NULL,
       request_key uuid NOT NULL,
       request_hash text NOT NULL,
       kind text NOT NULL,
       business_id uuid NOT NULL,
       title text NOT NULL,
       stage text NOT NULL,
       opened_on date NOT NULL,
       call_round text,
       deadline date,
       note text,
       follows_case_id uuid,
       closed_on date,
       result text CHECK (result IN ('achieved', 'not-achieved', 'withdrawn')),
       result_note text,
       reopen_reason text,
       voided_at timestamptz,
       void_reason text,
       created_by uuid DEFAULT current_actor(),
       created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       version integer NOT NULL DEFAULT 1,
       PRIMARY KEY (chamber_id, id),
       CONSTRAINT support_cases_request UNIQUE (chamber_id, request_key),
       FOREIGN KEY (chamber_id, kind) REFERENCES case_kinds (chamber_id, key),
       FOREIGN KEY (chamber_id, business_id) REFERENCES businesses (chamber_id, id),
       FOREIGN KEY (chamber_id, follows_case_id) REFERENCES support_cases (chamber_id, id),
       CHECK (follows_case_id <> id),
       CHECK (closed_on >= opened_on),
       CHECK ((closed_on IS NULL) = (result IS NULL)),
       CHECK (closed_on IS NOT NULL OR result_note IS NULL),
       CHECK ((voided_at IS NULL) = (void_reason IS NULL))`,
      { unaudited: ['request_key', 'request_hash'] },
    );
    // Lists: by what was touched last, by deadline, one business's story, one kind's board.
    await runner.query(
      'CREATE INDEX support_cases_touched ON support_cases (chamber_id, updated_at DESC, id DESC)',
    );
    await runner.query(
      `CREATE INDEX support_cases_deadlines ON support_cases (chamber_id, coalesce(deadline, date 'infinity'), id)`,
    );
    await runner.query(
      'CREATE INDEX support_cases_businesses ON support_cases (chamber_id, business_id, opened_on DESC, id DESC)',
    );
    await runner.query(`
      CREATE INDEX support_cases_boards ON support_cases (chamber_id, kind, stage, updated_at DESC, id DESC)
        WHERE closed_on IS NULL AND voided_at IS NULL`);
    await runner.query(`
      CREATE INDEX support_cases_chain ON support_cases (chamber_id, follows_case_id)
        WHERE follows_case_id IS NOT NULL`);

    await createTenantTable(
      runner,
      'case_advisors',
      `case_id uuid NOT NULL,
       staff_id uuid NOT NULL,
       position integer NOT NULL,
       PRIMARY KEY (chamber_id, case_id, staff_id),
       FOREIGN KEY (chamber_id, case_id) REFERENCES support_cases (chamber_id, id),
       FOREIGN KEY (chamber_id, staff_id) REFERENCES staff (chamber_id, id)`,
    );
    await runner.query('CREATE INDEX case_advisors_staff ON case_advisors (chamber_id, staff_id, case_id)');

    // Who led the case and where that person stood when the milestone was recorded: a later hand-over moves no figure.
    await createTenantTable(
      runner,
      'case_milestones',
      `id uuid NOT NULL,
       case_id uuid NOT NULL,
       key text NOT NULL,
       reached_on date NOT NULL,
       note text,
       small text NOT NULL CHECK (small IN ('small', 'not-small', 'unknown')),
       staff_id uuid NOT NULL,
       department_id uuid,
       created_by uuid DEFAULT current_actor(),
       created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       ${VOIDABLE},
       PRIMARY KEY (chamber_id, id),
       FOREIGN KEY (chamber_id, case_id) REFERENCES support_cases (chamber_id, id),
       FOREIGN KEY (chamber_id, staff_id) REFERENCES staff (chamber_id, id),
       FOREIGN KEY (chamber_id, department_id) REFERENCES departments (chamber_id, id)`,
    );
    await runner.query(`
      CREATE UNIQUE INDEX case_milestones_once ON case_milestones (chamber_id, case_id, key) WHERE voided_at IS NULL`);
    await runner.query('CREATE INDEX case_milestones_cases ON case_milestones (chamber_id, case_id)');
    await runner.query('CREATE INDEX case_milestones_days ON case_milestones (chamber_id, reached_on)');

    await createTenantTable(
      runner,
      'case_tasks',
      `id uuid NOT NULL,
       case_id uuid NOT NULL,
       title text NOT NULL,
       due_on date,
       assignee_id uuid,
       state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'done', 'dropped')),
       done_on date,
       done_by uuid,
       created_by uuid DEFAULT current_actor(),
       created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       PRIMARY KEY (chamber_id, id),
       FOREIGN KEY (chamber_id, case_id) REFERENCES support_cases (chamber_id, id),
       FOREIGN KEY (chamber_id, assignee_id) REFERENCES staff (chamber_id, id),
       CHECK ((state = 'done') = (done_on IS NOT NULL)),
       CHECK (state = 'done' OR done_by IS NULL)`,
    );
    await runner.query('CREATE INDEX case_tasks_cases ON case_tasks (chamber_id, case_id)');
    await runner.query(`
      CREATE INDEX case_tasks_due ON case_tasks (chamber_id, assignee_id, due_on) WHERE state = 'open'`);

    await createTenantTable(
      runner,
      'case_outcomes',
      `id uuid NOT NULL,
       case_id uuid NOT NULL,
       as_of date NOT NULL,
       sales text NOT NULL CHECK (sales IN ('up', 'down', 'flat', 'unknown')),
       gross_profit text NOT NULL CHECK (gross_profit IN ('up', 'down', 'flat', 'unknown')),
       note text,
       created_by uuid DEFAULT current_actor(),
       created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       ${VOIDABLE},
       PRIMARY KEY (chamber_id, id),
       FOREIGN KEY (chamber_id, case_id) REFERENCES support_cases (chamber_id, id)`,
    );
    await runner.query(`
      CREATE UNIQUE INDEX case_outcomes_once ON case_outcomes (chamber_id, case_id, as_of) WHERE voided_at IS NULL`);
    await runner.query('CREATE INDEX case_outcomes_cases ON case_outcomes (chamber_id, case_id)');
    await auditAdvisorsWithTheirCase(runner);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}

// Who looks after a case has no id of its own: the entry is found with the case.
async function auditAdvisorsWithTheirCase(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE OR REPLACE FUNCTION audit_row() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
      SET search_path = pg_catalog, public AS $$
    DECLARE
      hidden text[] := coalesce(TG_ARGV, '{}') || 'chamber_id'::text;
      old_row jsonb; new_row jsonb; some_row jsonb; row_id text; changed text[];
    BEGIN
      IF TG_OP <> 'INSERT' THEN old_row := to_jsonb(OLD) - hidden; END IF;
      IF TG_OP <> 'DELETE' THEN new_row := to_jsonb(NEW) - hidden; END IF;
      some_row := coalesce(new_row, old_row);
      row_id := coalesce(some_row ->> 'id', some_row ->> 'consultation_id', some_row ->> 'registration_id',
                         some_row ->> 'event_id', some_row ->> 'case_id');
      IF TG_OP = 'UPDATE' THEN
        SELECT array_agg(key) INTO changed FROM jsonb_each(new_row) AS n (key, value)
          WHERE n.value IS DISTINCT FROM old_row -> n.key;
        IF changed IS NULL THEN RETURN NULL; END IF;
        changed := changed || ARRAY['consultation_id', 'business_id', 'staff_id', 'indicator_id', 'plan_id',
                                    'registration_id', 'session_id', 'case_id'];
        SELECT jsonb_object_agg(key, value) INTO old_row FROM jsonb_each(old_row) WHERE key = ANY (changed);
        SELECT jsonb_object_agg(key, value) INTO new_row FROM jsonb_each(new_row) WHERE key = ANY (changed);
      END IF;
      INSERT INTO audit_entries (chamber_id, actor_id, request_id, action, entity, entity_id, before, after)
      VALUES (
        CASE WHEN TG_OP = 'DELETE' THEN OLD.chamber_id ELSE NEW.chamber_id END,
        current_actor(), nullif(current_setting('app.request_id', true), ''),
        lower(TG_OP), TG_TABLE_NAME, row_id, old_row, new_row);
      RETURN NULL;
    END $$`);
}
