import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a mail server says of a mail it refuses names the person's address: it goes with the mail (400 days), and so must
 * not stand in the trail, which stays. What was written there before stays too; nobody can change the trail.
 */
export class WordsOfRefusedMails1763700000240 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER audit_mails ON mails');
    await runner.query(`
      CREATE TRIGGER audit_mails AFTER UPDATE ON mails
        FOR EACH ROW WHEN (OLD.state IN ('failed', 'bounced'))
        EXECUTE FUNCTION audit_row('text', 'html', 'attachments', 'last_error')`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
