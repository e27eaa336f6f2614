import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fromRepository } from './repository';

const READY_WITHIN_MS = 120_000;
const LOOK_EVERY_MS = 10;
const KEPT_CHARACTERS = 5_000;

export interface Command {
  /** The script, from the repository's root. */
  script: string;
  arguments?: string[];
  nodeOptions?: string[];
  environment: Record<string, string>;
  /** Answers 200 when the server is ready. */
  readyPath: string;
}

/** A server in a process of its own, as it runs for users. */
export class ServerProcess {
  private stopping = false;

  private constructor(
    private readonly child: ChildProcess,
    readonly port: number,
    /** From the start of the process until it was ready, in milliseconds. */
    readonly startedInMs: number,
  ) {}

  /** Starts a script on a free port and waits until it is ready; throws with what it said when it ends instead. */
  static async start(command: Command): Promise<ServerProcess> {
    const port = await freePort();
    const begun = performance.now();
    const { PATH = '' } = process.env;
    const child = spawn(
      process.execPath,
      [...(command.nodeOptions ?? []), fromRepository(command.script), ...(command.arguments ?? [])],
      {
        cwd: fromRepository('.'),
        env: { PATH, PORT: String(port), ...command.environment },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (text: Buffer) => (said = (said + text.toString()).slice(-KEPT_CHARACTERS)));
    }
    while (!(await answers(port, command.readyPath))) {
      if (
        child.exitCode !== null ||
        child.signalCode !== null ||
        performance.now() - begun > READY_WITHIN_MS
      ) {
        child.kill('SIGKILL');
        throw new Error(`${command.script} did not become ready\n${said}`);
      }
      await sleep(LOOK_EVERY_MS);
    }
    const server = new ServerProcess(child, port, performance.now() - begun);
    child.once('exit', (code, signal) => {
      if (server.stopping) return;
      process.stderr.write(`${command.script} ended by itself: ${signal ?? code}\n${said}\n`);
    });
    return server;
  }

  /** What the process holds now and has held at most, in MB; null where the system does not tell (only Linux does). */
  memory(): { now: number; peak: number } | null {
    if (process.platform !== 'linux') return null;
    const status = readFileSync(`/proc/${this.child.pid}/status`, 'utf8');
    const of = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1_024;
    return { now: of('VmRSS'), peak: of('VmHWM') };
  }

  /** Asks it to end and waits until it has. */
  async stop(): Promise<void> {
    this.stopping = true;
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    await ended;
  }
}

async function answers(port: number, path: string): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${port}${path}`, { signal: AbortSignal.timeout(5_000) })).ok;
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
