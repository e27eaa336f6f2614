import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A mail that is said anew to another address goes no more, and nobody has to look at it. */
export class MailsWithdrawn1763700000131 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE mails DROP CONSTRAINT mails_state_check,
        ADD CONSTRAINT mails_state_check
          CHECK (state IN ('queued', 'sending', 'sent', 'failed', 'bounced', 'withdrawn'))`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
