import { dirname, parse } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres.error';
import { canEnter, type ServerAccount } from './server-account';

/** How a server process is told of its data folder: the argument of -D, and the folder that it is started in. */
export interface FolderReach {
  argument: string;
  cwd: string;
}

/**
 * Lets the account use its folder even when a folder above is closed to it (a checkout under /root, a temporary folder
 * of mode 0700), without opening what is not ours to open.
 *
 * On Linux the process is started by root inside the folder and names it /proc/self/cwd: that leads straight to the
 * folder, past the closed ones. Elsewhere, and whenever the way is open, the plain path is used and the process starts
 * in the file system's root.
 * @throws EmbeddedPostgresError when the way is closed on another system than Linux
 */
export function reachFolder(folder: string, account: ServerAccount | undefined): FolderReach {
  if (account === undefined || canEnter(account, dirname(folder))) {
    return { argument: folder, cwd: parse(folder).root };
  }
  if (process.platform === 'linux') return { argument: '/proc/self/cwd', cwd: folder };
  throw new EmbeddedPostgresError(
    `データフォルダ ${folder} に、PostgreSQL を動かす利用者（uid ${account.uid}）が入れません。` +
      'root ではない利用者で起動するか、だれでも入れるフォルダを DATA_DIR に指定してください。',
  );
}

/**
 * The environment of a server process: only what it needs. It outlives a killed application, and settings meant for
 * the application (or PGDATA, PGPORT of some other server) are none of its business.
 */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const kept = ['PATH', 'SystemRoot', 'TEMP', 'TMP'].map((name) => [name, process.env[name]] as const);
  return { ...Object.fromEntries(kept.filter(([, value]) => value !== undefined)), LC_ALL: 'C', TZ: 'UTC' };
}
