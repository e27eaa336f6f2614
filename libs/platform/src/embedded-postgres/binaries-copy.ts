import {
  chmodSync,
  cpSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres.error';
import { linkLibraries } from './library-links';
import { canEnter, type ServerAccount } from './server-account';

/**
 * Copies the server to a folder that the account can reach (a checkout under /root is closed to it), once per version.
 *
 * The copy appears under its name whole or not at all. One that is found there is used only if it is ours, nobody else
 * could have written to it, and every file has its size: cleaners of the temporary folder take old files one by one.
 * @returns the copy's root
 * @throws EmbeddedPostgresError when no temporary folder is open to the account, or a stranger holds the name
 */
export function publishCopy(native: string, version: string, account: ServerAccount | undefined): string {
  const base = [tmpdir(), '/var/tmp'].find((folder) => account === undefined || canEnter(account, folder));
  if (base === undefined) {
    throw new EmbeddedPostgresError(
      `PostgreSQL の実行ファイル ${native} を、実行用の利用者（uid ${account?.uid}）が読めません。` +
        'root ではない利用者で起動するか、TMPDIR にだれでも入れるフォルダを指定してください。',
    );
  }
  const copy = join(base, `banso-postgres-${version}-${process.getuid?.() ?? 'user'}`);
  if (isFaithful(copy, native)) return copy;

  const staging = mkdtempSync(join(base, '.banso-postgres-'));
  try {
    cpSync(native, staging, { recursive: true, verbatimSymlinks: true });
    linkLibraries(staging);
    openToAll(staging);
    if (isOurs(copy)) rmSync(copy, { recursive: true, force: true });
    renameSync(staging, copy);
  } catch (error) {
    rmSync(staging, { recursive: true, force: true });
    if (isFaithful(copy, native)) return copy; // another process was first
    throw new EmbeddedPostgresError(
      `PostgreSQL の実行ファイルを ${copy} に用意できません。このフォルダがあれば削除して、起動し直してください。`,
      { cause: error },
    );
  }
  return copy;
}

function isFaithful(copy: string, native: string): boolean {
  return (
    isOurs(copy) &&
    linkLibraries(copy) &&
    files(native).every((file) => sizeOf(copy, file) === sizeOf(native, file))
  );
}

/** A folder (not a link to one) of this user that only this user may write to. */
function isOurs(copy: string): boolean {
  const found = lstatSync(copy, { throwIfNoEntry: false });
  if (!found?.isDirectory()) return false;
  return found.uid === (process.getuid?.() ?? found.uid) && (found.mode & 0o022) === 0;
}

function sizeOf(root: string, file: string): number | undefined {
  return statSync(join(root, file), { throwIfNoEntry: false })?.size;
}

/** Paths of the plain files, from the root. */
function files(root: string): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) =>
    lstatSync(join(root, path)).isFile(),
  );
}

function openToAll(root: string): void {
  chmodSync(root, 0o755);
  for (const path of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    const at = join(root, path);
    const found = lstatSync(at);
    if (found.isDirectory()) chmodSync(at, 0o755);
    if (found.isFile()) chmodSync(at, found.mode & 0o100 ? 0o755 : 0o644);
  }
}
