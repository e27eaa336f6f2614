import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres.error';

/** Passwords of the embedded server. URL-safe, 24 random bytes each. */
export interface Secrets {
  /** of the superuser `postgres`, needed only to make the owner's role and database */
  superuser: string;
  /** of the role `banso_owner` */
  owner: string;
}

/**
 * Reads `postgres-secrets.json` (readable by its owner only), writing new passwords before the first cluster is made.
 * @throws EmbeddedPostgresError when the cluster stands but its passwords are lost: new ones would not open it
 */
export function loadSecrets(dataDir: string, clusterDir: string): Secrets {
  const file = join(dataDir, 'postgres-secrets.json');
  const kept = readSecrets(file);
  if (kept) return kept;
  if (existsSync(clusterDir)) {
    throw new EmbeddedPostgresError(
      `データベースのパスワードを保存したファイル ${file} がないか、壊れています。` +
        'バックアップからこのファイルを戻してください。',
    );
  }
  const secrets = { superuser: newPassword(), owner: newPassword() };
  writeFileSync(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flush: true });
  renameSync(`${file}.new`, file);
  return secrets;
}

function readSecrets(file: string): Secrets | undefined {
  if (!existsSync(file)) return undefined;
  try {
    const { superuser, owner } = JSON.parse(readFileSync(file, 'utf8')) as Partial<Secrets>;
    return superuser && owner ? { superuser, owner } : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function newPassword(): string {
  return randomBytes(24).toString('base64url');
}
