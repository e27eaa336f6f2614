import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTenantTable } from '../tenant-table';

/** 入会キャンペーン, and members of staff among those who bring new members. */
export class Referrals1763700000220 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE memberships
        ADD COLUMN referrer_staff_id uuid,
        ADD CONSTRAINT memberships_referrer_staff FOREIGN KEY (chamber_id, referrer_staff_id)
          REFERENCES staff (chamber_id, id)`);
    await createTenantTable(
      runner,
      'membership_campaigns',
      `id uuid NOT NULL,
       name text NOT NULL,
       starts_on date NOT NULL,
       ends_on date NOT NULL,
       target integer CHECK (target BETWEEN 1 AND 100000),
       least_referrals integer NOT NULL DEFAULT 1 CHECK (least_referrals BETWEEN 1 AND 1000),
       rule text,
       note text,
       voided_at timestamptz,
       void_reason text,
       created_by uuid DEFAULT current_actor(),
       created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       version integer NOT NULL DEFAULT 1,
       PRIMARY KEY (chamber_id, id),
       CHECK (ends_on >= starts_on),
       CHECK ((voided_at IS NULL) = (void_reason IS NULL))`,
    );
    await runner.query(`
      CREATE INDEX membership_campaigns_days ON membership_campaigns (chamber_id, starts_on DESC, id DESC)`);
    // The same campaign written down twice would stand twice in every list.
    await runner.query(`
      CREATE UNIQUE INDEX membership_campaigns_once ON membership_campaigns (chamber_id, name, starts_on)
        WHERE voided_at IS NULL`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
