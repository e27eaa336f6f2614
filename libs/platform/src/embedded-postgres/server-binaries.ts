import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { publishCopy } from './binaries-copy';
import { EmbeddedPostgresError } from './embedded-postgres.error';
import { linkLibraries } from './library-links';
import { canUse, type ServerAccount } from './server-account';

export interface ServerBinaries {
  postgres: string;
  initdb: string;
  pgCtl: string;
  /** The server's major version, as the file PG_VERSION of a cluster has it. */
  major: string;
}

/**
 * Finds the server in its npm package and makes it runnable for the account.
 *
 * npm packages hold no symbolic links and Bansō is installed with `ignore-scripts`, so the links between the shared
 * libraries are made here. Where they cannot be made, or the account cannot reach the package, a copy is used.
 * @throws EmbeddedPostgresError when this platform's package is not installed
 */
export function locateBinaries(account: ServerAccount | undefined): ServerBinaries {
  const { native, version } = findPackage();
  const usable =
    linkLibraries(native) &&
    [executable(native, 'postgres'), join(native, 'share', 'postgresql', 'postgres.bki')].every((file) =>
      canUse(account, file),
    );
  const root = usable ? native : publishCopy(native, version, account);
  return {
    postgres: executable(root, 'postgres'),
    initdb: executable(root, 'initdb'),
    pgCtl: executable(root, 'pg_ctl'),
    major: version.split('.')[0] ?? version,
  };
}

function executable(root: string, name: string): string {
  return join(root, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

function findPackage(): { native: string; version: string } {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const root = dirname(dirname(require.resolve(name))); // its entry is dist/index.js
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    return { native: join(root, 'native'), version };
  } catch (error) {
    throw new EmbeddedPostgresError(
      `この環境用の PostgreSQL（npm パッケージ ${name}）が見つかりません。` +
        'npm ci をやり直すか、お手元の PostgreSQL を DATABASE_URL に指定してください。',
      { cause: error },
    );
  }
}
