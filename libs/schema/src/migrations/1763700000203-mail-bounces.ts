import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTenantTable } from '../tenant-table';

/**
 * Mails that come back after a server had taken them (ADR 0013). Each notice is kept once for its mail; `bounces` says
 * how many there were, so that a worker with the mail on its way sees that one came meanwhile.
 */
export class MailBounces1763700000203 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // `mails_check` said that what was sent is sent for ever.
    await runner.query(`
      ALTER TABLE mails
        ADD COLUMN bounces integer NOT NULL DEFAULT 0,
        ADD COLUMN returned_at timestamptz,
        DROP CONSTRAINT mails_check,
        ADD CONSTRAINT mails_sent_at CHECK (state <> 'sent' OR sent_at IS NOT NULL),
        ADD CONSTRAINT mails_returned CHECK (returned_at IS NULL OR state IN ('bounced', 'withdrawn'))`);
    await createTenantTable(
      runner,
      'mail_bounces',
      `id uuid NOT NULL,
       mail_id uuid NOT NULL,
       notice_key text NOT NULL CHECK (length(notice_key) = 64),
       status text CHECK (length(status) <= 9),
       reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 510),
       recorded_at timestamptz NOT NULL DEFAULT now(),
       PRIMARY KEY (chamber_id, id),
       FOREIGN KEY (chamber_id, mail_id) REFERENCES mails ON DELETE CASCADE,
       CONSTRAINT mail_bounces_once UNIQUE (chamber_id, mail_id, notice_key)`,
      { grants: 'append', audited: false },
    );
    // On record is who told of it. The words name a person's address and go with the mail, after its 400 days.
    await runner.query(`
      CREATE TRIGGER audit_mail_bounces AFTER INSERT ON mail_bounces
        FOR EACH ROW EXECUTE FUNCTION audit_row('notice_key', 'reason')`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
