import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * What tells this life of a process number from any other: the moment it began. Undefined when no such process lives.
 * Windows offers no cheap way to ask, so there every life of a number looks the same (an empty mark).
 */
export function processMark(pid: number): string | undefined {
  if (process.platform === 'linux') return linuxMark(pid);
  if (process.platform === 'win32') return exists(pid) ? '' : undefined;
  return askPs(pid, 'lstart');
}

/**
 * The command line of a live process; undefined when it is gone or cannot be asked (Windows).
 * On Linux read from /proc, for slim images have no `ps`, and the command line, unlike the working folder,
 * may be read by a root without CAP_SYS_PTRACE, which is what a container's root is.
 */
export function commandLine(pid: number): string | undefined {
  if (process.platform === 'win32') return undefined;
  if (process.platform !== 'linux') return askPs(pid, 'command');
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim() || undefined;
  } catch {
    return undefined;
  }
}

/** Whether the number is in use at all, even by a zombie that nobody has collected yet. */
export function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Field 22 of /proc/<pid>/stat counts from boot, so the boot's own id goes with it. See proc_pid_stat(5). */
function linuxMark(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' '); // the name before ')' may hold anything
    const [state, startTime] = [fields[0], fields[19]];
    if (state === 'Z') return undefined;
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${startTime}`;
  } catch {
    return undefined;
  }
}

function askPs(pid: number, column: 'lstart' | 'command'): string | undefined {
  const answer = spawnSync('ps', ['-ww', '-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' });
  return answer.status === 0 ? answer.stdout.trim() || undefined : undefined;
}
