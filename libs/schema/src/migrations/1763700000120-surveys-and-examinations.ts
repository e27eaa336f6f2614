import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTenantTable } from '../tenant-table';

/** 調査 and 検定: rounds and sittings, each with its counts. What a year adds up to is read from them, never stored. */
export class SurveysAndExaminations1763700000120 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Rates are never stored: a year's is returned over distributed, not the mean of its rounds'.
    await createTenantTable(
      runner,
      'survey_rounds',
      `id uuid NOT NULL,
       survey text NOT NULL,
       title text NOT NULL,
       surveyed_on date NOT NULL,
       distributed integer NOT NULL CHECK (distributed BETWEEN 1 AND 100000),
       returned integer NOT NULL CHECK (returned BETWEEN 0 AND distributed),
       department_id uuid,
       staff_id uuid,
       note text,
       voided_at timestamptz,
       void_reason text,
       created_by uuid DEFAULT current_actor(),
       created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       version integer NOT NULL DEFAULT 1,
       PRIMARY KEY (chamber_id, id),
       FOREIGN KEY (chamber_id, department_id) REFERENCES departments (chamber_id, id),
       FOREIGN KEY (chamber_id, staff_id) REFERENCES staff (chamber_id, id),
       CHECK ((voided_at IS NULL) = (void_reason IS NULL))`,
    );
    await runner.query(
      'CREATE INDEX survey_rounds_days ON survey_rounds (chamber_id, surveyed_on DESC, id DESC)',
    );
    // The same round written down twice, by a form sent twice or by two people, would count twice.
    await runner.query(`
      CREATE UNIQUE INDEX survey_rounds_once ON survey_rounds (chamber_id, survey, surveyed_on, title)
        WHERE voided_at IS NULL`);

    await createTenantTable(
      runner,
      'examination_sittings',
      `id uuid NOT NULL,
       examination text NOT NULL,
       grade text,
       examined_on date NOT NULL,
       examinees integer NOT NULL CHECK (examinees BETWEEN 0 AND 100000),
       passed integer CHECK (passed BETWEEN 0 AND examinees),
       note text,
       voided_at timestamptz,
       void_reason text,
       created_by uuid DEFAULT current_actor(),
       created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       version integer NOT NULL DEFAULT 1,
       PRIMARY KEY (chamber_id, id),
       CHECK ((voided_at IS NULL) = (void_reason IS NULL))`,
    );
    await runner.query(
      'CREATE INDEX examination_sittings_days ON examination_sittings (chamber_id, examined_on DESC, id DESC)',
    );
    await runner.query(`
      CREATE UNIQUE INDEX examination_sittings_once ON examination_sittings
        (chamber_id, examination, grade, examined_on) NULLS NOT DISTINCT
        WHERE voided_at IS NULL`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
