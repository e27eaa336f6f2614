import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { reachFolder, serverEnvironment } from './data-folder';
import { EmbeddedPostgresError } from './embedded-postgres.error';
import { disownPostmasterNote, readPostmasterNote } from './postmaster-file';
import { exists } from './processes';
import type { ServerAccount } from './server-account';
import type { ServerBinaries } from './server-binaries';
import type { ServerLog } from './server-log';
import { serverSettings } from './server-settings';
import { clusterMark, isPostmaster, stopPostmaster } from './stop-postmaster';

/** Recovery after a power cut reads up to 1 GB of log on a slow disk. */
const START_DEADLINE_MS = 120_000;
/** Processes of a killed server notice its death and end within this. */
const LEFTOVER_DEADLINE_MS = 10_000;
const PORT_ATTEMPTS = 5;
const RESTARTS = { most: 5, withinMs: 60_000 };

export interface PostgresServerOptions {
  clusterDir: string;
  account: ServerAccount | undefined;
  binaries: ServerBinaries;
  durable: boolean;
  serverLog: ServerLog;
  log: (line: string) => void;
}

/** The server process over one data folder: starts it, brings it back when it dies, ends it. */
export class PostgresServer {
  private child: ChildProcess | undefined;
  private restarting: Promise<void> = Promise.resolve();
  private restartTimes: number[] = [];
  private stopped: Promise<void> | undefined;

  constructor(private readonly options: PostgresServerOptions) {}

  get pid(): number {
    return this.child?.pid ?? 0;
  }

  /** Ends a server that a killed application left on the folder. The caller has made sure that no live one owns it. */
  async stopOrphan(): Promise<void> {
    const { clusterDir, binaries, log } = this.options;
    const note = readPostmasterNote(clusterDir);
    if (!note) return;
    if (isPostmaster(note.pid, clusterDir)) {
      log('前回の終了時に残ったデータベースを停止しています');
      await stopPostmaster(note.pid, clusterDir, binaries.pgCtl);
    }
    // The number may still be in use: by a stranger, or by the dead server until somebody collects it.
    if (process.platform !== 'win32' && exists(note.pid)) disownPostmasterNote(clusterDir);
  }

  /**
   * Starts the server and waits until it accepts connections.
   * @returns the port; a free one unless given
   * @throws EmbeddedPostgresError with the end of the server's log
   */
  async start(wantedPort?: number): Promise<number> {
    this.options.serverLog.rotate();
    for (let attempt = 1; ; attempt++) {
      const port = wantedPort ?? (await freePort());
      try {
        await this.launch(port);
        return port;
      } catch (error) {
        // Between finding a free port and listening on it, another program may take it.
        const retry = error instanceof PortTaken && wantedPort === undefined && attempt < PORT_ATTEMPTS;
        if (!retry) throw error;
      }
    }
  }

  /** Ends the server and waits for its end. Every call waits for the same end. */
  stop(): Promise<void> {
    this.stopped ??= this.restarting.then(() => this.end());
    return this.stopped;
  }

  private async end(): Promise<void> {
    const { child } = this;
    if (!child?.pid) return;
    child.ref();
    const exit = hasExited(child) ? undefined : once(child, 'exit');
    await stopPostmaster(child.pid, this.options.clusterDir, this.options.binaries.pgCtl);
    await exit;
  }

  private async launch(port: number): Promise<void> {
    const leftoverDeadline = Date.now() + LEFTOVER_DEADLINE_MS;
    for (;;) {
      try {
        const child = await this.spawnReady(port);
        this.child = child;
        child.once('exit', () => this.onExit(port));
        return;
      } catch (error) {
        if (!(error instanceof LeftoverProcesses) || Date.now() > leftoverDeadline) throw error;
        await sleep(50);
      }
    }
  }

  private async spawnReady(port: number): Promise<ChildProcess> {
    const { clusterDir, account, binaries, durable, serverLog } = this.options;
    const { argument, cwd } = reachFolder(clusterDir, account);
    const { result: child, tail } = serverLog.capture((descriptor) =>
      spawn(binaries.postgres, ['-D', argument, ...serverSettings(port, durable, clusterMark(clusterDir))], {
        ...account,
        cwd,
        env: serverEnvironment(),
        detached: true, // Ctrl-C is for the application: the database must serve until it has drained
        windowsHide: true,
        stdio: ['ignore', descriptor, descriptor],
      }),
    );
    let failure: Error | undefined;
    const onEarlyExit = () => (failure ??= startFailure(port, tail()));
    child.on('error', (error) => (failure ??= error)); // for its whole life: without a listener it would be thrown
    child.once('exit', onEarlyExit);

    const deadline = Date.now() + START_DEADLINE_MS;
    for (;;) {
      await sleep(5);
      if (failure) throw asEmbeddedError(failure);
      const note = readPostmasterNote(clusterDir);
      if (note?.ready && note.pid === child.pid) break;
      if (Date.now() > deadline) {
        child.kill('SIGQUIT');
        throw new EmbeddedPostgresError(
          `データベースが ${START_DEADLINE_MS / 1000} 秒以内に起動しませんでした。空き容量を確かめて、起動し直してください。\n${tail()}`,
        );
      }
    }
    child.off('exit', onEarlyExit);
    child.unref();
    return child;
  }

  private onExit(port: number): void {
    if (this.stopped) return;
    this.restarting = this.restart(port);
  }

  /** Backends that die are restarted by PostgreSQL itself; this is for the server as a whole (kill -9, out of memory). */
  private async restart(port: number): Promise<void> {
    const { log, serverLog } = this.options;
    const now = Date.now();
    this.restartTimes = [...this.restartTimes.filter((time) => now - time < RESTARTS.withinMs), now];
    if (this.restartTimes.length > RESTARTS.most) {
      log(`データベースが繰り返し終了するため、再起動をやめました。${serverLog.file} を確かめてください。`);
      return;
    }
    log('データベースが予期せず終了したため、再起動しています');
    try {
      await this.launch(port);
      log('データベースを再起動しました');
    } catch (error) {
      log(`データベースを再起動できませんでした。${(error as Error).message}`);
    }
  }
}

function hasExited(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

class PortTaken extends EmbeddedPostgresError {}
class LeftoverProcesses extends EmbeddedPostgresError {}

function startFailure(port: number, tail: string): EmbeddedPostgresError {
  if (tail.includes('could not create any TCP/IP sockets')) {
    return new PortTaken(
      `データベースのポート ${port} は、ほかのプログラムが使っています。別のポートを指定してください。\n${tail}`,
    );
  }
  const message = `データベースを起動できませんでした。\n${tail}`;
  return tail.includes('shared memory block')
    ? new LeftoverProcesses(message)
    : new EmbeddedPostgresError(message);
}

function asEmbeddedError(error: Error): EmbeddedPostgresError {
  if (error instanceof EmbeddedPostgresError) return error;
  return new EmbeddedPostgresError(
    `PostgreSQL を実行できません（${error.message}）。npm ci をやり直すか、お手元の PostgreSQL を DATABASE_URL に指定してください。`,
    { cause: error },
  );
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
