import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every request brings a secret: it is found by its hash, and no two credentials share one. */
export class CredentialLookup1763700000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE UNIQUE INDEX sessions_secret ON sessions (chamber_id, secret_hash)');
    await runner.query('CREATE UNIQUE INDEX access_tokens_secret ON access_tokens (chamber_id, secret_hash)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
