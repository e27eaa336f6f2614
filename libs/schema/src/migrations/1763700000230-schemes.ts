import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTenantTable } from '../tenant-table';

/** 制度 (補助金・助成金): each chamber's own schemes, and what businesses said to their questions. */
export class Schemes1763700000230 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // `source` is the file as people wrote it, `content` what was read of it. `shipped` until a person edits it: so long
    // a later version of the product may bring it up to date.
    await createTenantTable(
      runner,
      'schemes',
      `id uuid NOT NULL,
       key text NOT NULL,
       title text NOT NULL,
       source text NOT NULL,
       content jsonb NOT NULL,
       content_changed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       enabled boolean NOT NULL DEFAULT true,
       shipped boolean NOT NULL DEFAULT false,
       created_by uuid DEFAULT current_actor(),
       created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       version integer NOT NULL DEFAULT 1,
       PRIMARY KEY (chamber_id, id),
       CONSTRAINT schemes_key UNIQUE (chamber_id, key)`,
      { unaudited: ['content'] },
    );
    // One answer a business and question, whatever scheme asks; the trail keeps the earlier ones.
    await createTenantTable(
      runner,
      'scheme_answers',
      `id uuid NOT NULL,
       business_id uuid NOT NULL,
       question text NOT NULL,
       yes boolean NOT NULL,
       answered_on date NOT NULL,
       updated_by uuid DEFAULT current_actor(),
       updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       PRIMARY KEY (chamber_id, id),
       CONSTRAINT scheme_answers_once UNIQUE (chamber_id, business_id, question),
       FOREIGN KEY (chamber_id, business_id) REFERENCES businesses (chamber_id, id)`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
