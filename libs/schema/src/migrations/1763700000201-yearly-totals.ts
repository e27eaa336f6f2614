import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTenantTable } from '../tenant-table';

/** 年次の実績: numbers of yearly series (共済 …), for a whole 年度 or month by month. What a year adds up to is read from them. */
export class YearlyTotals1763700000201 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTenantTable(
      runner,
      'yearly_totals',
      `id uuid NOT NULL,
       series text NOT NULL,
       recorded_on date NOT NULL,
       amount integer NOT NULL CHECK (amount BETWEEN 0 AND 2000000000),
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
      'CREATE INDEX yearly_totals_days ON yearly_totals (chamber_id, recorded_on DESC, id DESC)',
    );
    // The same number written down twice would count twice.
    await runner.query(`
      CREATE UNIQUE INDEX yearly_totals_once ON yearly_totals (chamber_id, series, recorded_on)
        WHERE voided_at IS NULL`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
