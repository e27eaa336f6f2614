import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres.error';
import { processMark } from './processes';

/**
 * Makes this process the one application that runs a database in the folder, by the file `banso.pid`.
 *
 * The file names the process and when it began, so that a stranger who got the same number after a crash or a reboot
 * is not mistaken for the owner. Without this, a second start would take the first one's server for an orphan.
 * @returns gives the folder up again; harmless when called twice
 * @throws EmbeddedPostgresError when a live application owns the folder
 */
export function claimDataFolder(dataDir: string): () => void {
  const file = join(dataDir, 'banso.pid');
  const claim = `${process.pid}\n${processMark(process.pid) ?? ''}\n`;
  const owner = liveOwner(file);
  if (owner !== undefined) throw occupied(dataDir, file, owner);
  rmSync(file, { force: true });
  try {
    writeFileSync(file, claim, { flag: 'wx' }); // fails for all but one of two that start at once
  } catch (error) {
    throw new EmbeddedPostgresError(
      `データフォルダ ${dataDir} に印のファイル ${file} を作れません。ほかの Bansō が同時に起動していないか、書き込みできるフォルダかを確かめてください。`,
      { cause: error },
    );
  }
  return () => {
    if (readIfPresent(file) === claim) rmSync(file, { force: true });
  };
}

/** The live process that the file names, if it is the one that wrote the file. */
function liveOwner(file: string): number | undefined {
  const [pidLine, mark] = (readIfPresent(file) ?? '').split('\n');
  const pid = Number(pidLine);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  const current = processMark(pid);
  return current !== undefined && current === mark ? pid : undefined;
}

function readIfPresent(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function occupied(dataDir: string, file: string, owner: number): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    `データフォルダ ${dataDir} は、起動中の別の Bansō（プロセス番号 ${owner}）が使っています。` +
      'そちらを終了してから起動し直すか、DATA_DIR に別のフォルダを指定してください。' +
      `（その番号が Bansō でないときは ${file} を削除してください。）`,
  );
}
