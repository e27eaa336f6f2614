import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTenantTable } from '../tenant-table';

/**
 * Mails to people outside (ADR 0013): the row is the truth, a job its doorbell. `due_at` says when somebody has to look
 * at it next: while it waits, when it may be sent; while it is being sent, when its worker counts as dead.
 */
export class Mails1763700000130 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTenantTable(
      runner,
      'mails',
      `id uuid NOT NULL,
       once_key text NOT NULL CHECK (length(once_key) BETWEEN 1 AND 200),
       message_id text NOT NULL,
       to_address text NOT NULL,
       to_name text,
       subject text NOT NULL,
       text text NOT NULL,
       html text,
       attachments jsonb NOT NULL DEFAULT '[]',
       state text NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'sending', 'sent', 'failed', 'bounced')),
       due_at timestamptz NOT NULL DEFAULT now(),
       tries integer NOT NULL DEFAULT 0,
       last_error text,
       sent_at timestamptz,
       queued_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       PRIMARY KEY (chamber_id, id),
       CONSTRAINT mails_once UNIQUE (chamber_id, once_key),
       CHECK ((state = 'sent') = (sent_at IS NOT NULL)),
       CHECK (state NOT IN ('failed', 'bounced') OR last_error IS NOT NULL)`,
      { audited: false },
    );
    await runner.query(`
      CREATE INDEX mails_due ON mails (chamber_id, due_at) WHERE state IN ('queued', 'sending')`);
    await runner.query(`
      CREATE INDEX mails_refused ON mails (chamber_id, queued_at DESC) WHERE state IN ('failed', 'bounced')`);
    // What the program does with a mail stands in its row. On record is what a person decides: to try a refused one again.
    await runner.query(`
      CREATE TRIGGER audit_mails AFTER UPDATE ON mails
        FOR EACH ROW WHEN (OLD.state IN ('failed', 'bounced'))
        EXECUTE FUNCTION audit_row('text', 'html', 'attachments')`);
    // As chambers_with_waiting_changes(): the sweep stands above the chambers and learns which have work, nothing else.
    await runner.query(`
      CREATE FUNCTION chambers_with_due_mails() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
        SET search_path = pg_catalog, public AS
        $$ SELECT c.id FROM chambers c WHERE EXISTS
             (SELECT FROM mails m
               WHERE m.chamber_id = c.id AND m.state IN ('queued', 'sending') AND m.due_at <= now()) $$`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
