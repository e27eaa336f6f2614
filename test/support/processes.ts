import { type ChildProcess, spawn, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export const REPOSITORY = resolve(__dirname, '../..');

const KEPT_CHARACTERS = 200_000;
const SHOWN_LINES = 40;

/** How a process ended: a code of its own, or the signal that ended it. */
export interface Exit {
  code: number | null;
  signal: NodeJS.Signals | null;
}

export interface Command {
  /** As failures name it. */
  name: string;
  command: string;
  args: string[];
  options?: SpawnOptions;
}

/** A process of a test, with all it said. */
export class TestProcess {
  private said = '';
  private readonly ended: Promise<Exit>;

  private constructor(
    readonly name: string,
    private readonly child: ChildProcess,
  ) {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.said = (this.said + text).slice(-KEPT_CHARACTERS);
      });
    }
    child.once('error', (error) => (this.said += `\n${String(error)}\n`));
    this.ended = new Promise((end) => {
      child.once('exit', (code, signal) => end({ code, signal }));
    });
  }

  static start({ name, command, args, options = {} }: Command): TestProcess {
    const child = spawn(command, args, {
      cwd: REPOSITORY,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...options,
    });
    return new TestProcess(name, child);
  }

  get pid(): number {
    if (this.child.pid === undefined) throw new Error(`${this.name} did not start\n${this.output}`);
    return this.child.pid;
  }

  get output(): string {
    return this.said;
  }

  get running(): boolean {
    return this.child.pid !== undefined && this.child.exitCode === null && this.child.signalCode === null;
  }

  /** Tells of the end, also when it is already past. */
  onEnd(listener: () => void): void {
    void this.ended.then(listener);
  }

  /** Sends the signal and waits for the end; fails when the process outlives the deadline. Ended already is well. */
  async end(signal: NodeJS.Signals, withinMs = 30_000): Promise<Exit> {
    if (this.child.pid === undefined) return { code: null, signal: null };
    if (this.running) this.child.kill(signal);
    const late = new AbortController();
    const exit = await Promise.race([this.ended, sleep(withinMs, null, { signal: late.signal })]);
    late.abort();
    if (exit !== null) return exit;
    this.child.kill('SIGKILL');
    await this.ended;
    throw new Error(`${this.name} did not end within ${withinMs} ms of ${signal}\n${this.lastLines()}`);
  }

  /** What it said last, for the message of a failure. */
  lastLines(): string {
    return this.said.trimEnd().split('\n').slice(-SHOWN_LINES).join('\n');
  }
}

const MOST_STARTS = 40;
const PAUSE_BEFORE_RESTART_MS = 100;

/** Starts a process again whenever it ends, as a container engine does (`restart: unless-stopped`). */
export class Supervised {
  private current: TestProcess;
  /** 1 until it has ended for the first time. */
  starts = 0;
  private stopping = false;

  constructor(private readonly command: Command) {
    this.current = this.start();
  }

  get process(): TestProcess {
    return this.current;
  }

  /** kill -9, as a crash or a lack of memory ends it. It comes back by itself. */
  kill(): void {
    if (this.current.running) process.kill(this.current.pid, 'SIGKILL');
  }

  /** Waits for something that the process brings about, through as many restarts as that takes. */
  async until(what: string, isTrue: () => Promise<boolean>, withinMs = 60_000): Promise<void> {
    try {
      await eventually(what, isTrue, withinMs);
    } catch (error) {
      throw new Error(`${this.command.name} did not come to: ${what}\n${this.current.lastLines()}`, {
        cause: error,
      });
    }
  }

  /** Ends it for good. */
  stop(signal: NodeJS.Signals): Promise<Exit> {
    this.stopping = true;
    return this.current.end(signal);
  }

  private start(): TestProcess {
    this.starts += 1;
    const started = TestProcess.start(this.command);
    started.onEnd(() => {
      if (this.stopping || this.starts >= MOST_STARTS) return;
      setTimeout(() => {
        if (!this.stopping) this.current = this.start();
      }, PAUSE_BEFORE_RESTART_MS);
    });
    return started;
  }
}

/** Waits for something that must become true; fails when it has not by the deadline. */
export async function eventually(
  what: string,
  isTrue: () => Promise<boolean>,
  withinMs = 30_000,
): Promise<void> {
  const deadline = Date.now() + withinMs;
  while (!(await isTrue())) {
    if (Date.now() > deadline) throw new Error(`Not within ${withinMs} ms: ${what}`);
    await sleep(20);
  }
}

/** Whether an address answers 200; false while nobody listens. */
export async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(5_000) })).ok;
  } catch {
    return false;
  }
}

/** A port of 127.0.0.1 on which nobody listens at the moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
