import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What PostgreSQL notes about its running server in `postmaster.pid`. */
export interface PostmasterNote {
  pid: number;
  /** True once it accepts connections (line 8, as pg_ctl reads it). */
  ready: boolean;
}

export function readPostmasterNote(clusterDir: string): PostmasterNote | undefined {
  const lines = readLines(clusterDir);
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, ready: lines[7]?.trim() === 'ready' };
}

/**
 * Puts this process's number into a note whose server is gone although its number is in use: by a stranger after a
 * crash, or by a zombie. PostgreSQL would refuse to start beside it, but takes the number of its own parent for stale.
 * The note is kept, not deleted, because its line on shared memory is what keeps a new server from starting while
 * processes of the dead one still write.
 */
export function disownPostmasterNote(clusterDir: string): void {
  const lines = readLines(clusterDir);
  if (lines.length === 0) return; // an orderly end has removed it
  lines[0] = String(process.pid);
  writeFileSync(join(clusterDir, 'postmaster.pid'), lines.join('\n'));
}

function readLines(clusterDir: string): string[] {
  try {
    return readFileSync(join(clusterDir, 'postmaster.pid'), 'utf8').split('\n');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
