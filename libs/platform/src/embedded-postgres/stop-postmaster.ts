import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { EmbeddedPostgresError } from './embedded-postgres.error';
import { commandLine, exists } from './processes';

/** PostgreSQL's own signals: fast (roll back, write out, end), immediate (recover at the next start), then the axe. */
const ESCALATION = [
  { signal: 'SIGINT', patienceMs: 30_000 },
  { signal: 'SIGQUIT', patienceMs: 5_000 },
  { signal: 'SIGKILL', patienceMs: 5_000 },
] as const;

/**
 * The cluster_name of a data folder's server. It stands on the server's command line and so tells this folder's server
 * from any other process, also where the folder itself is given as /proc/self/cwd. Taken from the path: the server
 * of a copied folder is another one.
 */
export function clusterMark(clusterDir: string): string {
  return `banso-${createHash('sha256').update(clusterDir).digest('hex').slice(0, 16)}`;
}

/** Whether the process is the server of this data folder and alive (a zombie is not). */
export function isPostmaster(pid: number, clusterDir: string): boolean {
  // Windows: PostgreSQL itself takes only a postgres process for a server there.
  if (process.platform === 'win32') return exists(pid);
  return commandLine(pid)?.includes(`cluster_name=${clusterMark(clusterDir)}`) ?? false;
}

/**
 * Ends the data folder's server, asking politely first, and waits for its end.
 * @throws EmbeddedPostgresError when even that does not end it
 */
export async function stopPostmaster(pid: number, clusterDir: string, pgCtl: string): Promise<void> {
  if (process.platform === 'win32') {
    // Node can only terminate there; pg_ctl speaks to the server through its pipe.
    await promisify(execFile)(pgCtl, ['stop', '-D', clusterDir, '-m', 'fast', '-t', '30'], {
      windowsHide: true,
    });
    return;
  }
  for (const { signal, patienceMs } of ESCALATION) {
    if (!isPostmaster(pid, clusterDir)) return;
    process.kill(pid, signal);
    const deadline = Date.now() + patienceMs;
    while (Date.now() < deadline) {
      if (!isPostmaster(pid, clusterDir)) return;
      await sleep(10);
    }
  }
  throw new EmbeddedPostgresError(
    `データベースのプロセス（番号 ${pid}）を停止できません。コンピューターを再起動してください。`,
  );
}
