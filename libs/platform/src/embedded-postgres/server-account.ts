import { constants, readFileSync, statSync } from 'node:fs';
import { dirname, parse } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres.error';

/** The operating system user that the server runs as when the application runs as root. */
export interface ServerAccount {
  uid: number;
  gid: number;
}

/**
 * PostgreSQL refuses to run as root. Under root it runs as the owner of its data folder, on the first run as `postgres`
 * or else `nobody` (never a made-up number: initdb wants an entry in /etc/passwd).
 * @returns undefined when the server simply runs as the user of this process
 * @throws EmbeddedPostgresError when no such user exists, or when this user does not own the data folder
 */
export function chooseServerAccount(clusterDir: string): ServerAccount | undefined {
  const self = process.getuid?.();
  if (self === undefined) return undefined; // Windows knows no root
  const owner = statSync(clusterDir, { throwIfNoEntry: false });
  if (self === 0) {
    const account = owner ?? accountNamed('postgres') ?? accountNamed('nobody');
    if (account && account.uid !== 0) return { uid: account.uid, gid: account.gid };
    throw new EmbeddedPostgresError(
      'PostgreSQL は root では動きません。root ではない利用者で起動するか、DATABASE_URL に別の PostgreSQL を指定してください。',
    );
  }
  if (owner && owner.uid !== self) {
    throw new EmbeddedPostgresError(
      `データフォルダ ${clusterDir} は別の利用者（uid ${owner.uid}）のものです。` +
        '前回と同じ利用者で起動するか、DATA_DIR に別のフォルダを指定してください。',
    );
  }
  return undefined;
}

/** Whether the account may use the file: every folder above can be entered and the file itself read. ACLs are not asked. */
export function canUse(account: ServerAccount | undefined, path: string): boolean {
  return account === undefined || (canEnter(account, dirname(path)) && allows(account, path, constants.R_OK));
}

/** Whether the account may walk down to the folder and into it. */
export function canEnter(account: ServerAccount, folder: string): boolean {
  for (let at = folder; ; at = dirname(at)) {
    if (!allows(account, at, constants.X_OK)) return false;
    if (at === parse(at).root) return true;
  }
}

function allows(account: ServerAccount, path: string, wanted: number): boolean {
  const { uid, gid, mode } = statSync(path);
  const shift = uid === account.uid ? 6 : gid === account.gid ? 3 : 0;
  return ((mode >> shift) & wanted) === wanted;
}

function accountNamed(name: string): ServerAccount | undefined {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  if (!line) return undefined;
  const [, , uid, gid] = line.split(':');
  return { uid: Number(uid), gid: Number(gid) };
}
